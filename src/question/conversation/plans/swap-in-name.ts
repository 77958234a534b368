import { readTerms } from '#src/question/figures/terms/question-terms.ts';
import type { NamedEntity } from '#src/question/figures/vocabulary/entity-index.ts';
import type { Knowledge } from '#src/question/figures/vocabulary/knowledge.ts';
import type { FigureTopic } from '../topics/figure-topic.ts';

const BARE =
  /^(?:(?:das|die|der|den|dem|the one) )?(?:(?:in|bei|beim|das|die|der|in der|für|für das|at|in the) )?(\p{L}[\p{L} -]+?)\W*$/iu;

/**
 * "und Oberhof?" behind "Sportgymnasium Jena": the name before with this word in it.
 *
 * @param rest - The follow-up without what carries on.
 * @returns What it asks for in full; null where the word belongs in no other such name.
 */
export function swapInName(
  rest: string,
  { asked }: FigureTopic,
  { index }: Knowledge,
): string | null {
  const word = BARE.exec(rest)?.[1];
  const [subject, ...more] = asked.subjects;
  const [entity, ...others] = subject?.entities ?? [];
  if (word === undefined || entity === undefined || more.length + others.length > 0) return null;
  const said = readTerms(word).map(({ stem }) => stem);
  const [found, ...further] = index.entities.filter(
    (other) =>
      other.table === entity.table &&
      other.kind === entity.kind &&
      other.scope === entity.scope &&
      differsBy(said, other, entity),
  );
  return found !== undefined && further.length === 0 ? found.label : null;
}

/** Whether a name has all of the words that are said, the other none of them, and the rest is the same. */
function differsBy(said: readonly string[], other: NamedEntity, entity: NamedEntity): boolean {
  return other.names.some((name) => {
    const shared = name.core.filter((stem) => !said.includes(stem));
    return (
      shared.length > 0 &&
      said.every((stem) => name.core.includes(stem)) &&
      entity.names.some(
        ({ core }) =>
          shared.every((stem) => core.includes(stem)) &&
          core.length > shared.length &&
          !said.some((stem) => core.includes(stem)),
      )
    );
  });
}

const POINTING =
  /(?<!\p{L})(?:das|die|der|den|dem|denen|the one|that) (?:in|von|vom|aus|at|of)(?: (?:der|dem|the))? (?<word>\p{Lu}[\p{L}-]{2,}|\p{L}[\p{L}-]{3,})(?!\p{L})/iu;

/**
 * "Wie viele Leute hat das in Jena?" behind a list: the one of the list that has this word in its name.
 *
 * @returns The question with the whole name; null where none or several of the list are called so.
 */
export function nameOneOf(question: string, listed: readonly NamedEntity[]): string | null {
  const match = POINTING.exec(question);
  const said = readTerms(match?.groups?.word ?? '').map(({ stem }) => stem);
  if (match === null || said.length === 0 || listed.length < 2) return null;
  const isCalled = ({ names }: NamedEntity): boolean =>
    names.some(
      ({ core }) => core.length > said.length && said.every((stem) => core.includes(stem)),
    );
  const [only, ...more] = listed.filter(isCalled);
  return only === undefined || more.length > 0 ? null : question.replace(match[0], only.label);
}
