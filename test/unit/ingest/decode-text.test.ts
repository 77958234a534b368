import { describe, expect, it } from 'vitest';
import { decodeText } from '#src/ingest/decode-text.ts';

const bytes = (...values: number[]) => Uint8Array.from(values);

describe('decodeText', () => {
  it('reads UTF-8', () => {
    expect(decodeText(new TextEncoder().encode('Größe'))).toEqual({
      text: 'Größe',
      encoding: 'utf-8',
    });
  });

  it('reads Windows-1252, euro sign and quotes included', () => {
    expect(decodeText(bytes(0x47, 0x72, 0xf6, 0xdf, 0x65, 0x20, 0x80, 0x84))).toEqual({
      text: 'Größe €„',
      encoding: 'windows-1252',
    });
  });

  it('reads UTF-16 by its mark', () => {
    expect(decodeText(bytes(0xff, 0xfe, 0x41, 0x00)).text).toBe('A');
  });

  it.each([
    ['nothing', bytes()],
    ['white space only', new TextEncoder().encode(' \n\t\n')],
  ])('refuses %s as empty', (_, input) => {
    expect(() => decodeText(input)).toThrowError(
      expect.objectContaining({ code: 'document-empty' }),
    );
  });

  it('refuses bytes that are no text', () => {
    expect(() => decodeText(bytes(0x25, 0x50, 0x44, 0x46, 0x00, 0x01))).toThrowError(
      expect.objectContaining({ code: 'document-binary' }),
    );
  });
});
