import { type ReadSection, readSection } from '#src/answer/passages/read-section.ts';
import type { Section } from '#src/domain/section.ts';
import type { Embedder } from '#src/ports/embedder.ts';
import type { CorpusView } from './corpus-view.ts';

/** Reads each section once. */
export function createSectionReader(corpus: CorpusView): (section: Section) => ReadSection {
  const known = new Map<Section, ReadSection>();
  return (section) => {
    const read = known.get(section) ?? readSection(section, corpus.readingOf(section));
    known.set(section, read);
    return read;
  };
}

/** Nearness of sentences to a question; the sentences of a section are embedded once. */
export function createNearness(embedder: Embedder) {
  const known = new WeakMap<ReadSection, Promise<number[][]>>();
  const vectorsOf = (read: ReadSection) => {
    const vectors =
      known.get(read) ?? embedder.embedDocuments(read.sentences.map(({ text }) => text));
    known.set(read, vectors);
    return vectors;
  };
  return async (question: string) => {
    const asked = await embedder.embedQuery(question);
    return async (read: ReadSection) =>
      (await vectorsOf(read)).map((vector) => innerProduct(vector, asked));
  };
}

function innerProduct(a: readonly number[], b: readonly number[]): number {
  let sum = 0;
  for (let i = 0; i < a.length; i += 1) sum += (a[i] ?? 0) * (b[i] ?? 0);
  return sum;
}
