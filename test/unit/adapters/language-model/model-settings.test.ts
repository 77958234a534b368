import { describe, expect, test } from 'vitest';
import { loadPrompts } from '#src/adapters/language-model/load-prompts.ts';
import { readModelSettings } from '#src/adapters/language-model/model-settings.ts';
import { AppError } from '#src/domain/app-error.ts';

const OPENAI = {
  BELEG_MODEL_PROVIDER: 'openai-compatible',
  BELEG_MODEL: 'modell',
  BELEG_MODEL_BASE_URL: 'https://modelle.example/v1',
  BELEG_MODEL_KEY: 'geheim-123',
};

describe('readModelSettings', () => {
  test.each([{}, { BELEG_MODEL_PROVIDER: '' }, { BELEG_MODEL_PROVIDER: 'off', BELEG_MODEL: 'x' }])(
    'is off: %j',
    (environment) => {
      expect(readModelSettings(environment)).toBeNull();
    },
  );

  test('reads a provider with defaults for all limits', () => {
    expect(readModelSettings({ ...OPENAI, BELEG_MODEL_TIMEOUT_MS: '' })).toEqual({
      provider: 'openai-compatible',
      model: 'modell',
      baseUrl: 'https://modelle.example/v1',
      key: 'geheim-123',
      timeoutMs: 20_000,
      retries: 2,
      maxTokens: 700,
      maxInputTokens: 6000,
      concurrency: 2,
      structured: 'json-schema',
      cacheSize: 500,
      cacheInFile: false,
    });
    expect(readModelSettings({ BELEG_MODEL_PROVIDER: 'ollama', BELEG_MODEL: 'm' })).toMatchObject({
      baseUrl: 'http://127.0.0.1:11434',
      key: undefined,
    });
  });

  test.each<[Record<string, string>, string]>([
    [{ BELEG_MODEL_PROVIDER: 'telepathy' }, 'BELEG_MODEL_PROVIDER'],
    [{ BELEG_MODEL: '' }, 'BELEG_MODEL'],
    [{ BELEG_MODEL_BASE_URL: '' }, 'BELEG_MODEL_BASE_URL'],
    [{ BELEG_MODEL_BASE_URL: 'file:///etc/passwd' }, 'BELEG_MODEL_BASE_URL'],
    [{ BELEG_MODEL_TIMEOUT_MS: 'soon' }, 'BELEG_MODEL_TIMEOUT_MS'],
    [{ BELEG_MODEL_CONCURRENCY: '0' }, 'BELEG_MODEL_CONCURRENCY'],
    [{ BELEG_MODEL_CACHE_FILE: 'maybe' }, 'BELEG_MODEL_CACHE_FILE'],
  ])('names the variable that is wrong, never a value: %j', (wrong, variable) => {
    let thrown: unknown;
    try {
      readModelSettings({ ...OPENAI, ...wrong });
    } catch (error) {
      thrown = error;
    }
    if (!(thrown instanceof AppError)) throw new TypeError('an AppError is expected');
    expect(thrown).toMatchObject({ code: 'config-invalid', details: { variables: [variable] } });
    expect(JSON.stringify(thrown) + thrown.message).not.toContain('geheim');
  });
});

describe('the prompts', () => {
  test('are German, versioned by their content, and have the placeholders that are filled', async () => {
    const prompts = await loadPrompts('prompts');
    for (const prompt of Object.values(prompts)) {
      expect(prompt.hash).toMatch(/^[0-9a-f]{12}$/u);
      expect(prompt.system).toMatch(/^Du /u);
      expect(prompt.system).not.toContain('{{');
      expect(prompt.task).toContain('{{question}}');
    }
    expect(prompts.answer.task).toContain('{{passages}}');
    expect(prompts.summary.task).toContain('{{passages}}');
    expect(prompts.plan.task).toContain('{{catalogue}}');
  });

  test('that are missing are a configuration error', async () => {
    await expect(loadPrompts('test')).rejects.toMatchObject({ code: 'config-invalid' });
  });
});
