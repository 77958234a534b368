import { runSlack } from '#src/surfaces/slack/run-slack.ts';
import { createFixtureSource } from './slack-server-answers.ts';

/** The app as a process, with its environment as the argument. */
const environment = JSON.parse(process.argv[2] ?? '{}') as Record<string, string>;
await runSlack(environment, async () => createFixtureSource());
