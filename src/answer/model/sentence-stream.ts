import { splitSentences } from '#src/text/sentences.ts';

/** "Satz. [1]" is "Satz [1].": the mark belongs to the sentence before it. */
const MARK_AFTER_END = /([.!?])((?:\s*\[\d{1,3}(?:\s*,\s*\d{1,3})*\])+)/gu;

/**
 * Cuts a stream of pieces into sentences with their marks. A sentence is handed on as soon as the
 * next one has begun, for only then is it sure that no mark follows.
 */
export async function* sentencesOf(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  let rest = '';
  for await (const piece of pieces) {
    rest += piece;
    const { complete, open } = takeComplete(rest);
    rest = open;
    yield* complete;
  }
  yield* takeComplete(`${rest}\n`).complete;
}

function takeComplete(text: string): { complete: string[]; open: string } {
  const moved = text.replace(MARK_AFTER_END, '$2$1');
  const spans = splitSentences(moved);
  const last = spans.at(-1);
  if (last === undefined) return { complete: [], open: moved };
  const isClosed = /\n\s*$/u.test(moved.slice(last.end));
  // A mark that has only begun belongs to the sentence before it.
  const isMark = moved.startsWith('[', last.start);
  const whole = isClosed ? spans : spans.slice(0, isMark ? -2 : -1);
  const open = isClosed ? '' : moved.slice(spans[whole.length]?.start ?? last.start);
  return { complete: whole.map(({ start, end }) => moved.slice(start, end)), open };
}
