/** Call numbers of public services, as they stand before what is called so. */
const CALL_NUMBER =
  /^(?:110|112|115|116\s?116|116\s?117)(?=[\s-](?:(?:public|government|service|telephone|phone)[\s-]){0,2}(?:numbers?|network|hotline|service|cent(?:re|er)s?|verbund\p{L}*|nummer|servicecenter)(?!\p{L}))/iu;

/** Whether a text begins with a number that is called, and counts nothing: "115 network". */
export function isCallNumber(text: string): boolean {
  return CALL_NUMBER.test(text);
}

/** What only says that a call number is one. */
const CALLED =
  /(?<!\d)(110|112|115)\s(?:(?:public|government)[\s-]services?\s)?(?:(?:tele)?phone\s)?(?:numbers?|hotline)\s(?=(?:network|service|cent(?:re|er)))/giu;

/** "did not join until 2020": did so in that year. */
const NOT_UNTIL =
  /(?<!\p{L})(did|was|were) not (?<act>\p{L}+)(?<rest>[^,;]*?) until(?=\s(?:\p{L}+\s){0,2}\d)/iu;

/** "Bei A hatte B den Hut auf": was in the lead. */
const IN_THE_LEAD = /(?<!\p{L})(hat|hatte|haben|hatten)(\s[^,;]+?)\sden Hut auf(?!\p{L})/iu;

/** "Nutzerinnen und Nutzer" are "Nutzer". */
const BOTH_SEXES =
  /(?<!\p{L})(?<plural>\p{Lu}\p{L}+?)innen (?:und|oder|bzw\.) \k<plural>n?(?!\p{L})/gu;

const ON_AVERAGE = /(?<!\p{L})im (?:schnitt|durchschnitt|mittel)(?!\p{L})/giu;

/** "wird als Daueraufgabe bezeichnet": is one. */
const COUNTS_AS =
  /(?<!\p{L})(?:wird|werden|wurde|wurden)\s(?:von\s(?:der|den|dem)\s\p{Lu}\p{L}+\s)?als\s(?<what>[^,;]+?)\s(?:bezeichnet|angesehen|betrachtet|eingeordnet)(?!\p{L})/giu;

/** "beschäftigt sich mit X": works on it. */
const WORKS_ON = /(?<!\p{L})(?:beschäftigt|befasst)\ssich(?<rest>(?:\s[^,;]*?)?)\smit(?!\p{L})/giu;

/** "liegt auf Eis", "wurde auf Eis gelegt": rests. */
const ON_ICE =
  /(?<!\p{L})(?:(?<is>lag|liegt|lagen|liegen)(?<rest>\s[^,;]*?)?\sauf Eis|auf Eis gelegt)(?!\p{L})/giu;
const WAS: Readonly<Record<string, string>> = {
  lag: 'war',
  lagen: 'waren',
  liegt: 'ist',
  liegen: 'sind',
};

/** "hat sich über X positiv geäußert": judged it so. */
const SAID_OF =
  /(?<!\p{L})(?<has>hat|hatte|haben|hatten)\ssich\s(?:[\p{Ll}]+\s)?(?:über|zu[rm]?)\s(?<what>[^,;]+?)\s(?<how>(?:\p{Ll}+\s)?(?:positiv|negativ|kritisch|lobend|anerkennend))\sgeäußert(?!\p{L})/giu;
const PRAISED = /(?<!\p{L})lobte(?<more>n?)\s(?<what>[^,;]+)$/iu;

/** "kann X nicht sagen", "hat X keine Erkenntnisse": it is not known. */
const CANNOT_SAY =
  /(?<!\p{L})(?:kann|können|konnte[n]?)\s(?<who>(?:die|der|das)\s[^,;]+?)\s(?:nicht|keine Auskunft)\s(?:sagen|beantworten|angeben|beziffern|geben)(?!\p{L})/giu;

/** Turns of speech, and what a report says in their stead. */
const IDIOMS: readonly (readonly [RegExp, string])[] = [
  [/(?<!\p{L})(?:den |unseren )?Rathäusern(?!\p{L})/gu, 'den Kommunen'],
  [/(?<!\p{L})Rathäuser(?!\p{L})/gu, 'Kommunen'],
  [/(?<!\p{L})auf (?:elektronischem|digitalem) Wege?(?!\p{L})/giu, 'elektronisch'],
  [/(?<!\p{L})(?:einmal (?:im|pro)|pro) Quartal(?!\p{L})/giu, 'quartalsweise'],
  [/(?<!\p{L})einmal (?:im|pro) Monat(?!\p{L})/giu, 'monatlich'],
  [/(?<!\p{L})einmal (?:im|pro) Jahr(?!\p{L})/giu, 'jährlich'],
  [/(?<!\p{L})einmal (?:in der|pro) Woche(?!\p{L})/giu, 'wöchentlich'],
  [/(?<!\p{L})jedes Jahr(?!\p{L})/giu, 'jährlich'],
  [/(?<!\p{L})jedes Quartal(?!\p{L})/giu, 'quartalsweise'],
  [/(?<!\p{L})jeden Monat(?!\p{L})/giu, 'monatlich'],
  [/(?<!\p{L})jede Woche(?!\p{L})/giu, 'wöchentlich'],
  [
    /(?<!\p{L})(?:trat(?:en)?|tritt|treten)(?<rest>\s[^,;:]+?)\sin Kraft(?!\p{L})/giu,
    'ist$<rest> inkraftgetreten',
  ],
  [/(?<!\p{L})in Kraft getreten(?!\p{L})/giu, 'inkraftgetreten'],
  [/(?<!\p{L})am Telefon(?!\p{L})/giu, 'telefonisch'],
  [/(?<!\p{L})auf Papier(?!\p{L})/giu, 'in Papierform'],
  [/(?<!\p{L})quelloffene[nrsm]?\s(?=\p{Lu}\p{Ll})/gu, 'Open-Source-'],
  [/(?<!\p{L})grünes Licht(?!\p{L})/giu, 'die Freigabe'],
  [/(?<!\p{L})die Regierung(?!\p{L})/giu, 'die Landesregierung'],
  [/(?<!\p{L})bec(?:a|o)me a (?:full )?member of(?!\p{L})/giu, 'joined'],
];

/** "X geht auf einen Beschluss des Gremiums vom 31. Januar 2018 zurück": it decided X then. */
const DECIDED_BY =
  /^(?<what>[^,;]+?)\s(?:geht|gehen|ging|gingen)\s(?:zurück\s)?auf\seinen\sBeschluss\s(?<who>(?:des|der)\s[^,;\d]+?)\s(?:vom|aus dem Jahr)\s(?<when>(?:\d{1,2}\.\s?\S+\s)?(?:19|20)\d\d)(?:\szurück)?(?=[.!]*$)/u;

function withDeciders(sentence: string): string {
  const { what, who, when } = DECIDED_BY.exec(sentence)?.groups ?? {};
  if (what === undefined || who === undefined || when === undefined) return sentence;
  const [, noun = ''] = /^des\s(.+?)e?s$/u.exec(who) ?? [];
  const deciders = noun === '' ? who.replace(/^der/u, 'Die') : `Der ${noun}`;
  const day = /^\d{1,2}\./u.test(when) ? `am ${when}` : when;
  return `${deciders} hat ${day} ${what.charAt(0).toLowerCase()}${what.slice(1)} beschlossen`;
}

const IS_NAMED =
  /(?<!\p{L})(?:heißt|gilt als|bleibt(?=\s(?:laut\s\p{Lu}\p{L}+\s)?eine?\s)|is called)(?!\p{L})/giu;

/** "Städte und Gemeinden" of a land are its "Kommunen". */
const MUNICIPALITIES =
  /(?<!\p{L})(?<article>(?:die|den|der|alle[nr]?) )?Städten? und Gemeinden(?!\p{L})/gu;

/** "bekam den Bericht vorgelegt": it was submitted to them. */
const GETS_DONE =
  /(?<!\p{L})(?<gets>bekam|bekamen|bekommt|bekommen|erhielt|erhielten|kriegte?n?)(?<rest>\s[^,;]*?)\s(?<done>\p{Ll}*(?:ge\p{Ll}{3,}(?:t|en)|(?:be|er|ver|über|unter)\p{Ll}{3,}(?:t|en)|\p{Ll}iert))(?=\W*$)/giu;
const GOT: Readonly<Record<string, string>> = {
  bekam: 'wurde',
  erhielt: 'wurde',
  kriegte: 'wurde',
  bekamen: 'wurden',
  erhielten: 'wurden',
  kriegten: 'wurden',
  bekommt: 'wird',
  bekommen: 'werden',
};

/** "war von X die Rede": there was to be X. */
const SPOKEN_OF =
  /(?<!\p{L})(?:ist|war|sind|waren)(?<between>(?: [^\s;]+)*?) von (?:de[rmn] )?(?<what>[^;]+?)\s(?:die Rede|gesprochen worden)(?!\p{L})/giu;

/** "die Beantwortung Kleiner Anfragen" compares nothing. */
const SMALL_QUESTIONS = /(?<!\p{L})Kleiner\s(?=Anfragen(?!\p{L}))/gu;

/** What there is said to be, or to have been; nothing is smaller for being a "Kleine Anfrage". */
export function withoutSpeaking(sentence: string): string {
  return sentence
    .replace(SPOKEN_OF, 'gibt es$<between> $<what>')
    .replace(SMALL_QUESTIONS, 'von Kleinen ');
}

/** "für jede Fortbildung" is "pro Fortbildung". */
const FOR_EACH = /(?<!\p{L})für jede[ns]?\s(?=\p{Lu})/giu;

/** "free of charge" is "free". */
const FREE = /(?<!\p{L})(?:free of charge|at no (?:cost|charge)|without charge)(?!\p{L})/giu;

/** A sentence without turns of phrase that no report uses. */
export function inPlainWords(sentence: string): string {
  return IDIOMS.reduce((text, [idiom, plain]) => text.replace(idiom, plain), withDeciders(sentence))
    .replace(CALLED, '$1 ')
    .replace(NOT_UNTIL, (_, auxiliary: string, act: string, rest: string) =>
      auxiliary.toLowerCase() === 'did' ? `did ${act}${rest} in` : `${auxiliary} ${act}${rest} in`,
    )
    .replace(
      GETS_DONE,
      (_, gets: string, rest: string, done: string) =>
        `${GOT[gets.toLowerCase()] ?? 'wurde'}${rest} ${done}`,
    )
    .replace(FREE, 'free')
    .replace(BOTH_SEXES, '$<plural>')
    .replace(MUNICIPALITIES, '$<article>Kommunen')
    .replace(FOR_EACH, 'pro ')
    .replace(ON_AVERAGE, 'durchschnittlich')
    .replace(WORKS_ON, 'arbeitet$<rest> an')
    .replace(ON_ICE, (_, is: string | undefined, rest = '') =>
      is === undefined ? 'ausgesetzt' : `${WAS[is.toLowerCase()] ?? 'war'}${rest} ausgesetzt`,
    )
    .replace(SAID_OF, '$<has> $<what> $<how> bewertet')
    .replace(PRAISED, 'bewertete$<more> $<what> positiv')
    .replace(CANNOT_SAY, 'ist $<who> nicht bekannt')
    .replace(COUNTS_AS, 'ist $<what>')
    .replace(IS_NAMED, 'ist')
    .replace(IN_THE_LEAD, 'war$2 federführend');
}
