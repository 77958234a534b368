import { capitalized } from '#src/text/capitalized.ts';
import { foldGerman } from '#src/text/fold.ts';
import { stemGerman } from '#src/text/stem.ts';
import type { Token } from '#src/text/tokenize.ts';
import type { RecordList } from './record-list.ts';
import { ENTRY_NOUN } from './take-cues.ts';

const ENTRIES = new RegExp(`^(?:${ENTRY_NOUN})$`, 'u');
/** What makes a noun of the value, and says nothing of its own. */
const GENERAL =
  /^(?:betriebe?n?s?|haltung|halter[ns]?|halterinnen|zucht|bereiche?s?|sektors?|einrichtung(?:en)?)$/u;
const TAILS = [ENTRIES, GENERAL];
const SHORTEST = 4;

/**
 * "Dorfentwicklungsprojekte" of a list with the programme "Dorfentwicklung": the value, and what entries
 * are called, as two words.
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
    return ENTRIES.test(noun) || callsEntry(noun, list)
      ? [first, { ...token, text, folded: noun, start: token.start + at }]
      : [first];
  });
}

/** A list may have many rows, and is the same for every question. */
const known = new WeakMap<RecordList, readonly string[]>();

/** Values of one word, the longest first. */
function valuesOf(list: RecordList): readonly string[] {
  const read =
    known.get(list) ??
    list.columns
      .filter(({ isName, isTime, isFlag }) => !isName && !isTime && !isFlag)
      .flatMap((column) => column.values.map(({ text }) => foldGerman(text)))
      .filter((value) => value.length >= SHORTEST && /^[a-z]+$/u.test(value))
      .sort((a, b) => b.length - a.length);
  known.set(list, read);
  return read;
}

interface Cut {
  readonly value: string;
  /** The "s" between them. */
  readonly joint: string;
  readonly noun: string;
}

/** "Dieselfahrzeuge" of a list of vehicles. */
function callsEntry(noun: string, { words }: RecordList): boolean {
  return noun.length > SHORTEST && words.some((word) => word.startsWith(stemGerman(noun)));
}

function cutOf(folded: string, values: readonly string[], list: RecordList): Cut | null {
  for (const value of values) {
    const rest = folded.startsWith(value) ? folded.slice(value.length) : '';
    const joint = ['', 's'].find((own) => {
      const noun = rest.startsWith(own) ? rest.slice(own.length) : '';
      return noun !== '' && (TAILS.some((tail) => tail.test(noun)) || callsEntry(noun, list));
    });
    if (joint !== undefined) return { value, joint, noun: rest.slice(joint.length) };
  }
  return null;
}
