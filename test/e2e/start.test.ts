import { execFileSync } from 'node:child_process';
import { cpSync, readdirSync, symlinkSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../support/temporary-folder.ts';

const CHECKOUT = ['bin', 'scripts', 'src', 'package.json', 'tsconfig.json'];

test('a program makes its bundle where it is missing or older than the sources', () => {
  const folder = temporaryFolder('start');
  for (const name of CHECKOUT) cpSync(name, join(folder, name), { recursive: true });
  symlinkSync(join(process.cwd(), 'node_modules'), join(folder, 'node_modules'));
  const help = () =>
    execFileSync(join(folder, 'bin/beleg.cjs'), ['--help'], { encoding: 'utf8' }).split('\n')[0];
  expect(help()).toMatch(/^Beleg – jede Zahl mit Beleg/u);
  const later = new Date(Date.now() + 60_000);
  utimesSync(join(folder, 'src/config.ts'), later, later);
  expect(help()).toMatch(/^Beleg – jede Zahl mit Beleg/u);
  expect(readdirSync(join(folder, 'dist'))).toContain('bundle.json');
});
