import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { markdownTable } from 'markdown-table';
import { answerQuestion } from '#src/answer/answer-question.ts';
import { buildIndex } from '#src/app/build-index.ts';
import { openAnswerPool } from '#src/app/open-answer-pool.ts';
import { openIndex } from '#src/app/open-index.ts';
import { PROJECT_ROOT, readConfig } from '#src/config.ts';
import {
  askSamples,
  FAULT_COLUMNS,
  faultCells,
  RESULT_COLUMNS,
  type Result,
  resultCells,
} from './ask-samples.ts';
import { evaluatedModel, NO_MODEL } from './evaluated-model.ts';
import {
  describeMisses,
  OF_PROSE,
  RETRIEVAL_COLUMNS,
  retrievalCells,
  retrieve,
  type Wanted,
  wantedOfFile,
  wantedOfSamples,
} from './retrieval.ts';
import { readSamples, type Sample } from './sample.ts';
import { ABLATED, FULL, SEARCH_VARIANTS, type Variant } from './search-variants.ts';

/**
 * Measures the quality of answers and of retrieval on questions with known answers, and prints it as
 * Markdown.
 *
 *   npm run eval -- [--file staff | --file FILE.jsonl]… [--by category] [--show 20] [--fail-under 95]
 *     [--json FILE] [--compare FILE] [--threads 2] [--model configured|recorded:FILE [--record FILE]] [--ablation]
 *   npm run eval -- --queries FILE [--corpus DIR --index DIR] [--show 20] [--ablation]
 *
 * `--threads` asks in several threads of the bundled program, as the Slack app does. With a model, each question is asked twice, and the table has the columns of both. `--ablation`
 * shows what each part of the search contributes to retrieval and to whole answers. `--queries` names
 * a file with a line `{"query", "document"}` for each question about documents of one's own, on which
 * retrieval alone is measured.
 */

const { values: options } = parseArgs({
  options: {
    file: { type: 'string', multiple: true, default: [] },
    show: { type: 'string', default: '0' },
    by: { type: 'string', default: 'file' },
    json: { type: 'string' },
    compare: { type: 'string' },
    threads: { type: 'string', default: '1' },
    'fail-under': { type: 'string' },
    model: { type: 'string' },
    record: { type: 'string' },
    ablation: { type: 'boolean', default: false },
    corpus: { type: 'string' },
    index: { type: 'string' },
    queries: { type: 'string' },
  },
});

const MODELLED =
  /Formuliert von einem Sprachmodell|Worded by a language model|vom Sprachmodell gelesen|read by the language model/u;

const config = readConfig({
  ...(options.corpus === undefined ? {} : { corpus: options.corpus }),
  ...(options.index === undefined ? {} : { index: options.index }),
});
const generation = await buildIndex(config, () => undefined);
if (options.queries === undefined) await evaluateAnswers();
else await evaluateRetrieval(wantedOfFile(options.queries));

async function evaluateAnswers(): Promise<void> {
  const samples = readSamples(options.file);
  const ask = async (openModel = NO_MODEL, createSearch?: Variant) => {
    const replaced = createSearch === undefined ? {} : { createSearch };
    const { answering, tables } = await openIndex(generation, config, { openModel, ...replaced });
    const results = await askSamples(samples, (question, history) =>
      answerQuestion(question, answering, history),
    );
    tables.close();
    return results;
  };
  const results = options.threads === '1' ? await ask() : await askInThreads(samples);
  const modelled =
    options.model === undefined
      ? null
      : await ask(evaluatedModel(options.model, config, options.record));
  reportAnswers(results, modelled);
  console.log('');
  reportFaults(results);
  const wanted = wantedOfSamples(samples);
  if (wanted.length > 0) await evaluateRetrieval(wanted);
  if (options.ablation) {
    const rows = [[FULL, ...resultCells(results), ...faultCells(results)]];
    for (const name of ABLATED.filter((name) => name !== FULL)) {
      const without = await ask(NO_MODEL, SEARCH_VARIANTS[name]);
      rows.push([name, ...resultCells(without), ...faultCells(without)]);
    }
    console.log('');
    console.log(markdownTable([['answers', ...RESULT_COLUMNS, ...FAULT_COLUMNS], ...rows]));
  }
  if (modelled !== null) compareModelled(results, modelled);
  showFaults(results);
  if (options.compare !== undefined) compareWith(options.compare, results);
  if (options.json !== undefined) save(options.json, results);
  if (options['fail-under'] !== undefined) failUnder(Number(options['fail-under']), results);
}

async function askInThreads(samples: readonly Sample[]): Promise<Result[]> {
  const threads = Number(options.threads);
  // The threads run the bundle, which may be older than these sources.
  execFileSync(process.execPath, ['scripts/build.mjs'], { cwd: PROJECT_ROOT });
  const pool = await openAnswerPool(config, { workers: threads, warmUp: [] });
  const results = await askSamples(samples, pool.ask, threads);
  pool.close();
  return results;
}

/** One table row per variant; without `--ablation` only the search as it is. */
async function evaluateRetrieval(wanted: readonly Wanted[]): Promise<void> {
  const rows: string[][] = [];
  let misses = '';
  for (const [name, createSearch] of Object.entries(SEARCH_VARIANTS)) {
    if (name !== FULL && !options.ablation) continue;
    const { search, tables } = await openIndex(generation, config, {
      openModel: NO_MODEL,
      createSearch,
    });
    const found = await retrieve(search, wanted);
    tables.close();
    rows.push([name, ...retrievalCells(found)]);
    if (name === FULL && options.queries !== undefined)
      misses = describeMisses(found, Number(options.show));
  }
  console.log(`\n${markdownTable([['search', ...RETRIEVAL_COLUMNS], ...rows])}`);
  if (misses !== '') console.log(misses);
}

function reportAnswers(results: readonly Result[], modelled: readonly Result[] | null): void {
  const modelledGroups = modelled === null ? null : groupBy(modelled);
  const columns =
    modelled === null
      ? []
      : [`with model: ${RESULT_COLUMNS[1]}`, ...RESULT_COLUMNS.slice(2), 'by the model'];
  console.log(
    markdownTable([
      ['', ...RESULT_COLUMNS, ...columns],
      ...[...groupBy(results)].map(([name, group]) => [
        name,
        ...resultCells(group),
        ...modelCells(modelledGroups?.get(name)),
      ]),
      ['all', ...resultCells(results), ...modelCells(modelled ?? undefined)],
    ]),
  );
}

function modelCells(group: readonly Result[] | undefined): string[] {
  if (group === undefined) return [];
  const byModel = group.filter(({ answer }) =>
    [answer.interpretedAs ?? '', ...answer.notes].some((note) => MODELLED.test(note)),
  );
  return [...resultCells(group).slice(1), String(byModel.length)];
}

/** What is withheld, what is invented, and how long passages are: of all, and of prose. */
function reportFaults(results: readonly Result[]): void {
  const prose = results.filter(({ sample }) => OF_PROSE.test(sample.file));
  console.log(
    markdownTable([
      ['', ...FAULT_COLUMNS],
      ['prose', ...faultCells(prose)],
      ['all', ...faultCells(results)],
    ]),
  );
}

/** Which answers the model made better or worse. */
function compareModelled(results: readonly Result[], modelled: readonly Result[]): void {
  const changed = modelled.filter(({ right }, index) => right !== results[index]?.right);
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

function showFaults(results: readonly Result[]): void {
  for (const result of results.filter(({ right }) => !right).slice(0, Number(options.show))) {
    const { sample, why, answer } = result;
    const asked = [...(sample.history ?? []), sample.question].join(' → ').slice(0, 300);
    const text = answer.text.replace(/\s+/gu, ' ').slice(0, 260);
    console.log(
      `\n✗ ${sample.id} [${sample.category}] ${asked}\n  ${why}\n  ${answer.kind}: ${text}`,
    );
  }
}

/** What got better and what got worse against a saved run. */
function compareWith(file: string, results: readonly Result[]): void {
  const saved: { id: string; right: boolean }[] = JSON.parse(readFileSync(file, 'utf8'));
  const before = new Map(saved.map(({ id, right }) => [id, right]));
  const changed = results.filter(({ sample, right }) => before.get(sample.id) !== right);
  for (const { sample, right } of changed)
    console.log(`${right ? 'better' : 'worse '} ${sample.id}`);
  if (changed.length === 0) console.log('no sample changed');
}

function save(file: string, results: readonly Result[]): void {
  const saved = results.map(({ sample: { id }, right, why, cited }) => ({ id, right, why, cited }));
  writeFileSync(file, `${JSON.stringify(saved, null, 1)}\n`);
}

function failUnder(least: number, results: readonly Result[]): void {
  const right = results.filter((result) => result.right).length;
  const rate = results.length === 0 ? 100 : (100 * right) / results.length;
  if (rate >= least) return;
  console.error(`${rate.toFixed(1)} % right, at least ${least} % are required`);
  process.exitCode = 1;
}
