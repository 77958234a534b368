import { foldGerman } from '#src/text/fold.ts';
import { createStemSet, type StemSet } from '#src/text/stem-set.ts';
import type { Cue } from '../parts/cues.ts';
import { ASKING_VERBS, AUXILIARIES } from './asking-verbs.ts';
import {
  DISCOURSE,
  ENGLISH,
  ENGLISH_THINGS,
  FRAME_NOUNS,
  GRAMMAR,
  OTHER_LANGUAGES,
  QUANTITIES,
  THINGS,
  TIMES,
} from './asking-words.ts';
import { CUE_WORDS, type CueWords } from './cue-words.ts';
import { imperativeOf, inflectVerb } from './inflect-verb.ts';

/** The words of asking in all their forms, folded. */
interface QuestionVocabulary {
  /** Change nothing about what is asked. */
  readonly neutral: ReadonlySet<string>;
  readonly neutralStems: StemSet;
  /** Of these, what can be counted: behind "wie viele" they are what is asked for. */
  readonly thingStems: StemSet;
  readonly cues: ReadonlyMap<string, readonly Cue[]>;
  /** Forms of verbs among all of these. */
  readonly verbs: ReadonlySet<string>;
  /** To which a typo may be corrected. */
  readonly targets: readonly string[];
}

let vocabulary: QuestionVocabulary | undefined;

/** Made on the first question: a start does not wait for some ten thousand forms. */
export function questionVocabulary(): QuestionVocabulary {
  vocabulary ??= buildVocabulary();
  return vocabulary;
}

function buildVocabulary(): QuestionVocabulary {
  const things = [THINGS, QUANTITIES, FRAME_NOUNS, ENGLISH_THINGS].flatMap(wordsOf);
  const others = [DISCOURSE, TIMES, GRAMMAR, ENGLISH, OTHER_LANGUAGES, AUXILIARIES].flatMap(
    wordsOf,
  );
  const words = [...things, ...others];
  const verbs = wordsOf(ASKING_VERBS);
  const neutralVerbs = verbs.flatMap(inflectVerb);
  const cueVerbs = Object.values(CUE_WORDS).flatMap(({ verbs: own = '' }) => wordsOf(own));
  return {
    neutral: new Set([
      ...words,
      ...neutralVerbs,
      ...verbs.filter((verb) => !verb.includes('|')).map(imperativeOf),
    ]),
    verbs: new Set([...neutralVerbs, ...cueVerbs.flatMap(inflectVerb)]),
    neutralStems: createStemSet(words),
    thingStems: createStemSet(things),
    cues: cueForms(),
    targets: [
      ...new Set([
        ...wordsOf(OFTEN_MISTYPED),
        ...Object.values(CUE_WORDS).flatMap(({ words: spelled = '' }) => wordsOf(spelled)),
      ]),
    ],
  };
}

function cueForms(): Map<string, Cue[]> {
  const forms = new Map<string, Cue[]>();
  for (const [cue, { verbs = '', words = '' }] of Object.entries(CUE_WORDS) as [Cue, CueWords][]) {
    // Folded "ich ändere" is "andere", which says no change; a "Strich" is printed where no value is.
    const inflected = wordsOf(verbs)
      .flatMap(inflectVerb)
      .filter((form) => !OTHER.test(form));
    const spelled = [...wordsOf(words), ...inflected];
    for (const form of new Set(spelled)) forms.set(form, [...(forms.get(form) ?? []), cue]);
  }
  return forms;
}

const OTHER = /^(?:ander(?:e|en|er|es|em)?|strich)$/u;

function wordsOf(list: string): string[] {
  return list
    .split(/\s+/u)
    .filter((word) => word !== '')
    .map(foldGerman);
}

/**
 * Words of asking to which a typo is corrected, as spelled. Only long and frequent ones: a short
 * target takes in words that mean something else ("Antrag" is no "Anfrag", "leiten" no "leisten").
 * The words for operations are such targets too.
 */
const OFTEN_MISTYPED = `
wieviele wieviel wievielen insgesamt gesamt gesamtzahl gesamtanzahl anzahl prozent prozentual prozentpunkte durchschnittlich
entwickelt entwickelte verändert veränderte gewachsen gestiegen gesunken geschrumpft verloren abgebaut zugenommen abgenommen
zusammen zwischen gegenüber vorjahr mindestens höchstens welcher welches welchem welchen welche gehören gehört
jährlich erstmals zuletzt aktuell aktuelle aktuellen derzeit verglichen vergleichen jahren zeitraum stichtag tabelle
verzeichnet ausgewiesen verfügte umfasste
percent together development number average between compared currently
`;
