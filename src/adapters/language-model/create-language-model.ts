import { join } from 'node:path';
import type { LanguageModel, ReportUsage } from '#src/ports/language-model.ts';
import type { ModelSettings } from './model-settings.ts';

interface Surroundings {
  /** Names the state of the documents: part of the key of every kept reply. */
  readonly indexVersion: string;
  /** Where the replies are kept, if the settings say so: the top of `index/`. */
  readonly indexDirectory: string;
  /** Called once per request, also where it failed or came from the cache. */
  readonly report?: ReportUsage;
}

/** The configured model, limited and cached. Loads the provider's package with the first request. */
export async function createLanguageModel(
  settings: ModelSettings,
  { indexVersion, indexDirectory, report }: Surroundings,
): Promise<LanguageModel> {
  const [{ createLangChainModel }, { cacheReplies }] = await Promise.all([
    import('./langchain-model.ts'),
    import('./cache-replies.ts'),
  ]);
  return cacheReplies(createLangChainModel(settings, report), {
    size: settings.cacheSize,
    indexVersion,
    ...(settings.cacheInFile ? { file: join(indexDirectory, 'model-replies.jsonl') } : {}),
    ...(report === undefined ? {} : { report }),
  });
}
