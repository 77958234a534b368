import type { Knowledge } from '../vocabulary/knowledge.ts';
import { questionVocabulary } from '../words/question-vocabulary.ts';
import { completeShortened } from './complete-shortened.ts';
import { type Correction, correctTypos } from './correct-typos.ts';
import { joinSeparated } from './join-separated.ts';
import { MarkedTerms } from './marked-terms.ts';
import { spellPartAverage, spellParts } from './part-averages.ts';
import { readTerms } from './question-terms.ts';
import { splitCompounds } from './split-compounds.ts';
import { inTableWords } from './table-wording.ts';
import { type NamingWords, withoutAsides } from './without-asides.ts';

/**
 * The terms of a question as it was typed: put into the words of the tables, without asides, with what
 * is shortened completed, typos corrected, separated verbs joined and compounds taken apart.
 */
export function termsOfQuestion(
  typed: string,
  knowledge: Knowledge,
): { readonly marked: MarkedTerms; readonly corrections: readonly Correction[] } {
  const { filed, catalogue } = knowledge;
  const { question, corrections: rewordings } = inTableWords(typed, knowledge);
  const spelt = spellParts(question, catalogue.tables);
  const whole = completeShortened(withoutAsides(spelt, namingWords(knowledge)), knowledge);
  const { terms, corrections } = correctTypos(
    readTerms(spellPartAverage(whole, catalogue.tables)),
    knowledge.isKnown,
    () => knowledge.targets,
    knowledge.isWord,
  );
  const joined = joinSeparated(
    terms,
    (word) => questionVocabulary().verbs.has(word),
    ({ stem }) => filed.metricBeginnings.has(stem),
  );
  return {
    marked: new MarkedTerms(splitCompounds(joined, knowledge)),
    corrections: [...rewordings, ...corrections],
  };
}

function namingWords({ filed, index, vocabulary }: Knowledge): NamingWords {
  const isCounted = (stem: string): boolean => filed.phrases.metric.has(stem);
  return {
    isCounted,
    isName: (stem) => index.byStem.has(stem) && !vocabulary.kindStems.has(stem) && !isCounted(stem),
  };
}
