import pino from 'pino';
import { expect, it } from 'vitest';
import type { ModelUsage } from '#src/ports/language-model.ts';
import { createMetrics } from '#src/surfaces/slack/metrics.ts';
import { reportUsageTo } from '#src/surfaces/slack/report-usage.ts';

const USAGE: ModelUsage = {
  model: 'ollama:kleines-modell',
  prompt: 'answer',
  promptHash: '0123456789ab',
  outcome: 'ok',
  inputTokens: 1200,
  outputTokens: 80,
  tookMs: 2500,
};

it('logs and counts what each request to the model cost', async () => {
  const lines: Record<string, unknown>[] = [];
  const logger = pino({ base: null }, { write: (line) => lines.push(JSON.parse(line)) });
  const metrics = createMetrics();
  const report = reportUsageTo(logger, metrics);
  report(USAGE);
  report({ ...USAGE, outcome: 'cached', inputTokens: null, outputTokens: null, tookMs: 0 });
  report({ ...USAGE, outcome: 'timeout', inputTokens: null, outputTokens: null, tookMs: 20_000 });
  expect(lines.map(({ outcome }) => outcome)).toEqual(['ok', 'cached', 'timeout']);
  expect(lines[0]).toMatchObject({ ...USAGE, msg: 'language model asked' });
  expect(Object.keys(lines[0] ?? {}).sort()).toEqual(
    [...Object.keys(USAGE), 'level', 'msg', 'time'].sort(),
  );
  const printed = await metrics.registry.metrics();
  expect(printed).toContain('beleg_slack_model_requests_total{prompt="answer",outcome="ok"} 1');
  expect(printed).toContain(
    'beleg_slack_model_requests_total{prompt="answer",outcome="timeout"} 1',
  );
  expect(printed).toContain('beleg_slack_model_tokens_total{direction="input"} 1200');
  expect(printed).toContain('beleg_slack_model_tokens_total{direction="output"} 80');
  // A reply from the cache says nothing about the model's speed.
  expect(printed).toContain('beleg_slack_model_seconds_count 2');
});
