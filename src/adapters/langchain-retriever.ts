import { Document } from '@langchain/core/documents';
import { BaseRetriever } from '@langchain/core/retrievers';
import type { Hit, SearchQuery } from '#src/domain/chunk.ts';

/** The passage search for chains of LangChain; a program that needs none never loads this file. */
export class PassageRetriever extends BaseRetriever {
  lc_namespace = ['beleg', 'retrievers'];
  private readonly search: (query: SearchQuery) => Promise<readonly Hit[]>;
  private readonly limit: number;

  constructor(search: (query: SearchQuery) => Promise<readonly Hit[]>, limit = 10) {
    super({});
    this.search = search;
    this.limit = limit;
  }

  override async _getRelevantDocuments(query: string): Promise<Document[]> {
    const hits = await this.search({ text: query, limit: this.limit });
    return hits.map(({ chunk: { text, ...place }, score }) => {
      return new Document({ pageContent: text, metadata: { ...place, score } });
    });
  }
}
