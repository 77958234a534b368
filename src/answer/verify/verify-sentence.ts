import { splitSentences } from '#src/text/sentences.ts';
import { readStatement } from './read-statement.ts';
import { isFieldStatement, statesStatus } from './support-field.ts';
import { isSupported, readSource, type SourceSentence } from './support-sentence.ts';

/** What a generated sentence may rest on: one passage of a document. */
export interface Passage {
  /** As it is read: hyphenation joined, fields and entries on lines of their own. */
  readonly text: string;
  /** The headings above it, the innermost last. */
  readonly path: readonly string[];
}

/** Nearness in meaning of each text to the first argument, about 0 … 1. */
export type Nearness = (text: string, others: readonly string[]) => Promise<readonly number[]>;

export type Refusal =
  | 'form'
  | 'no citation'
  | 'unknown citation'
  | 'speaks to the reader'
  | 'not in the passage'
  | 'unclear reference'
  | 'far in meaning';

export type Verdict =
  | {
      readonly ok: true;
      /** Without marks. */
      readonly text: string;
      /** What it rests on: a sentence of each passage that it cites and that holds it. */
      readonly rests: readonly Rest[];
    }
  | { readonly ok: false; readonly why: Refusal };

/** A sentence of a passage on which a generated one rests. */
export interface Rest {
  /** 0-based, as is `sentence`. */
  readonly passage: number;
  readonly sentence: number;
  readonly text: string;
}

export interface SentenceVerifier {
  /**
   * @param sentence - One sentence with its marks, "… [1]." or "… . [1][2]".
   * @param previous - What the sentence shown before rests on: only after it may one say "dabei".
   */
  verify(sentence: string, previous: readonly Rest[]): Promise<Verdict>;
}

const MARK = /\s*\[(\d{1,3}(?:\s*,\s*\d{1,3})*)\]/gu;
/** What may stand in a sentence besides letters and digits; anything else is markup or a trick. */
const PLAIN = /^[\p{Script=Latin}\d .,;:–\-()„“”"'’‚‘/%€§&+!…\u00a0−‰]+$/u;
const LONGEST = 500;
const NEAR = 0.4;
const FRAME =
  /^(?:Laut|Gemäß|Nach|Im)(?: dem)? (?<plan>[\p{L}-]*(?:plan|bericht|strategie)(?: \d{4})?),? (?=\p{L})/iu;

/**
 * Proves generated sentences by the passages they cite, by code alone: a sentence is let through
 * where it is a shortened form of one sentence of a passage it names (see `isSupported`). So every
 * number, date, name and status in it stands in the source, in the same relation to the others.
 */
export function createSentenceVerifier(
  passages: readonly Passage[],
  nearness: Nearness,
): SentenceVerifier {
  const sources = passages.map(({ text }) =>
    splitSentences(text).map(({ start, end }) => readSource(text.slice(start, end))),
  );
  return {
    async verify(sentence, previous) {
      const marks = [...sentence.matchAll(MARK)].flatMap(([, list = '']) =>
        list.split(',').map(Number),
      );
      const text = tidy(sentence.replace(MARK, ''));
      if (!isPlain(text)) return refuse('form');
      if (marks.length === 0) return refuse('no citation');
      if (marks.some((n) => passages[n - 1] === undefined)) return refuse('unknown citation');
      const said = readStatement(text);
      if (said.isPersonal) return refuse('speaks to the reader');
      const rests = [...new Set(marks)].flatMap(
        (n) => findRest(text, n - 1, passages, sources) ?? [],
      );
      const [first] = rests;
      if (first === undefined) return refuse('not in the passage');
      if (said.pointsBack && !followsOn(rests, previous)) return refuse('unclear reference');
      // A field is about what its heading names.
      const title = passages[first.passage]?.path.at(-1) ?? '';
      const near = await nearness(text, [first.text, `${title}: ${first.text}`]);
      if (Math.max(...near) < NEAR) return refuse('far in meaning');
      return { ok: true, text, rests };
    },
  };
}

function refuse(why: Refusal): Verdict {
  return { ok: false, why };
}

function tidy(text: string): string {
  return text
    .replace(/^\s*(?:[-–•*]|\d{1,2}[.)])\s+/u, '')
    .replace(/\s+/gu, ' ')
    .replace(/\s+(?=[.,;:!])/gu, '')
    .replace(/\.{2,}$/u, '.')
    .trim();
}

function isPlain(text: string): boolean {
  return (
    text.length >= 10 &&
    text.length <= LONGEST &&
    PLAIN.test(text.replace(/(?<=\p{L})_(?=\p{L})/gu, '')) &&
    /[.!“"]$/u.test(text) &&
    splitSentences(text).length === 1
  );
}

function findRest(
  text: string,
  passage: number,
  passages: readonly Passage[],
  sources: readonly (readonly SourceSentence[])[],
): Rest | undefined {
  const path = passages[passage]?.path ?? [];
  const said = readStatement(withoutFrame(text, path));
  if (said.segments.flatMap(({ words }) => words).length < 2) return undefined;
  const candidates = sources[passage] ?? [];
  const title = path.at(-1) ?? '';
  const isStatus = statesStatus(text);
  const sentence = candidates.findIndex((source) =>
    isStatus ? isFieldStatement(said, source.text, title) : isSupported(said, source, title),
  );
  const source = candidates[sentence];
  return source === undefined ? undefined : { passage, sentence, text: source.text };
}

/** "Laut Aktionsplan 2023 …" where the passage stands in it. */
function withoutFrame(text: string, path: readonly string[]): string {
  const plan = FRAME.exec(text)?.groups?.plan;
  if (plan === undefined) return text;
  const isAbove = path.some((heading) => heading.toLowerCase() === plan.toLowerCase());
  return isAbove ? text.replace(FRAME, '') : text;
}

function followsOn(rests: readonly Rest[], previous: readonly Rest[]): boolean {
  return rests.some(({ passage, sentence }) =>
    previous.some(
      (before) =>
        before.passage === passage &&
        (before.sentence === sentence - 1 || before.sentence === sentence),
    ),
  );
}
