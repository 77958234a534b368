import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { runBeleg } from '../support/run-beleg.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

/** A table nobody has programmed for: put into the folder, described, loaded, shown, checked. */

const folder = temporaryFolder('tables');
const corpus = join(folder, 'corpus');
const tables = join(corpus, 'tables');
const at = ['--corpus', corpus, '--index', join(folder, 'index')];
const example = new URL('../golden/tables/', import.meta.url).pathname;

beforeAll(() => {
  mkdirSync(tables, { recursive: true });
  writeFileSync(
    join(corpus, 'brief.txt'),
    'Die Radwege an Landesstraßen werden jährlich erhoben.\n',
  );
  copyFileSync(join(example, 'radwege.csv'), join(tables, 'radwege.csv'));
});

describe('beleg table', () => {
  it('drafts a description once and says what to look at', async () => {
    const { code, out, err } = await runBeleg(['table', 'init', join(tables, 'radwege.csv')]);
    expect([code, out]).toEqual([0, `${join(tables, 'radwege.table.json')}\n`]);
    expect(err).toContain('Die Einheit von „Radwege“ ist zu ergänzen');
    expect((await runBeleg(['table', 'init', join(tables, 'radwege.csv')])).code).toBe(2);
  });

  it('lists, shows and exports the table', async () => {
    expect((await runBeleg(['table', 'list', ...at])).out).toContain('| radwege |     12 |');
    const shown = await runBeleg(['table', 'show', 'radwege', '--where', 'jahr=2021', ...at]);
    expect(shown.out.split('\n').slice(2, 6)).toEqual([
      '| 16061      | Eichsfeld     | Landkreis  | 2021 |    43,0 |    4 |',
      '| 16062      | Nordhausen    | Landkreis  | 2021 |       - |    5 |',
      '| 16063      | Wartburgkreis | Landkreis  | 2021 |    66,4 |    6 |',
      '| Insgesamt  | Insgesamt     | Gesamtheit | 2021 |   109,4 |    7 |',
    ]);
    const exported = await runBeleg(['table', 'export', 'radwege', ...at]);
    expect(exported.out.split('\n').slice(0, 3)).toEqual([
      'schluessel,landkreis,ebene,jahr,radwege,line',
      '16061,Eichsfeld,Landkreis,2020,41.5,4',
      '16061,Eichsfeld,Landkreis,2021,43.0,4',
    ]);
    expect(exported.err).toBe('');
  });

  it.for(['xlsx', 'parquet'])('writes %s only to a file', async (format) => {
    const file = join(folder, `radwege.${format}`);
    const args = ['table', 'export', 'radwege', '--format', format];
    expect((await runBeleg([...args, ...at])).code).toBe(2);
    expect(await runBeleg([...args, '--out', file, ...at])).toMatchObject({ code: 0, out: '' });
    expect(readFileSync(file).length).toBeGreaterThan(300);
  });

  it('runs one SELECT and nothing else', async () => {
    const sql =
      "SELECT landkreis, max(radwege) AS km FROM radwege WHERE ebene = 'Landkreis' GROUP BY 1 ORDER BY 2 DESC LIMIT 1";
    const { out } = await runBeleg(['table', 'sql', sql, '--format', 'csv', ...at]);
    expect(out).toBe('landkreis,km\nWartburgkreis,66.4\n');
    const stolen = join(folder, 'stolen.csv');
    const refused = await runBeleg(['table', 'sql', `COPY radwege TO '${stolen}'`, ...at]);
    expect(refused).toMatchObject({ out: '', err: expect.stringContaining('[query-refused]') });
    expect(refused.code).toBeGreaterThan(0);
    expect(existsSync(stolen)).toBe(false);
  });

  it('checks the totals of the table, and fails while a file cannot be loaded', async () => {
    const good = await runBeleg(['check', '--json', ...at]);
    expect(good.code).toBe(0);
    expect(JSON.parse(good.out)).toMatchObject({ isExplained: true, contradictions: [] });
    const bad = join(tables, 'kaputt.csv');
    writeFileSync(bad, 'Ort;Zahl\nGera;1\n');
    const { code, out } = await runBeleg(['check', ...at]);
    expect(code).toBe(1);
    expect(out).toContain('Nicht geladen: tables/kaputt.csv');
    expect((await runBeleg(['table', 'show', 'radwege', ...at])).code).toBe(0);
    rmSync(bad);
    expect((await runBeleg(['check', ...at])).code).toBe(0);
  });
});
