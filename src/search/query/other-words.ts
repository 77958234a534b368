import { foldGerman } from '#src/text/fold.ts';
import { stemGerman } from '#src/text/stem.ts';
import { isStopWord } from '#src/text/stop-words.ts';
import type { Token } from '#src/text/tokenize.ts';
import { type Alternative, findAlternative, type QueryContext } from './query-concept.ts';

/** Another form of a verb is the same word, but its stem may be that of a noun ("Gebot", "geboten"). */
const FORM_WEIGHT = 0.8;
/** How sure it is that the first synonym is meant, and how soon later ones are less so. */
const SYNONYM_WEIGHT = 0.5;
const DOUBT = 0.15;
const SHORTEST = 4;

/** Other forms of a German word where it is a verb, and the words that mean about the same. */
export function otherWords(
  { kind, folded }: Token,
  { index, thesaurus }: QueryContext,
): Alternative[] {
  if (kind !== 'word' || folded.length < SHORTEST) return [];
  const stem = stemGerman(folded);
  const forms = formsOf(stem);
  const sameWord = forms.flatMap((form) =>
    findAlternative([form], FORM_WEIGHT, 'form', form, index),
  );
  const synonyms = [...new Set([stem, ...forms].flatMap(thesaurus.synonymsOf))];
  const meant = synonyms.flatMap((synonym, rank) => {
    const weight = SYNONYM_WEIGHT / (1 + DOUBT * rank);
    return waysToSay(synonym).flatMap((stems) =>
      findAlternative(stems, weight, 'synonym', synonym.replaceAll('_', ' '), index),
    );
  });
  return [...sameWord, ...meant];

  function formsOf(of: string): string[] {
    return [...thesaurus.formsOf(of), ...withOrWithoutZu(of)];
  }

  function waysToSay(synonym: string): string[][] {
    const stems = synonym
      .split('_')
      .map((word) => foldGerman(word.toLowerCase()).replaceAll('-', ''))
      .filter((word) => !isStopWord(word))
      .map(stemGerman);
    const [only] = stems;
    if (only === undefined || stems.length > 1) return [stems];
    return [[only], ...formsOf(only).map((form) => [form])];
  }
}

const SEPARABLE =
  /^(?<particle>ab|an|auf|aus|bei|bereit|durch|ein|fest|frei|her|hin|mit|nach|sicher|um|vor|weg|weiter|zu|zuruck|zusammen)(?<zu>zu)?(?<verb>\p{L}{3,})$/u;

/** "anzeig" is said by "anzuzeigen" as well, and the other way round. */
function withOrWithoutZu(stem: string): string[] {
  const { particle, zu = '', verb } = SEPARABLE.exec(stem)?.groups ?? {};
  if (particle === undefined || verb === undefined) return [];
  return [`${particle}${zu === '' ? 'zu' : ''}${verb}`];
}
