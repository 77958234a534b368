import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { loadPrompts } from '#src/adapters/language-model/load-prompts.ts';
import { type Answer, answerSchema } from '#src/domain/answer.ts';
import { runAskCommand } from '#src/surfaces/cli/ask-command.ts';
import { BRIDGE_REPORT } from '../support/bridge-report.ts';
import { type Behaviour, type ModelServer, startModelServer } from '../support/model-server.ts';
import { OLLAMA, OPENAI } from '../support/model-server-protocols.ts';
import { runBeleg } from '../support/run-beleg.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

/** The real process with a model server on the loopback interface. */

const folder = temporaryFolder('model');
const corpus = join(folder, 'corpus');
const at = ['--corpus', corpus, '--index', join(folder, 'index')];
/** Long enough for a reply on any machine; a server that never replies is not waited for so long. */
const PATIENT_MS = 30_000;
const IMPATIENT_MS = 1500;
const PASSAGE = 'Wer leitet die Sanierung der Marienbrücke?';
const ODD = 'Wo strampelt man 2021 am weitesten?';
const TRUE = 'Die Sanierung leitet die Stadt Musterhausen [1].\n';
const LIES = [
  'Die Sanierung leitet die Stadt Jena [1].\n',
  'Die Marienbrücke über die Saale wurde im Jahr 1932 gebaut [1].\n',
  'Die Sanierung leitet die Stadt Musterhausen [7].\n',
];
const PLAN = {
  table: 'radwege',
  selection: { by: 'group', kinds: ['kreis'] },
  metric: 'laenge',
  years: [2021],
  operation: { name: 'rank', by: 'value', direction: 'top', limit: 1 },
};

const servers: ModelServer[] = [];
afterEach(async () => {
  vi.unstubAllEnvs();
  await Promise.all(servers.splice(0).map((server) => server.kill()));
});

beforeAll(async () => {
  mkdirSync(join(corpus, 'tables'), { recursive: true });
  writeFileSync(join(corpus, 'bruecke.txt'), BRIDGE_REPORT);
  const rows = [
    'schluessel,kreis,art,jahr,laenge',
    '61,Eichsfeld,kreis,2020,41.5',
    '61,Eichsfeld,kreis,2021,43.0',
    '63,Wartburgkreis,kreis,2020,60.1',
    '63,Wartburgkreis,kreis,2021,66.4',
  ];
  writeFileSync(join(corpus, 'tables', 'radwege.csv'), `${rows.join('\n')}\n`);
  const metric = { column: 'laenge', label: 'Länge', unit: 'km', kind: 'amount', decimals: 1 };
  const kind = { value: 'kreis', singular: 'Landkreis', plural: 'Landkreise', gender: 'm' };
  const description = {
    name: 'radwege',
    title: 'Radwege an Landesstraßen',
    words: ['Radwege'],
    entity: {
      key: 'schluessel',
      keyLabel: 'Schlüssel',
      label: 'kreis',
      kind: 'art',
      kinds: [kind],
    },
    time: { kind: 'years', column: 'jahr' },
    metrics: [{ ...metric, words: ['Länge'], isDefault: true }],
  };
  writeFileSync(join(corpus, 'tables', 'radwege.table.json'), JSON.stringify(description));
  await runBeleg(['index', ...at]);
});

async function serve(
  provider: 'openai-compatible' | 'ollama',
  ...behaviours: readonly Behaviour[]
): Promise<{ server: ModelServer; environment: Record<string, string> }> {
  const [protocol, path] = provider === 'ollama' ? [OLLAMA, ''] : [OPENAI, '/v1'];
  const server = await startModelServer(protocol, ...behaviours);
  servers.push(server);
  const environment = {
    BELEG_MODEL_PROVIDER: provider,
    BELEG_MODEL: 'kleines-modell',
    BELEG_MODEL_BASE_URL: server.url + path,
    BELEG_MODEL_KEY: 'geheim-123',
    BELEG_MODEL_TIMEOUT_MS: String(PATIENT_MS),
    BELEG_MODEL_RETRIES: '0',
  };
  return { server, environment };
}

async function ask(question: string, environment = {}): Promise<{ answer: Answer; err: string }> {
  const args = ['ask', ...at, '--json', '--usage', question];
  const { code, out, err } = await runBeleg(args, '', environment);
  expect([code, out, err].join('\n')).not.toContain('geheim');
  expect(code, err).toBe(0);
  return { answer: answerSchema.parse(JSON.parse(out)), err };
}

describe.each(['openai-compatible', 'ollama'] as const)('beleg with %s', (provider) => {
  it('shows what the model wrote and code proved, with citations and the version of the prompt', async () => {
    const { server, environment } = await serve(provider, { kind: 'reply', pieces: [TRUE] });
    const { answer, err } = await ask(PASSAGE, environment);
    const { answer: prompt } = await loadPrompts('prompts');
    expect(answer.kind).toBe('passage');
    expect(answer.text).toContain('Die Sanierung leitet die Stadt Musterhausen [1].');
    expect(answer.citations).toMatchObject([
      {
        document: 'bruecke.txt',
        firstLine: 5,
        quote: 'Die Sanierung leitet die Stadt Musterhausen.',
      },
    ]);
    expect(answer.notes.at(-1)).toContain(`(${provider}:kleines-modell, answer ${prompt.hash})`);
    expect(err).toContain(
      `Sprachmodell ${provider}:kleines-modell, answer ${prompt.hash}: ok, 21 Tokens gelesen, 7 geschrieben`,
    );
    expect(err).not.toContain('Musterhausen');
    expect(server.asked).toHaveLength(1);
  });

  it('drops each lie, and the whole reply where most of it is lies', async () => {
    const mixed = [TRUE, LIES[0] ?? ''];
    const { server, environment } = await serve(provider, { kind: 'reply', pieces: mixed });
    const { answer } = await ask(PASSAGE, environment);
    expect(answer.text).toContain('Stadt Musterhausen [1].');
    expect(answer.text).not.toContain('Jena');
    expect(answer.notes.at(-1)).toContain('Ein unbelegter Satz wurde weggelassen.');
    server.behave({ kind: 'reply', pieces: LIES });
    const withoutModel = (await ask(PASSAGE)).answer;
    const lied = (await ask(PASSAGE, environment)).answer;
    expect(lied.text).toBe(withoutModel.text);
    expect(lied.citations).toEqual(withoutModel.citations);
    expect(lied.notes.at(-1)).toContain('ließ sich nicht belegen');
  });

  it.each<Behaviour>([
    { kind: 'silent' },
    { kind: 'stall', pieces: [TRUE] },
    { kind: 'disconnect', pieces: [TRUE] },
  ])('answers from the documents in time with a server that does %j', async (behaviour) => {
    const { environment } = await serve(provider, behaviour);
    const withoutModel = (await ask(PASSAGE)).answer;
    const { answer } = await ask(PASSAGE, {
      ...environment,
      BELEG_MODEL_TIMEOUT_MS: String(IMPATIENT_MS),
    });
    expect(answer.text).toBe(withoutModel.text);
    expect(answer.citations).toEqual(withoutModel.citations);
    expect(answer.notes.at(-1)).toMatch(/Sprachmodell (?:war nicht erreichbar|hat nicht)/u);
    // The rest is for the question itself on a busy machine.
    expect(answer.tookMs).toBeLessThan(PATIENT_MS / 2);
  });

  it('answers from the documents where the server dies in the middle', async () => {
    const pieces = Array<string>(100).fill('Die Sanierung ');
    const { server, environment } = await serve(provider, { kind: 'reply', pieces, pauseMs: 50 });
    const asked = ask(PASSAGE, environment);
    await expect.poll(() => server.asked.length, { timeout: 20_000 }).toBe(1);
    await server.kill();
    servers.splice(0);
    const { answer } = await asked;
    expect(answer.text).toBe((await ask(PASSAGE)).answer.text);
    expect(answer.notes.at(-1)).toContain('Sprachmodell');
  });

  it('computes a proposed plan and says whose reading it is', async () => {
    expect((await ask(ODD)).answer.kind).toBe('abstain');
    const reply = JSON.stringify({ plan: PLAN });
    const { server, environment } = await serve(provider, { kind: 'reply', pieces: [reply] });
    const { answer } = await ask(ODD, environment);
    expect(answer.text).toContain('Wartburgkreis');
    expect(answer.text).toContain('66,4');
    expect(answer.interpretedAs).toMatch(/^vom Sprachmodell gelesene Frage/u);
    expect(answer.citations[0]?.document).toBe('tables/radwege.csv');
    // The catalogue is shown to the model; no value is.
    expect(JSON.stringify(server.asked[0]?.body)).toContain('Wartburgkreis');
    expect(JSON.stringify(server.asked[0]?.body)).not.toMatch(/66[.,]4/u);
  });

  it('summarizes in verified words, or with quotations where the model is away', async () => {
    const pieces = [
      'Das Landesamt für Bau und Verkehr sperrte die Brücke am 3. Mai 2024 [1].\n',
      'Die Brücke wurde am 4. Mai 2024 wieder geöffnet [1].\n',
      'Die Sanierung leitet die Stadt Musterhausen [1].',
    ];
    const { server, environment } = await serve(provider, { kind: 'reply', pieces });
    const summarize = (args: readonly string[], model: Record<string, string>) =>
      runBeleg([...args, ...at], '', model);
    const { out, code } = await summarize(['summarize', 'Marienbrücke'], environment);
    expect(code).toBe(0);
    expect(out).toContain('sperrte die Brücke am 3. Mai 2024 [1].');
    expect(out).not.toContain('4. Mai');
    expect(out).toMatch(/summary [0-9a-f]{12}/u);
    server.behave({ kind: 'status', status: 500 });
    const failed = await summarize(['summarize', 'Marienbrücke'], environment);
    expect(failed.out).toContain('- „Die Sanierung leitet die Stadt Musterhausen.“');
    expect(failed.out).toContain('Das Sprachmodell war nicht erreichbar');
  });
});

// What a proposal may say does not depend on who sends it.
it.each([
  ['an unknown table', { ...PLAN, table: 'polizei' }],
  ['an unknown kind', { ...PLAN, selection: { by: 'group', kinds: ['land'] } }],
  ['a year nobody named', { ...PLAN, years: [2020] }],
  ['a value', { ...PLAN, value: 99 }],
  ['no plan', null],
])('stays as unsure as it was where the model proposes %s', async (_, plan) => {
  const reply = JSON.stringify({ plan });
  const { server, environment } = await serve('ollama', { kind: 'reply', pieces: [reply] });
  const { answer } = await ask(ODD, environment);
  const { tookMs: _took, ...unsure } = (await ask(ODD)).answer;
  expect(answer).toMatchObject(unsure);
  expect(answer.kind).toBe('abstain');
  expect(server.asked).toHaveLength(1);
});

it('shows each sentence on a terminal as soon as it is proved', async () => {
  const pieces = [
    TRUE,
    LIES[0] ?? '',
    'Die Marienbrücke über die Saale wurde im Jahr 1923 gebaut [1].',
  ];
  const { environment } = await serve('openai-compatible', { kind: 'reply', pieces, pauseMs: 300 });
  for (const [name, value] of Object.entries(environment)) vi.stubEnv(name, value);
  const seen: { stream: 'out' | 'err'; text: string; at: number }[] = [];
  const note = (stream: 'out' | 'err') => (text: string) => {
    seen.push({ stream, text, at: performance.now() });
  };
  const io = { out: note('out'), err: note('err'), terminal: { columns: 100, colors: false } };
  await runAskCommand([PASSAGE], { corpus, index: join(folder, 'index') }, io);
  expect(seen.map(({ stream }) => stream)).toEqual(['err', 'err', 'out']);
  expect(seen[0]?.text).toBe('… Die Sanierung leitet die Stadt Musterhausen.');
  expect(seen[1]?.text).toBe('… Die Marienbrücke über die Saale wurde im Jahr 1923 gebaut.');
  // The first was there before the model had written the last.
  expect((seen[2]?.at ?? 0) - (seen[0]?.at ?? 0)).toBeGreaterThan(200);
});

it.each([
  [{ BELEG_MODEL_PROVIDER: 'telepathy' }, 'BELEG_MODEL_PROVIDER'],
  [{ BELEG_MODEL_PROVIDER: 'openai-compatible', BELEG_MODEL: 'x' }, 'BELEG_MODEL_BASE_URL'],
])('names the variable that is wrong: %j', async (environment, variable) => {
  const { code, err } = await runBeleg(['ask', ...at, PASSAGE], '', environment);
  expect(code).toBe(2);
  expect(err).toContain(variable);
});
