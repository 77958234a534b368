import { describe, expect, it } from 'vitest';
import { AppError } from '#src/domain/app-error.ts';
import { reportError } from '#src/surfaces/cli/report-error.ts';

function report(error: unknown) {
  const lines: string[] = [];
  const io = { out: () => undefined, err: (line: string) => lines.push(line), terminal: null };
  return { code: reportError(error, io), said: lines.join('\n') };
}

describe('reportError', () => {
  it('says in German what was wrong with the call, and nothing of the program', () => {
    const error = new AppError('input-invalid', 'Diese Datei gibt es nicht.', {
      details: { file: 'x.txt' },
      cause: new Error('ENOENT: no such file or directory'),
    });
    expect(report(error)).toEqual({
      code: 2,
      said: 'Diese Datei gibt es nicht. [input-invalid]\n  Datei: x.txt',
    });
  });

  it('says a cause once', () => {
    const cause = new Error('Catalog Error: no table x');
    const { code, said } = report(new AppError('query-failed', cause.message, { cause }));
    expect(code).toBe(2);
    expect(said).toBe(
      'Die Abfrage ist fehlgeschlagen. [query-failed]\n  Meldung: Catalog Error: no table x',
    );
  });

  it('tells operators why a folder cannot be read', () => {
    const { code, said } = report(
      new AppError('corpus-missing', 'The corpus folder cannot be read.', {
        details: { folder: 'x' },
        cause: new Error('EACCES'),
      }),
    );
    expect(code).toBe(3);
    expect(said).toContain('  Ordner: x\n  Ursache: EACCES');
    expect(said).not.toContain('The corpus');
  });

  it('shows no stack of what nobody expected', () => {
    const { code, said } = report(new TypeError('x is not a function'));
    expect(code).toBe(70);
    expect(said).not.toContain('    at ');
  });
});
