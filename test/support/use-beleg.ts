import { afterAll, beforeAll } from 'vitest';
import { type Beleg, openBeleg } from '#src/app/open-beleg.ts';
import { readConfig } from '#src/config.ts';
import { temporaryFolder } from './temporary-folder.ts';

/**
 * The product for the tests of one file, with an index of its own that goes with it.
 *
 * @param corpus - Folder of the documents, else that of the shipped ones.
 * @returns Gives the product once the tests run.
 */
export function useBeleg(corpus?: string): () => Beleg {
  const index = temporaryFolder('index');
  let beleg: Beleg | undefined;
  beforeAll(async () => {
    beleg = await openBeleg(readConfig({ index, ...(corpus === undefined ? {} : { corpus }) }));
  });
  afterAll(() => {
    beleg?.close();
  });
  return () => {
    if (beleg === undefined) throw new Error('Asked before the index was opened.');
    return beleg;
  };
}
