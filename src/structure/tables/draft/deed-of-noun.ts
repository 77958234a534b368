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
  const nouns = title.match(/\p{Lu}[\p{L}-]{5,}ung(?=en(?!\p{L}))/gu) ?? [];
  return nouns.flatMap((noun) =>
    DEEDS.flatMap(([end, deed]) => (end.test(noun) ? [deed, `${deed}e`, `${deed}en`] : [])),
  );
}
