import { createLanguageModel } from '#src/adapters/language-model/create-language-model.ts';
import { loadPrompts } from '#src/adapters/language-model/load-prompts.ts';
import { readModelSettings } from '#src/adapters/language-model/model-settings.ts';
import { recordReplies } from '#src/adapters/language-model/record-replies.ts';
import { replayReplies } from '#src/adapters/language-model/replay-replies.ts';
import { answerWith, type OpenModel, PROMPTS } from '#src/app/open-model.ts';
import type { Config } from '#src/config.ts';
import type { LanguageModel } from '#src/ports/language-model.ts';

const RECORDED = 'recorded:';

/** No model, whatever is configured. */
export const NO_MODEL: OpenModel = async () => null;

/**
 * The model that an evaluation runs with.
 *
 * @param name - `configured`, or `recorded:FILE` for the replies in that file.
 * @param record - Complete replies are appended to this file.
 */
export function evaluatedModel(name: string, config: Config, record?: string): OpenModel {
  return async (surroundings) => {
    const { indexVersion } = surroundings;
    const model = name.startsWith(RECORDED)
      ? await replayReplies(name.slice(RECORDED.length))
      : await configured(config, indexVersion);
    const asked = record === undefined ? model : recordReplies(model, record);
    return answerWith(asked, await loadPrompts(PROMPTS), surroundings);
  };
}

function configured(config: Config, indexVersion: string): Promise<LanguageModel> {
  const settings = readModelSettings(config.environment);
  if (settings === null) throw new TypeError('no model is configured: set BELEG_MODEL_PROVIDER');
  return createLanguageModel(settings, { indexVersion, indexDirectory: config.indexDirectory });
}
