import { foldGerman } from '#src/text/fold.ts';

const THANKS = /\b(?:dank|danke|dankeschon|merci|thanks|thank|thx)\b/u;
const WORDS = new Set(
  `dank danke dankeschon merci thanks thank thx you vielen besten herzlichen schon dir ihnen euch sehr
   ok okay oki gut super prima toll klasse perfekt wunderbar alles klar verstanden aha achso ach so hm
   passt das dies reicht genugt mir uns wars war es was hilft geholfen hat ist fertig erstmal fur den
   moment that is all great fine got it much very`.split(/\s+/u),
);

/** Thanks, "ok", "alles klar": says nothing that changes what a conversation is at. */
export function isSmallTalk(message: string): boolean {
  if (/\?/u.test(message) && !THANKS.test(foldGerman(message))) return false;
  const words = wordsOf(message);
  return words.every((word) => WORDS.has(word)) && !isQuestionWordAlone(words);
}

/** "was?", "das" alone is no thanks. */
function isQuestionWordAlone(words: readonly string[]): boolean {
  return (
    words.length > 0 && words.every((word) => /^(?:was|das|dies|es|is|so|it|that)$/u.test(word))
  );
}

function wordsOf(message: string): string[] {
  return foldGerman(message)
    .split(/[^\p{L}\d]+/u)
    .filter((word) => word !== '');
}
