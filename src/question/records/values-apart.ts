import { capitalized } from '#src/text/capitalized.ts';
import { foldGerman } from '#src/text/fold.ts';
import { stemGerman } from '#src/text/stem.ts';
import type { Token } from '#src/text/tokenize.ts';
import type { RecordColumn, RecordList } from './record-list.ts';
import { ENTRY_NOUN } from './take-cues.ts';

const ENTRIES = new RegExp(`^(?:${ENTRY_NOUN})$`, 'u');
/** What makes a noun of the value, and says nothing of its own. */
const GENERAL =
  /^(?:betriebe?n?s?|haltung|halter[ns]?|halterinnen|zucht|bereiche?s?|sektors?|einrichtung(?:en)?)$/u;
const TAILS = [ENTRIES, GENERAL];
const SHORTEST = 4;

/**
 * "Dorfentwicklungsprojekte" of a list with the programme "Dorfentwicklung": the value, and what entries
 * are called, as two words; so is "Umweltressort", the "Umwelt" of the column "Ressort".
 */
export function withValuesApart(tokens: readonly Token[], list: RecordList): Token[] {
  const values = valuesOf(list);
  return tokens.flatMap((token) => {
    const cut = token.kind === 'word' ? cutOf(token.folded, values, list) : null;
    if (cut === null) return [token];
    const { value, noun, joint } = cut;
    const at = token.text.length - noun.length;
    const end = at - joint.length;
    const text = capitalized(token.text.slice(at));
    const first = {
      ...token,
      text: token.text.slice(0, end),
      folded: value,
      end: token.start + end,
    };
    // "Rinderhaltung" says of an entry what "Rinder" does.
    return cut.isHeading || ENTRIES.test(noun) || callsEntry(noun, list)
      ? [first, { ...token, text, folded: noun, start: token.start + at }]
      : [first];
  });
}

/** A list may have many rows, and is the same for every question. */
const known = new WeakMap<RecordList, readonly Value[]>();

interface Value {
  readonly value: string;
  readonly column: RecordColumn;
}

/** Values of one word, the longest first. */
function valuesOf(list: RecordList): readonly Value[] {
  const read =
    known.get(list) ??
    list.columns
      .filter(({ isName, isTime, isFlag }) => !isName && !isTime && !isFlag)
      .flatMap((column) => column.values.map(({ text }) => ({ value: foldGerman(text), column })))
      .filter(({ value }) => value.length >= SHORTEST && /^[a-z]+$/u.test(value))
      .sort((a, b) => b.value.length - a.value.length);
  known.set(list, read);
  return read;
}

interface Cut {
  /** The noun is what the column of the value is called. */
  readonly isHeading: boolean;
  readonly value: string;
  /** The "s" between them. */
  readonly joint: string;
  readonly noun: string;
}

/** "Dieselfahrzeuge" of a list of vehicles. */
function callsEntry(noun: string, { words }: RecordList): boolean {
  return noun.length > SHORTEST && words.some((word) => word.startsWith(stemGerman(noun)));
}

function cutOf(folded: string, values: readonly Value[], list: RecordList): Cut | null {
  const headed = cutOfHeading(folded, values);
  if (headed !== null) return headed;
  for (const { value } of values) {
    const rest = folded.startsWith(value) ? folded.slice(value.length) : '';
    const joint = ['', 's'].find((own) => {
      const noun = rest.startsWith(own) ? rest.slice(own.length) : '';
      return noun !== '' && (TAILS.some((tail) => tail.test(noun)) || callsEntry(noun, list));
    });
    if (joint !== undefined)
      return { value, joint, noun: rest.slice(joint.length), isHeading: false };
  }
  return null;
}

/** "Finanzressort": the one value of "Ressort" that begins so. */
function cutOfHeading(folded: string, values: readonly Value[]): Cut | null {
  const found = values.flatMap(({ value, column: { names } }): Cut[] => {
    const noun = names.find((name) => folded.endsWith(name) && folded.length > name.length);
    if (noun === undefined) return [];
    const start = folded.slice(0, -noun.length);
    const joint = value.startsWith(start) ? '' : 's';
    const before = joint === '' ? start : start.replace(/s$/u, '');
    return before.length >= SHORTEST && value.startsWith(before)
      ? [{ value, joint: start.slice(before.length), noun, isHeading: true }]
      : [];
  });
  const [only, ...more] = found;
  return only === undefined || more.length > 0 ? null : only;
}
