import { expect, it } from 'vitest';
import { answerOf, toFailure } from '#src/app/answer-task.ts';
import { AppError } from '#src/domain/app-error.ts';

/** What is left of an outcome on the other side. */
const sent = <T>(outcome: T): T => structuredClone(outcome);

it('an error of ours keeps its code and details between threads', () => {
  const error = new AppError('query-failed', 'It failed.', { details: { table: 'staffing' } });
  expect(() => answerOf(sent(toFailure(error)))).toThrow(AppError);
  try {
    answerOf(sent(toFailure(error)));
  } catch (thrown) {
    expect(thrown).toMatchObject({ code: 'query-failed', details: { table: 'staffing' } });
    expect(thrown).toHaveProperty('stack', error.stack);
  }
});

it('a foreign error keeps its name and where it was thrown', () => {
  const error = new RangeError('Too far.');
  expect(() => answerOf(sent(toFailure(error)))).toThrow(
    expect.objectContaining({ name: 'RangeError', stack: error.stack }),
  );
});
