import { expect, it } from 'vitest';
import { remembering } from '#src/text/remember.ts';

it('reads a text once with the same knowledge, and anew with another or once forgotten', () => {
  const seen: string[] = [];
  const read = remembering((text: string, { by }: { by: string }) => {
    seen.push(`${text} ${by}`);
    return { text, by };
  }, 2);
  const [a, b] = [{ by: 'a' }, { by: 'b' }];
  expect(read('eins', a)).toBe(read('eins', a));
  expect(read('eins', b)).toEqual({ text: 'eins', by: 'b' });
  read('zwei', a);
  read('drei', a);
  read('eins', a);
  expect(seen).toEqual(['eins a', 'eins b', 'zwei a', 'drei a', 'eins a']);
});
