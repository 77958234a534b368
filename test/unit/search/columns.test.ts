import { describe, expect, test } from 'vitest';
import { decodeColumns, encodeColumns } from '#src/search/columns.ts';
import { encodeStringTable, openStringTable } from '#src/search/string-table.ts';

describe('columns', () => {
  const columns = {
    a: Uint8Array.of(1, 2, 3),
    b: Float32Array.of(0.5),
    c: Uint32Array.of(7, 4_294_967_295),
    d: new Uint16Array(),
  };

  test('come back as they were, wherever they lie in memory', () => {
    const bytes = encodeColumns(columns);
    expect(decodeColumns(bytes)).toEqual(columns);
    const shifted = new Uint8Array(bytes.length + 3);
    shifted.set(bytes, 3);
    expect(decodeColumns(shifted.subarray(3))).toEqual(columns);
  });

  test.each([0, 3, 7, 40])('are refused when cut at %i bytes', (length) => {
    const cut = encodeColumns(columns).subarray(0, length);
    expect(() => decodeColumns(cut)).toThrow(expect.objectContaining({ code: 'index-damaged' }));
  });
});

test('a string table finds each string by its position', () => {
  const strings = ['haus', 'straße', '§15', ...Array.from({ length: 500 }, (_, n) => `wort${n}`)];
  const table = openStringTable('t', decodeColumns(encodeColumns(encodeStringTable('t', strings))));
  expect(table.size).toBe(strings.length);
  for (const [id, text] of strings.entries()) {
    expect(table.idOf(text)).toBe(id);
    expect(table.textOf(id)).toBe(text);
  }
  expect(table.idOf('fehlt')).toBe(-1);
});
