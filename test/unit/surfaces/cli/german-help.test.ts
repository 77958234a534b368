import { describe, expect, it } from 'vitest';
import { germanFault, germanHelp } from '#src/surfaces/cli/german-help.ts';

describe('germanHelp', () => {
  it('translates the overview and adds first steps and exit codes', () => {
    const sections = germanHelp([
      { body: 'beleg' },
      { title: 'Usage', body: '  $ beleg <command> [options]' },
      { title: 'Commands', body: '  ask  Beantwortet eine Frage' },
      {
        title: 'For more info, run any command with the `--help` flag',
        body: '  $ beleg ask --help',
      },
      {
        title: 'Options',
        body: '  -h, --help  Display this message \n  -k <n>  So viele (default: 10)',
      },
    ]);
    expect(sections.map(({ title }) => title)).toEqual([
      undefined,
      'Aufruf',
      'Befehle',
      'Optionen',
      'Erste Schritte',
      'Rückgabewerte',
    ]);
    expect(sections[3]?.body).toBe('  -h, --help  Diese Hilfe\n  -k <n>  So viele (sonst 10)');
  });
});

describe('germanFault', () => {
  it.each([
    ['Unknown option `--foo`', 'Die Option --foo gibt es nicht.'],
    ['option `--batch <file>` value is missing', 'Zur Option --batch <file> fehlt der Wert.'],
    [
      'missing required args for command `show <place>`',
      'Es fehlt eine Angabe: beleg show <place>.',
    ],
    ['Unused args: `x`', 'Überzählige Angaben: x.'],
  ])('%s', (message, german) => expect(germanFault(message)).toBe(german));
});
