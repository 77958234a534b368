import { readFileSync, writeFileSync } from 'node:fs';
import { openBeleg } from '#src/app/open-beleg.ts';
import { readConfig } from '#src/config.ts';
import { startModelServer } from '../support/model-server.ts';
import { OPENAI } from '../support/model-server-protocols.ts';
import { writeFromPassages } from '../support/scripted-writer.ts';
import { evaluatedModel } from './evaluated-model.ts';
import { readSamples } from './sample.ts';

/**
 * Records the replies of a scripted server, which is no language model, so that the evaluation with a
 * model runs without one: `npx tsx test/eval/record-scripted.ts`.
 */

const FILE = new URL('replies/scripted.jsonl', import.meta.url).pathname;
const REPLIES = 12;
/** A line without a reply is skipped when the file is read. */
const NOTE = 'Replies of a scripted server, not of a language model; see record-scripted.ts.';

const server = await startModelServer(OPENAI, { kind: 'script', reply: writeFromPassages });
const usual = readConfig();
const config = {
  ...usual,
  environment: {
    ...usual.environment,
    BELEG_MODEL_PROVIDER: 'openai-compatible',
    BELEG_MODEL: 'scripted',
    BELEG_MODEL_BASE_URL: `${server.url}/v1`,
  },
};
writeFileSync(FILE, `${JSON.stringify({ note: NOTE })}\n`);
const model = evaluatedModel('configured', config, FILE);
const beleg = await openBeleg(config, () => undefined, model);
for (const { question, history } of readSamples(['text'])) {
  await beleg.ask(question, history);
  if (linesWritten() > REPLIES) break;
}
beleg.close();
await server.kill();

function linesWritten(): number {
  return readFileSync(FILE, 'utf8').trim().split('\n').length;
}
