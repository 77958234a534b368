import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { markdownTable } from 'markdown-table';
import { openBeleg } from '#src/app/open-beleg.ts';
import { readConfig } from '#src/config.ts';
import { type Judgement, judge } from './judge.ts';
import { readSamples, type Sample } from './sample.ts';

/**
 * Measures the quality of the answers on the sample questions.
 *
 *   npm run eval -- [--file staff]… [--show 20] [--json FILE] [--compare FILE] [--fail-under 95] [--by category]
 */

const { values: options } = parseArgs({
  options: {
    file: { type: 'string', multiple: true, default: [] },
    show: { type: 'string', default: '0' },
    by: { type: 'string', default: 'file' },
    json: { type: 'string' },
    compare: { type: 'string' },
    'fail-under': { type: 'string' },
  },
});

interface Result extends Judgement {
  readonly sample: Sample;
  readonly kind: string;
  readonly text: string;
  readonly tookMs: number;
}

const beleg = await openBeleg(readConfig(), () => undefined);
const results: Result[] = [];
for (const sample of readSamples(options.file)) {
  const answer = await beleg.ask(sample.question, sample.history);
  results.push({
    sample,
    ...judge(sample, answer),
    kind: answer.kind,
    text: answer.text,
    tookMs: answer.tookMs,
  });
}
beleg.close();

const groups = groupBy(results);
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
    ],
    ...[...groups].map(([name, group]) => rowOf(name, group)),
    rowOf('all', results),
  ]),
);
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
