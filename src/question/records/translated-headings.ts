import { detectLanguage } from '#src/text/detect-language.ts';
import { englishForms } from '#src/text/english-forms.ts';
import { foldGerman } from '#src/text/fold.ts';
import { isStopWord } from '#src/text/stop-words.ts';
import type { Token } from '#src/text/tokenize.ts';
import type { RecordList } from './record-list.ts';
import { recordTokens, stemOf } from './record-words.ts';

/** The tokens of an English question, with the German words for what the list heads so: "beds" is "Betten". */
export function withTranslatedHeadings(
  question: string,
  tokens: readonly Token[],
  { columns, table: { metrics }, translate }: RecordList,
): readonly Token[] {
  if (detectLanguage(question) !== 'en') return tokens;
  const headings = [...columns.map(({ label }) => label), ...metrics.map(({ label }) => label)];
  const words = headings.flatMap((heading) => recordTokens(heading));
  return tokens.map((token) => {
    if (token.kind !== 'word' || isStopWord(token.folded, 'en')) return token;
    const german = new Set(
      englishForms(token.folded)
        .flatMap(translate)
        .map((word) => stemOf(foldGerman(word))),
    );
    const heading = words.find(({ folded }) => german.has(stemOf(folded)));
    return heading === undefined ? token : { ...token, folded: heading.folded, text: heading.text };
  });
}
