import { Index } from 'flexsearch';
import { AppError } from '#src/domain/app-error.ts';
import type { IndexFiles } from '#src/ports/index-files.ts';
import type { LexicalEngine, LexicalIndex } from '#src/ports/lexical-index.ts';
import { parseAsciiJson, toAsciiJson } from '#src/text/ascii-json.ts';

const FILE = 'keywords.json';
/** Terms arrive analysed; the blank only joins them on their way through FlexSearch's interface. */
const SEPARATOR = ' ';

/** FlexSearch behind our own analysis: its encoder only splits what we joined. */
export const flexSearchEngine: LexicalEngine = {
  create: () => wrap(newIndex()),
  async load(files) {
    const index = newIndex();
    for (const [key, data] of parseParts(await files.read(FILE))) index.import(key, data);
    return wrap(index);
  },
};

function newIndex(): Index {
  return new Index({
    tokenize: 'strict',
    resolution: 9,
    cache: false,
    encode: (text: string) => text.split(SEPARATOR),
  });
}

function wrap(index: Index): LexicalIndex {
  return {
    add: (id, terms) => void index.add(id, terms.join(SEPARATOR)),
    search: (terms, limit) =>
      terms.length === 0
        ? []
        : index.search(terms.join(SEPARATOR), { limit, suggest: true }).map(Number),
    save: (files) => save(index, files),
  };
}

async function save(index: Index, files: IndexFiles): Promise<void> {
  const parts: [string, string][] = [];
  await index.export((key: string, data: string) => void parts.push([key, data]));
  await files.write(FILE, toAsciiJson(parts));
}

function parseParts(bytes: Uint8Array): [string, string][] {
  try {
    return parseAsciiJson(bytes) as [string, string][];
  } catch (cause) {
    throw new AppError('index-damaged', 'The keyword index cannot be read.', {
      details: { file: FILE },
      cause,
    });
  }
}
