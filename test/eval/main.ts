import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { markdownTable } from 'markdown-table';
import { openBeleg } from '#src/app/open-beleg.ts';
import type { OpenModel } from '#src/app/open-model.ts';
import { readConfig } from '#src/config.ts';
import { evaluatedModel, NO_MODEL } from './evaluated-model.ts';
import { type Judgement, judge } from './judge.ts';
import { readSamples, type Sample } from './sample.ts';

/**
 * Measures the quality of the answers on the sample questions.
 *
 *   npm run eval -- [--file staff]… [--show 20] [--json FILE] [--compare FILE] [--fail-under 95] [--by category]
 *     [--model configured|recorded:FILE [--record FILE]]
 *
 * With a model, each question is asked twice, and the table has the columns of both.
 */

const { values: options } = parseArgs({
  options: {
    file: { type: 'string', multiple: true, default: [] },
    show: { type: 'string', default: '0' },
    by: { type: 'string', default: 'file' },
    json: { type: 'string' },
    compare: { type: 'string' },
    'fail-under': { type: 'string' },
    model: { type: 'string' },
    record: { type: 'string' },
  },
});

const MODEL_COLUMNS = [
  'with model: right',
  '%',
  'cited %',
  'confidently wrong',
  'wrongly abstained',
  'median ms',
  'by the model',
];
const MODELLED =
  /Formuliert von einem Sprachmodell|Worded by a language model|vom Sprachmodell gelesen|read by the language model/u;

interface Result extends Judgement {
  readonly sample: Sample;
  readonly kind: string;
  readonly text: string;
  readonly tookMs: number;
  /** A model had a part in it. */
  readonly isModelled: boolean;
}

const config = readConfig();
const samples = readSamples(options.file);
const results = await answerAll(NO_MODEL);
const modelled =
  options.model === undefined
    ? null
    : await answerAll(evaluatedModel(options.model, config, options.record));

const groups = groupBy(results);
const modelledGroups = modelled === null ? null : groupBy(modelled);
console.log(
  markdownTable([
    [
      '',
      'questions',
      'right',
      '%',
      'cited %',
      'confidently wrong',
      'wrongly abstained',
      'median ms',
      ...(modelled === null ? [] : MODEL_COLUMNS),
    ],
    ...[...groups].map(([name, group]) => [
      ...rowOf(name, group),
      ...modelCells(modelledGroups?.get(name)),
    ]),
    [...rowOf('all', results), ...modelCells(modelled ?? undefined)],
  ]),
);
if (modelled !== null) compareModelled(modelled);
for (const result of results.filter(({ right }) => !right).slice(0, Number(options.show))) {
  const { sample, why, kind, text } = result;
  const asked = [...(sample.history ?? []), sample.question].join(' → ').slice(0, 300);
  console.log(
    `\n✗ ${sample.id} [${sample.category}] ${asked}\n  ${why}\n  ${kind}: ${text.replace(/\s+/gu, ' ').slice(0, 260)}`,
  );
}
if (options.compare !== undefined) compareWith(options.compare);
if (options.json !== undefined) {
  const saved = results.map(({ sample, right, why, cited }) => ({
    id: sample.id,
    right,
    why,
    cited,
  }));
  writeFileSync(options.json, `${JSON.stringify(saved, null, 1)}\n`);
}
const rate = share(results.filter(({ right }) => right).length, results.length);
if (options['fail-under'] !== undefined && rate < Number(options['fail-under'])) {
  console.error(`${rate.toFixed(1)} % right, at least ${options['fail-under']} % are required`);
  process.exitCode = 1;
}

async function answerAll(model: OpenModel): Promise<Result[]> {
  const beleg = await openBeleg(config, () => undefined, model);
  const answered: Result[] = [];
  for (const sample of samples) {
    const answer = await beleg.ask(sample.question, sample.history);
    answered.push({
      sample,
      ...judge(sample, answer),
      kind: answer.kind,
      text: answer.text,
      tookMs: answer.tookMs,
      isModelled: [answer.interpretedAs ?? '', ...answer.notes].some((note) => MODELLED.test(note)),
    });
  }
  beleg.close();
  return answered;
}

function modelCells(group: readonly Result[] | undefined): string[] {
  if (group === undefined) return [];
  const [, , ...cells] = rowOf('', group);
  return [...cells, String(group.filter(({ isModelled }) => isModelled).length)];
}

/** Which answers the model made better or worse. */
function compareModelled(withModel: readonly Result[]): void {
  const changed = withModel.filter(({ right }, index) => right !== results[index]?.right);
  for (const { sample, right, why } of changed)
    console.log(`with model ${right ? 'better' : 'worse '} ${sample.id} ${why}`);
}

function groupOf({ sample }: Result): string {
  return options.by === 'category' ? `${sample.file}/${sample.category}` : sample.file;
}

function groupBy(all: readonly Result[]): Map<string, Result[]> {
  const map = new Map<string, Result[]>();
  for (const result of all) map.set(groupOf(result), [...(map.get(groupOf(result)) ?? []), result]);
  return map;
}

function rowOf(name: string, group: readonly Result[]): string[] {
  const right = group.filter((result) => result.right).length;
  const citable = group.filter(({ cited }) => cited !== null);
  const times = group.map(({ tookMs }) => tookMs).sort((a, b) => a - b);
  return [
    name,
    String(group.length),
    String(right),
    share(right, group.length).toFixed(1),
    share(citable.filter(({ cited }) => cited).length, citable.length).toFixed(1),
    String(group.filter(({ confidentlyWrong }) => confidentlyWrong).length),
    String(group.filter(({ wronglyAbstained }) => wronglyAbstained).length),
    (times[Math.floor(times.length / 2)] ?? 0).toFixed(1),
  ];
}

function share(part: number, whole: number): number {
  return whole === 0 ? 100 : (100 * part) / whole;
}

/** What got better and what got worse against a saved run. */
function compareWith(file: string): void {
  const before = new Map<string, boolean>(
    (JSON.parse(readFileSync(file, 'utf8')) as { id: string; right: boolean }[]).map((r) => [
      r.id,
      r.right,
    ]),
  );
  const changed = results.filter(({ sample, right }) => before.get(sample.id) !== right);
  for (const { sample, right } of changed)
    console.log(`${right ? 'better' : 'worse '} ${sample.id}`);
  if (changed.length === 0) console.log('no sample changed');
}
