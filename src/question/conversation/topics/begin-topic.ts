import { replaceValue } from '#src/question/claims/numbers/replace-value.ts';
import { readStatedValues } from '#src/question/claims/numbers/stated-values.ts';
import { findStatement } from '#src/question/claims/statements/find-statement.ts';
import { readFigureQuestion } from '#src/question/figures/read-figure-question.ts';
import type { FigureReading } from '#src/question/figures/reading.ts';
import type { Knowledge } from '#src/question/figures/vocabulary/knowledge.ts';
import { isAboutFigures } from '../rewordings/part-of-unsaid.ts';
import type { ConversationKnowledge } from '../turn.ts';
import { beginFigureTopic, type FigureTopic } from './figure-topic.ts';
import { beginSubjectTopic, type SubjectTopic } from './subject-topic.ts';

/** The topic that a message begins which stands alone; a statement begins one like a question. */
export async function beginTopic(
  message: string,
  { figures, measures }: ConversationKnowledge,
): Promise<FigureTopic | SubjectTopic> {
  const question = withoutNumber(message);
  const reading = readFigureQuestion(question, figures);
  const begun = await beginSubjectTopic(question, measures);
  const subject = question === message ? begun : { ...begun, question: message };
  if (subject.asksField && reading.kind !== 'plan') return subject;
  const figure =
    isAboutFigures(reading) && reading.kind !== 'unanswerable'
      ? beginFigureTopic(question, reading, figures)
      : unanswered(question, reading, figures);
  return figure ?? subject;
}

/** A year that a table lacks leaves the topic standing: "und 2023?" */
function unanswered(
  question: string,
  reading: FigureReading,
  figures: Knowledge,
): FigureTopic | null {
  if (reading.kind !== 'unanswerable') return null;
  const { why } = reading.reason;
  return why === 'year' || why === 'other-kind' || why === 'one-day'
    ? beginFigureTopic(question, reading, figures)
    : null;
}

/** A statement without its number asks for it. */
export function withoutNumber(message: string): string {
  const statement = findStatement(message);
  if (statement === null) return message;
  const values = readStatedValues(statement);
  const [first] = values;
  if (first === undefined) return statement;
  return `${replaceValue(statement, first, 'wie viele', values).replace(/[\s.!]+$/u, '')}?`;
}
