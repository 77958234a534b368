import { splitSentences } from '#src/text/sentences.ts';

const MARK = /\[\d{1,3}\]/u;
const QUOTED = /„[^“”]*[“”]/gu;

/**
 * Gives every sentence of an answer a citation mark: its own, or that of the sentence after it in the
 * same line, or those of the whole answer. Quotes are left as they are, and so are headings and the
 * rows of tables, below which the marks are named.
 *
 * @param marks - Marks of the whole answer: "[1][2]".
 */
export function citeEverySentence(text: string, marks: string): string {
  return text
    .split('\n\n')
    .map((block) => {
      if (!block.startsWith('|'))
        return block
          .split('\n')
          .map((line) => cited(line, marks))
          .join('\n');
      return MARK.test(block) ? block : `${block}\n\nBelege: ${marks}`;
    })
    .join('\n\n');
}

function cited(line: string, marks: string): string {
  if (!/[\p{L}\d]/u.test(line) || /^#|^\*\*[^*]+\*\*:?$|:$/u.test(line.trim())) return line;
  // A point inside a quote ends no sentence of ours.
  const masked = line.replace(QUOTED, (quote) => 'x'.repeat(quote.length));
  const spans = splitSentences(masked);
  const said = spans.map(({ start, end }) => line.slice(start, end));
  const lead = line.slice(0, spans[0]?.start ?? 0);
  return (
    lead + said.map((sentence, index) => marked(sentence, said.slice(index + 1), marks)).join(' ')
  );
}

function marked(sentence: string, after: readonly string[], marks: string): string {
  if (MARK.test(sentence) || !/[\p{L}\d]/u.test(sentence)) return sentence;
  const next = after.find((other) => MARK.test(other))?.match(/\[\d{1,3}\]/gu) ?? null;
  const own = next === null ? marks : next.join('');
  return own === '' ? sentence : sentence.replace(/([.!:]?)$/u, ` ${own}$1`);
}
