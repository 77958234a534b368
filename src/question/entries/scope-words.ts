import type { EntryList } from '#src/domain/entry.ts';
import { foldGerman } from '#src/text/fold.ts';
import { GERMAN_STATES, namesBesides } from '#src/text/german-states.ts';
import { stemGerman } from '#src/text/stem.ts';
import { tokenize } from '#src/text/tokenize.ts';
import type { Wording } from './wording.ts';

/** Takes what the head of the paper says: its name, its parliament, its heading; nothing that a field may say. */
export function takeScope(wording: Wording, { title, head, heading, entries }: EntryList): number {
  const stemsOf = (text: string) => tokenize(text).map(({ folded }) => stemGerman(folded));
  // What is told at length narrows nothing.
  const values = entries.flatMap(({ fields }) =>
    fields.flatMap(({ kind, value }) => (kind === null ? [] : [value])),
  );
  const ofFields = new Set(stemsOf(values.join(' ')).filter((stem) => !OF_STATES.has(stem)));
  const text = `${title} ${head} ${heading}`;
  const lands = GERMAN_STATES.filter((state) => text.includes(state)).flatMap(namesBesides);
  const known = new Set(stemsOf([text, ...lands].join(' ')));
  const left = new Set(wording.left());
  let taken = 0;
  for (const [index, token] of wording.tokens.entries()) {
    const stem = stemGerman(token.folded);
    if (!left.has(token) || token.kind !== 'word' || ofFields.has(stem)) continue;
    if (!isOfHead(stem, known)) continue;
    wording.takeToken(index);
    taken += 1;
  }
  return taken;
}

/** "Thüringen", "Thüringer": in a paper of that state everything is. */
const OF_STATES = new Set(
  GERMAN_STATES.flatMap((state) => [state, `${state}er`]).flatMap((name) => [
    stemGerman(foldGerman(name)),
    stemGerman(foldGerman(name.replace(/en?er$/u, 'er'))),
  ]),
);

const SHORTEST_PART = 6;

/** "Lärmschutzkatalog" is said of a "Maßnahmenkatalog Lärmschutz". */
function isOfHead(stem: string, known: ReadonlySet<string>): boolean {
  if (known.has(stem)) return true;
  return [...known].some((word) => word.length >= SHORTEST_PART && stem.startsWith(word));
}
