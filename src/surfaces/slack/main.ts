import { openBeleg } from '#src/app/open-beleg.ts';
import { configuredModel } from '#src/app/open-model.ts';
import { readConfig } from '#src/config.ts';
import { AppError } from '#src/domain/app-error.ts';
import { describeError } from '../describe-error.ts';
import { EXAMPLES } from './render/examples.ts';
import { runSlack } from './run-slack.ts';
import { EXIT, StartFailure } from './start-failure.ts';

const config = readConfig();
void runSlack(config.environment, async (report) => {
  try {
    const beleg = await openBeleg(config, undefined, configuredModel(config, report));
    await beleg.warmUp(EXAMPLES.map(({ message }) => message));
    return beleg;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    throw new StartFailure(describeError(error.code), EXIT.unavailable, error);
  }
});
