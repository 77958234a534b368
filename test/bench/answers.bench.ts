import { bench, describe } from 'vitest';
import { openBeleg } from '#src/app/open-beleg.ts';
import { readConfig } from '#src/config.ts';
import { readSamples } from '../eval/sample.ts';

/** Warm answers over the shipped corpus: one sample question after the other of each file. */

const beleg = await openBeleg(readConfig());

describe('one warm answer', () => {
  for (const file of ['staff', 'muni', 'meas', 'text', 'neg', 'dialog', 'claim']) {
    const samples = readSamples([file]);
    let next = 0;
    bench(file, async () => {
      const sample = samples[next % samples.length];
      next += 1;
      if (sample !== undefined) await beleg.ask(sample.question, sample.history);
    });
  }
});
