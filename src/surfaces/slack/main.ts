import { openAnswers } from '#src/app/open-answers.ts';
import { readConfig } from '#src/config.ts';
import { AppError } from '#src/domain/app-error.ts';
import { describeError } from '../describe-error.ts';
import { EXAMPLES } from './render/examples.ts';
import { runSlack } from './run-slack.ts';
import { EXIT, StartFailure } from './start-failure.ts';

const config = readConfig();
void runSlack(config.environment, async (workers, report) => {
  try {
    const warmUp = EXAMPLES.map(({ message }) => message);
    return await openAnswers(config, { workers, warmUp, report });
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    throw new StartFailure(describeError(error.code), EXIT.unavailable, error);
  }
});
