import { openBeleg } from '#src/app/open-beleg.ts';
import { readConfig } from '#src/config.ts';
import { AppError } from '#src/domain/app-error.ts';
import { describeError } from '../describe-error.ts';
import { runSlack } from './run-slack.ts';
import { EXIT, StartFailure } from './start-failure.ts';

const config = readConfig();
await runSlack(config.environment, async () => {
  try {
    return await openBeleg(config);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    throw new StartFailure(describeError(error.code), EXIT.unavailable, error);
  }
});
