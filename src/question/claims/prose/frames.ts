/** Who says something, before what is said: "Laut Antwort der Landesregierung". */
const FRAME =
  /^(?:(?:laut|gemäß|nach|lt\.|zufolge)\s+(?:der|dem|den|des|diesem|dieser)?\s*(?:angaben\s+(?:der|des)\s+)?(?:\p{L}+\s+)?(?:antwort\p{L}*|dokument\p{L}*|kleinen? anfrage|bericht|angaben|landesregierung|anlage \d+|drucksache)(?:\s+(?:der|des)\s+\p{L}+)?\s*,?\s*|(?:der|dem|den) (?:antwort|bericht|angaben|landesregierung)(?:\s(?:der|des)\s\p{L}+)? (?:zufolge|nach)\s*,?\s*|nach (?:auskunft|aussage|angabe|darstellung) (?:der|des) \p{L}+\s*,?\s*|(?:according to|as stated in|as per) the (?:\p{L}+ )?(?:reply|answer|letter|document|documents|government|report)\s*,?\s*|(?:die|der) (?:landesregierung|regierung|antwort|bericht) (?:gibt an|teilt mit|schreibt|erklärt|sagt|nennt|stellt fest)\s*,?\s*(?:dass|daß)?\s*)/iu;

/** "Der Aktionsplan 2016 sah vor, … umzustellen": what a plan says is to be. */
const PLAN_WANTED =
  /^(?:(?:schon|bereits|noch|auch) )?der (?:\p{L}+)?plan (?:(?:von|für|aus|des jahres|aus dem jahr) )?20\d\d (?:peilte an|sah vor|sieht vor|plante|strebte an|kündigte an|nahm sich vor|setzte (?:sich )?(?:zum|das) ziel)\s*,\s*(?:dass )?/iu;

/** "2016 war geplant, dass …": in the plan of that year. */
const YEAR_WANTED =
  /^(?:(?:schon|bereits|noch|auch) )?(?:im jahr )?(?<year>20\d\d) (?:war|wurde) (?:(?:es|noch|einst) )?(?:geplant|vorgesehen|beabsichtigt|angestrebt)(?: worden)?,? (?:dass )?/iu;

/** "Im Koalitionsvertrag von 2020 war vorgesehen, … zu digitalisieren": what a paper says is to be. */
const PAPER_WANTED =
  /^(?<paper>(?:im|in (?:der|dem)|laut|nach (?:der|dem)|gemäß) [^,]*?\p{L}*(?:vertrag|vereinbarung|plan|strategie|beschluss|konzept|programm|gesetz)(?:\s(?:\p{L}+\s){0,3}(?:19|20)\d\d)?) (?:ist|war|wurde) (?:es )?(?:vorgesehen|vereinbart|angekündigt|festgelegt)(?: worden)?\s*,\s*(?:dass )?/iu;

/** "Der Koalitionsvertrag von 2020 sah vor, … zu digitalisieren": the same of the paper itself. */
const PAPER_WANTS =
  /^(?:der|die|das) (?<paper>\p{L}*(?:vertrag|vereinbarung|strategie|beschluss|konzept|programm|gesetz)(?:\s(?:\p{L}+\s){0,3}(?:19|20)\d\d)?) (?:sah vor|sieht vor|versprach|kündigte an|legte fest|legt fest)\s*,\s*(?:dass )?/iu;

/** "(Laut Antwort) ist E-Government eine Daueraufgabe": without its frame the subject comes first. */
const VERB_FIRST =
  /^(?<is>ist|sind|war|waren)\s(?<subject>(?:(?:das|die|der)\s)?(?:\p{Ll}+\s)?\p{Lu}[\p{L}\d-]+)\s(?=(?:k?eine?|das|die|der)\s)/u;

/** What a sentence says, without who is said to say it. */
export function withoutFrame(sentence: string): string {
  return sentence
    .replace(FRAME, '')
    .replace(VERB_FIRST, '$<subject> $<is> ')
    .replace(YEAR_WANTED, 'Laut Aktionsplan $<year> sollen ');
}

/** What a plan or a paper is said to want as what is to be. */
export function asWanted(text: string): string {
  return text
    .replace(PLAN_WANTED, 'Es soll ')
    .replace(PAPER_WANTED, '$<paper> soll ')
    .replace(PAPER_WANTS, 'Nach $<paper> soll ');
}
