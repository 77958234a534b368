import { readFileSync } from 'node:fs';
import { DICTIONARY, openDictionary } from '#src/adapters/dictionary-file.ts';
import { loadLexicon } from '#src/adapters/lexicon-files.ts';
import { WordVectorEmbeddings } from '#src/adapters/word-vector-embeddings.ts';
import {
  createMeasureResponder,
  type MeasureResponder,
} from '#src/answer/measures/measure-responder.ts';
import type { MeasureRegister } from '#src/domain/measure.ts';
import { analyseMeasures } from '#src/question/measures/lookup/analyse-measures.ts';
import { readActionPlans } from '#src/structure/plans/read-action-plans.ts';
import { compileLexicon, openLexicon } from '#src/text/lexicon.ts';

const ROOT = new URL('../../', import.meta.url);
const PATH = 'kleine-anfrage-8-710.txt';

export interface CorpusMeasures {
  readonly register: MeasureRegister;
  readonly responder: MeasureResponder;
  readonly lines: readonly string[];
}

/** The measures of the real document with the responder as the product joins it. */
export async function openCorpusMeasures(): Promise<CorpusMeasures> {
  const lines = readFileSync(new URL(`corpus/${PATH}`, ROOT), 'utf8').split('\n');
  const document = { path: PATH, title: PATH, manifest: undefined, hash: '', lines };
  const register = readActionPlans(document);
  const lexicon = openLexicon(
    compileLexicon(await loadLexicon(new URL('data/lexicon', ROOT).pathname)),
  );
  const embedder = new WordVectorEmbeddings(new URL('data/vectors', ROOT).pathname);
  const linesOf = () => lines;
  const translate = openDictionary(new URL(`data/${DICTIONARY}`, ROOT).pathname);
  const analysis = analyseMeasures(register, linesOf);
  const responder = createMeasureResponder(register, {
    linesOf,
    analysis,
    lexicon,
    embedder,
    translate,
  });
  return { register, responder, lines };
}
