import type { Language } from '#src/domain/answer.ts';
import type { ModelFailure } from '#src/ports/language-model.ts';

const FAILED: Readonly<Record<ModelFailure, Readonly<Record<Language, string>>>> = {
  timeout: {
    de: 'Das Sprachmodell hat nicht rechtzeitig geantwortet; die Antwort besteht aus wörtlichen Stellen.',
    en: 'The language model did not answer in time; the answer consists of verbatim passages.',
  },
  cancelled: {
    de: 'Das Sprachmodell wurde abgebrochen; die Antwort besteht aus wörtlichen Stellen.',
    en: 'The language model was stopped; the answer consists of verbatim passages.',
  },
  failed: {
    de: 'Das Sprachmodell war nicht erreichbar; die Antwort besteht aus wörtlichen Stellen.',
    en: 'The language model could not be reached; the answer consists of verbatim passages.',
  },
  'not recorded': {
    de: 'Für diese Frage ist keine Antwort des Sprachmodells aufgezeichnet; die Antwort besteht aus wörtlichen Stellen.',
    en: 'No reply of the language model is recorded for this question; the answer consists of verbatim passages.',
  },
};

/** Said where the model gave nothing: why, and that the answer is made without it. */
export function failureNote(failure: ModelFailure, language: Language): string {
  return FAILED[failure][language];
}

/** Said where the text of a model was not good enough to be shown. */
export function unprovenNote(language: Language): string {
  return language === 'de'
    ? 'Die Formulierung des Sprachmodells ließ sich nicht belegen; die Antwort besteht aus wörtlichen Stellen.'
    : 'The wording of the language model could not be proved; the answer consists of verbatim passages.';
}

/**
 * Says who wrote a text, by which version of the prompt, and that it was checked.
 *
 * @param dropped - So many sentences were left out because nothing proved them.
 */
export function writtenNote(
  model: string,
  prompt: { readonly name: string; readonly hash: string },
  dropped: number,
  language: Language,
): string {
  const version = `${model}, ${prompt.name} ${prompt.hash}`;
  if (language === 'en') {
    const left =
      dropped === 0
        ? ''
        : ` ${dropped} unproved ${dropped === 1 ? 'sentence was' : 'sentences were'} left out.`;
    return `Worded by a language model (${version}); every sentence was checked against its source.${left}`;
  }
  const left =
    dropped === 0
      ? ''
      : ` ${dropped === 1 ? 'Ein unbelegter Satz wurde' : `${dropped} unbelegte Sätze wurden`} weggelassen.`;
  return `Formuliert von einem Sprachmodell (${version}); jeder Satz wurde gegen seinen Beleg geprüft.${left}`;
}
