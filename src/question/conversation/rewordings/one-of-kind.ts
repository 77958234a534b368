import { readParts } from '#src/question/figures/parts/read-parts.ts';
import { readFigureQuestion } from '#src/question/figures/read-figure-question.ts';
import type { Asked } from '#src/question/figures/selection/asked.ts';
import { isPluralKind } from '#src/question/figures/selection/is-plural-kind.ts';
import type { Knowledge } from '#src/question/figures/vocabulary/knowledge.ts';
import { putSubject } from '../pronouns.ts';
import { beginFigureTopic } from '../topics/figure-topic.ts';

/** One thing of a kind that a question about a figure points to without naming it. */
export interface OneOfKind {
  /** The word for its kind, as typed. */
  readonly word: string;
  readonly kinds: readonly string[];
  /** The question with the name in its place. */
  naming(name: string): string;
}

const POINTING = /^(?:dies(?:e[rnms]?)|jene[rnms]?|besagte[nrs]?|genannte[nrs]?|this|that)$/u;
const WHICH = /^(?:welche[rsmn]?|which)$/u;
const PRONOUN = /(?<![\p{L}-])(?:er|sie|es|ihn|ihm|it)(?![\p{L}-])/iu;

/**
 * "Wie viele Beschäftigte hat dieser Landkreis?", and "… hat er?" behind "Welcher Landkreis …": without
 * the name this would be read as a question about all of them.
 *
 * @param before - The question before; empty for none.
 */
export function findOneOfKind(
  message: string,
  before: string,
  figures: Knowledge,
): OneOfKind | null {
  const topic = beginFigureTopic(message, readFigureQuestion(message, figures), figures);
  if (topic !== null && topic.asked.subjects.length > 0) return null;
  const pointed = topic === null ? null : pointedKind(message, topic.asked);
  if (pointed !== null || !PRONOUN.test(message)) return pointed;
  const asked = askedKind(before, figures);
  return asked === null ? null : { ...asked, naming: (name) => putSubject(message, name, '') };
}

/** The one of a kind behind "dieser". */
function pointedKind(message: string, { groups, parts }: Asked): OneOfKind | null {
  const { terms } = parts.marked;
  const group = groups.find(
    ({ from, isPlural }) => !isPlural && POINTING.test(terms[from - 1]?.folded ?? ''),
  );
  if (group === undefined) return null;
  const said = `${terms[group.from - 1]?.text} ${group.word}`;
  return {
    word: group.word,
    kinds: group.kinds,
    naming: (name) => message.replace(said, name),
  };
}

/** The kind of which a question asks for one: "Welcher Landkreis …". */
function askedKind(question: string, figures: Knowledge): Omit<OneOfKind, 'naming'> | null {
  const { kinds, marked } = readParts(question, figures);
  const { terms } = marked;
  const word = kinds.find(({ from }) => WHICH.test(terms[from - 1]?.folded ?? ''));
  const table = figures.catalogue.tables.find(({ name }) => name === word?.meanings[0]?.table);
  if (word === undefined || table === undefined || isPluralKind(word, marked, table)) return null;
  return {
    word: terms[word.from]?.text ?? '',
    kinds: word.meanings.map(({ value }) => value),
  };
}
