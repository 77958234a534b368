/** Ends of nouns that are made of verbs with another vowel or ending, and the participle without prefix. */
const ROOTS: Readonly<Record<string, string>> = {
  nahme: 'genommen',
  gabe: 'gegeben',
  satz: 'gesetzt',
  zug: 'gezogen',
  schlag: 'geschlagen',
  fluss: 'geflossen',
  kauf: 'gekauft',
  bau: 'gebaut',
  wurf: 'geworfen',
  trieb: 'getrieben',
  fuhr: 'geführt',
};
/** What can stand before both: "Umschlag", "umgeschlagen". Without one there is "Satz" and "Zug". */
const PREFIX = 'ab|an|auf|aus|durch|ein|nach|um|vor|weg|weiter|zu|zurück';
const NOUN = new RegExp(`^(.*?)(${PREFIX})(${Object.keys(ROOTS).join('|')})n?$`, 'iu');

/**
 * The verb by which a noun is asked for: "Wie viel wurde umgeschlagen?" of the "Güterumschlag", and what
 * it is done with: "Wie viele Güter wurden umgeschlagen?".
 */
export function deedOfNoun(label: string): string[] {
  const [, things = '', prefix = '', root = ''] = NOUN.exec(label) ?? [];
  const participle = ROOTS[root.toLowerCase()];
  if (participle === undefined) return [];
  const deed = `${prefix.toLowerCase()}${participle}`;
  const [, noun = ''] = /^(\p{Lu}\p{Ll}{3,}?)s?$/u.exec(things) ?? [];
  return noun === '' ? [deed] : [deed, `${noun} ${deed}`, `${deed}e ${noun}`];
}

/** What was done, by the end of the noun that counts how often: "Baugenehmigungen" were "genehmigt". */
const DEEDS: readonly (readonly [RegExp, string])[] = [
  [/genehmigung$/iu, 'genehmigt'],
  [/bewilligung$/iu, 'bewilligt'],
  [/fertigstellung$/iu, 'fertiggestellt'],
  [/zulassung$/iu, 'zugelassen'],
  [/einbürgerung$/iu, 'eingebürgert'],
  [/(?:ehe|vertrags)schließung$/iu, 'geschlossen'],
  [/(?<!an|ab)meldung$/iu, 'gemeldet'],
  [/anmeldung$/iu, 'angemeldet'],
  [/abmeldung$/iu, 'abgemeldet'],
  [/gründung$/iu, 'gegründet'],
  [/verurteilung$/iu, 'verurteilt'],
  [/versteigerung$/iu, 'versteigert'],
  [/impfung$/iu, 'geimpft'],
];

/** The participles by which a title with such nouns is asked about. */
export function deedsIn(title: string): string[] {
  const nouns = title.match(/\p{Lu}[\p{L}-]{3,}ung(?=en(?!\p{L}))/gu) ?? [];
  return nouns.flatMap((noun) => {
    const known = DEEDS.filter(([end]) => end.test(noun)).map(([, deed]) => deed);
    const deeds = known.length > 0 ? known : regularDeed(noun);
    return deeds.flatMap((deed) => [deed, `${deed}e`, `${deed}en`]);
  });
}

/** "ausgelastet" of the "Auslastung": by how many percent it is so. */
export function deedOfRate(label: string): string[] {
  return /^\p{Lu}\p{Ll}+ung$/u.test(label) ? regularDeed(label) : [];
}

/** A longer noun is a compound, of which only the end tells what was done. */
const LONGEST_VERB = 10;
/** Things, and verbs that change their vowel. */
const OTHERS =
  /(?:wohn|zeit|stift|siedl|regier|verwalt|teil|richt|mein|kleid|nahr|währ|fest|heiz|send|sitz|halt|fass|leist|völker|satz|samml|leih|zieh|heb|schließ|schreib|treib|weis|werb|geb|steig|wend|bind|find|lad|scheid|nehm|schieb|biet|wieg|reib|seh|geh|steh|gieß|schieß|weich)$/iu;
const WITHOUT_GE = /^(?:be|ge|er|ver|ent|emp|zer|unter|über|hinter|durch|wider|miss)|ier$/u;
const SEPARABLE = /^(ab|an|auf|aus|bei|ein|fest|fertig|nach|um|vor|weg|zu|zurück)(?=\p{L}{3})/u;

/** "Eichungen" were "geeicht", "Untersuchungen" "untersucht", "Ausbildungen" "ausgebildet". */
function regularDeed(noun: string): string[] {
  const verb = noun.replace(/ung$/u, '').toLowerCase();
  if (OTHERS.test(verb) || verb.length > LONGEST_VERB || !/^\p{L}+$/u.test(verb)) return [];
  const root = verb.replace(/(?<=[^aeiouäöürlh])l$/u, 'el');
  const ending = /(?:[td]|[^aeiouäöürlhmn][mn])$/u.test(root) ? 'et' : 't';
  if (WITHOUT_GE.test(root)) return [`${root}${ending}`];
  const [prefix = ''] = SEPARABLE.exec(root) ?? [];
  return [`${prefix}ge${root.slice(prefix.length)}${ending}`];
}
