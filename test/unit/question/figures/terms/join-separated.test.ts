import { describe, expect, it } from 'vitest';
import { joinSeparated } from '#src/question/figures/terms/join-separated.ts';
import { readTerms } from '#src/question/figures/terms/question-terms.ts';
import { questionVocabulary } from '#src/question/figures/words/question-vocabulary.ts';

function joined(question: string): string {
  const { verbs } = questionVocabulary();
  return joinSeparated(readTerms(question), (word) => verbs.has(word))
    .map(({ folded }) => folded)
    .join(' ');
}

describe('joinSeparated', () => {
  it.each([
    ['Um wie viel legte das Amt bis 2020 zu?', 'um wie viel zulegte das amt bis 2020'],
    ['Wie stark nahm das Amt ab von 2015 bis 2020', 'wie stark abnahm das amt von 2015 bis 2020'],
    ['Wie viele weist die Tabelle aus?', 'wie viele ausweist die tabelle'],
    ['Wie viele Stellen hatten beide zusammen?', 'wie viele stellen hatten beide zusammen'],
    ['Was büßte es ein (in Prozent)?', 'was einbusste es in prozent'],
  ])('%s', (question, line) => {
    expect(joined(question)).toBe(line);
  });

  it.each(['Wie viele hatte das Amt ab 2020?', 'Wie viele kamen auf 100 Einwohner?'])(
    'leaves a preposition: %s',
    (question) => {
      expect(joined(question)).toBe(
        readTerms(question)
          .map(({ folded }) => folded)
          .join(' '),
      );
    },
  );
});
