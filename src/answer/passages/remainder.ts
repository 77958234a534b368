import type { AnswerDraft } from '#src/domain/answer.ts';
import { type PartOfWhole, partsOfWhole } from '#src/question/claims/prose/parts-of-whole.ts';
import { foldGerman } from '#src/text/fold.ts';
import { formatNumber } from '#src/text/german-number.ts';
import { stemGerman } from '#src/text/stem.ts';
import { isStopWord } from '#src/text/stop-words.ts';
import { tokenize } from '#src/text/tokenize.ts';

const DENIED = /(?<!\p{L})(?:nicht|kein\p{L}*|fehl\p{L}*|offen|unbesetzt|ohne)(?!\p{L})/iu;
/** Words that only ask for what is left, or when. */
const FRAME =
  /^(?:noch|nicht|mussen|muss|werden|wird|wurden?|sind|ist|waren|war|ende|anfang|mitte|bis|jahr\w*|stand|fehlen|ubrig|offen|\d.*|januar|februar|marz|april|mai|juni|juli|august|september|oktober|november|dezember)$/u;

interface Counted extends PartOfWhole {
  readonly sentence: string;
}

/**
 * What is left of a whole of which one sentence says a part: "48 der 64 Vermittlungsstellen … umgestellt" gives
 * 16 where the question asks for those that are not yet. The sentence must say all that the question does.
 *
 * @param countedAs - The word by which the question counts what a noun names; undefined where it counts another.
 * @returns Null where no single such sentence is quoted.
 */
export function withRemainder(
  question: string,
  draft: AnswerDraft,
  countedAs: (noun: string) => string | undefined,
): AnswerDraft | null {
  const found = draft.sources.flatMap(({ quote = '' }, index) =>
    partsIn(quote)
      .filter(
        ({ noun, sentence }) => countedAs(noun) !== undefined && saysAll(question, noun, sentence),
      )
      .map((one) => ({ ...one, citation: index + 1 })),
  );
  const [one, other] = found;
  if (one === undefined || other !== undefined || one.part > one.whole) return null;
  const { part, whole, citation } = one;
  const noun = countedAs(one.noun) ?? one.noun;
  const rest = whole - part;
  const expression = `${formatNumber(whole)} − ${formatNumber(part)}`;
  const inputs = [whole, part].map((value) => ({ label: noun, value, unit: noun, citation }));
  return {
    ...draft,
    text: `**${formatNumber(rest)} ${noun}** (${expression}) [${citation}]\n\n${draft.text}`,
    figures: [
      { value: rest, unit: noun, label: expression, computed: true, citations: [citation] },
    ],
    computation: { expression, result: rest, unit: noun, inputs },
  };
}

function partsIn(quote: string): Counted[] {
  const sentences = quote.split(/(?<=\p{L}{2}[.!?])\s+(?=\p{Lu})/u);
  return sentences
    .filter((sentence) => !DENIED.test(sentence))
    .flatMap((sentence) => partsOfWhole(sentence).map((one) => ({ ...one, sentence })));
}

/** Besides what it counts a question says at least one thing, and all of it stands in the sentence. */
function saysAll(question: string, noun: string, sentence: string): boolean {
  const said = tokenize(sentence).flatMap(({ folded, parts }) =>
    [folded, ...parts].map(stemGerman),
  );
  const counted = [noun, noun.replace(/n$/u, '')].map((form) => stemGerman(foldGerman(form)));
  const asked = tokenize(question)
    .map(({ folded }) => folded)
    .filter((word) => !isStopWord(word, 'de') && !FRAME.test(word) && !COUNTS.test(word))
    .map(stemGerman)
    .filter((stem) => !counted.some((form) => form.endsWith(stem)));
  const years = question.match(/(?<!\d)(?:19|20)\d\d(?!\d)/gu) ?? [];
  return (
    asked.length > 0 &&
    asked.every((stem) => said.includes(stem)) &&
    years.every((year) => sentence.includes(year))
  );
}

const COUNTS = /^(?:wie|viele?n?r?|wieviele?|anzahl|zahl)$/u;
