import type { Hit } from '#src/domain/chunk.ts';
import type { LetterItem } from '#src/question/passages/letter-questions.ts';
import type { Candidate, FoundSection } from './candidate-sentences.ts';
import type { PassageSearch } from './passage-responder.ts';
import type { Passage } from './select-sentences.ts';

const LOOKED_AT = 60;
const LENGTH_LIMIT = 520;

/** The pieces of the numbered questions of letters that a question points to; empty where none is there. */
export async function findLetterItem(
  { number }: LetterItem,
  search: Pick<PassageSearch, 'search'>,
): Promise<Hit[]> {
  const name = `Frage ${number}`;
  const hits = await search.search({ text: `${name} Antwort`, limit: LOOKED_AT });
  return hits.filter(({ chunk }) => chunk.kind === 'question' && chunk.path.at(-1) === name);
}

/** What a letter asks under a number, or the beginning of what it answers, as it stands there. */
export function readLetterItem(
  sections: readonly FoundSection[],
  { isQuestion }: LetterItem,
): Passage[] {
  return sections.slice(0, 1).flatMap(({ read, hit }) => {
    const { sentences, reading } = read;
    const first = sentences.findIndex(
      ({ isBody, text }) => isBody !== isQuestion && !isLabel(text),
    );
    const from = sentences[first]?.span.start;
    if (from === undefined) return [];
    let last = first;
    for (let next = first + 1; next < sentences.length; next += 1) {
      const sentence = sentences[next];
      if (sentence === undefined || sentence.isBody === isQuestion || isLabel(sentence.text)) break;
      if (sentence.span.end - from > LENGTH_LIMIT) break;
      last = next;
    }
    const stretch = { start: from, end: sentences[last]?.span.end ?? from };
    const text = reading.text.slice(stretch.start, stretch.end);
    const candidate: Candidate = {
      read,
      place: first,
      text,
      score: 1,
      nearness: 1,
      hitScore: hit.score,
      matches: [],
      features: {},
      probability: 1,
    };
    return [{ candidate, stretch, text }];
  });
}

function isLabel(text: string): boolean {
  return /^(?:Antwort|Frage)\b.{0,6}$/u.test(text);
}
