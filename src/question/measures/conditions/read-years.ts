import { cue, type QuestionWords, wordsTakenBy } from '../cues/question-words.ts';
import { isSince } from './included-since.ts';
import { readEndStretch } from './read-end-stretch.ts';
import { withJoinedRoles } from './read-joined-years.ts';

/** Years before one, after it, or from it on; `since`: "seit 2016 dabei", in that very year. */
export type YearSide = 'before' | 'after' | 'from' | 'until' | 'since';

/** What a year in a question is the year of. */
export type YearRole = 'plan' | 'included' | 'completion';

export interface YearMention {
  readonly year: number;
  readonly role: YearRole;
  /** Not the year, but those around it: "vor 2025", "nach 2025". */
  readonly side: YearSide | null;
  /** Index of its word. */
  readonly word: number;
}

export interface QuestionYears {
  readonly mentions: readonly YearMention[];
  /** "von 2020 bis 2024", "zwischen 2018 und 2024", "seit 2020": all years from … to. */
  readonly range: { readonly from: number; readonly to: number } | null;
  /** "im Vorjahr", "ein Jahr später": so many years from the one that is named last. */
  readonly shift: number | null;
}

const YEAR = /^(?:19|20)\d\d$/;
/** What is written with a slash are neighbouring years, or a few more. */
const MOST_YEARS = 20;
const YEARS_WITH_SLASH = /^((?:19|20)\d\d)\/((?:19|20)?\d\d)$/;
const SHORT_YEAR = /^[12]\d$/;
/** "im 23er Plan", "der 2021er Aktionsplan" */
const YEAR_OF_PLAN = /^(?:20)?([12]\d)er$/;
const PLAN_NEXT = /^ (?:aktions)?plan/u;
const INCLUDED_BEFORE =
  /(?:aufnahme|aufnahmejahr|aufgenommen|neu|erstmals|included|added)(?: in den aktionsplan)?(?: (?:im jahr|in|ab|seit|jahr|war))? $/u;
const INCLUDED_AFTER =
  /^ (?:(?:neu|erstmals|erstmalig|zuerst|in den aktionsplan|in den plan|20\d\d|ganz|frisch) )*(?:aufgenommen|aufgenommene|aufgenommenen|hinzugekommen\w*|dazugekommen\w*|reingekommen\w*|hineingekommen\w*)|^ (?:im (?:aktions)?plan )?(?:erstmals|zum ersten ?mal)(?: im (?:aktions)?plan)? (?:auf|dabei|drin|enthalten|gelistet|aufgefuhrt|genannt|erwahnt|verzeichnet|vor|in the plan)(?!\w)|^ (?:steht )?als (?:das )?(?:jahr der (?:erst)?aufnahme|(?:erst)?aufnahmejahr|(?:erst)?aufnahme)(?! 20\d\d)(?!\w)/u;
const COMPLETION_BEFORE =
  /(?:abschluss\w*|fertig\w*|fertigstellung|enddatum|endtermin|enden|endet|termin|complet\w*|finish\w*|zieljahr|ende|(?<!\w)(?:du(?= (?:in|by|for) )|end(?:ing)?|by)|quartal|q[1-4]|bis(?: ende| mitte| anfang)?)(?: (?:im jahr|im|in|fur|bis|spatestens|jahr|date|year|of|ist|is|ende|mitte|anfang|bereits|schon|eigentlich|noch|erst|nicht|keinesfalls|fruhestens|only|already|just|first|not|before|eingetragen\w*|aber|jedoch|dann|but|lag|liegt|was))* $/u;
const COMPLETION_AFTER =
  /^ (?:(?:schon|bereits|noch|erst|alle|auch|wieder|oder spater|oder noch spater|oder fruher|or later|or earlier|komplett|vollstandig) )*(?:hinaus|abgeschlossen|fertig|beendet|enden|endet|auslaufen|be (?:completed|finished)|finish\w*)/u;
/** "kamen 2017 gegenüber 2016 hinzu" */
const COMPARED_TO =
  /(?<!\w)(?:gegenuber|ggu|vergleich (?:zu|zum|mit)|verglichen (?:mit|zu)|vs|versus|compared (?:to|with)|than)(?: (?:dem|der|den|jahr|in|im|the))* $/u;
const PLAN_DIRECTLY =
  /(?:aktionsplan\w*|plan\w*|ap|planjahr)(?: (?:fur|von|des jahres|vom jahr|jahr|for))* $/u;
const RANGE =
  /(?:von|zwischen|ab|from|between|since|seit|(?<!\S))\s?((?:19|20)\d\d) (?:(?:durch|durchgehend|durchgangig|ununterbrochen|immer) )?(?:bis|und|to|and|through|until)(?: (?:zum|einschliesslich|inklusive|plan|aktionsplan|jahr))* ((?:19|20)\d\d)/u;
const RANGE_WORDS =
  /(?:von|zwischen|from|between) (?:(?:plan|aktionsplan|jahr|dem|den|the|action|aktionsplanen|jahren) )*((?:19|20)\d\d) (?:bis|und|to|and|through)/u;
const OPEN_RANGE =
  /(?<!\d)((?:19|20)\d\d) bis (?:heute|jetzt|aktuell|zuletzt|zum (?:neuesten|letzten|aktuellen) (?:aktions)?plan)(?!\w)|(?<!\w)((?:19|20)\d\d) (?:until|till|to) (?:now|today)|(?<!\w)(?:von|vom|from) (?:dem |plan |aktionsplan |jahr )*((?:19|20)\d\d) (?:an|on)(?!\w)|(?:seit|ab|since) (?:dem |der |plan |aktionsplan |jahr |the )*((?:19|20)\d\d)(?! (?:bis|und))/u;
const COUNTS = ['zwei', 'drei', 'vier', 'funf'];
/** "ein Jahr später", "zwei Jahre davor"; "um wie viele Jahre später" counts none. */
const COUNTED_YEARS = `(?:(?:(?:ein|a|one) )?(?:jahr|year)|(${COUNTS.join('|')}|[2-5]) (?:jahre|years)) `;
const SHIFTS: readonly (readonly [RegExp, sign: 1 | -1])[] = [
  [cue(`${COUNTED_YEARS}(?:davor|zuvor|vorher|früher|before|earlier)(?! als| than)`), -1],
  [cue(`${COUNTED_YEARS}(?:danach|darauf|später|after|later)(?! als| than)`), 1],
  [cue('vorjahr\\w*|vorangegangene[nms]? (?:jahr|plan)|previous (?:year|plan)'), -1],
  [cue('folgejahr\\w*|(?:darauf)?folgende[nms]? (?:jahr|plan)|(?:following|next) year'), 1],
];

const FAR_FUTURE = 9999;

/** Reads the years of a question with their roles. */
export function readYears(question: QuestionWords): QuestionYears {
  const found = withEnds(
    question,
    question.words.flatMap((_, index) => yearsOfWord(question, index)),
  );
  const mentions = withJoinedRoles(question, found);
  const shift = shiftOf(question.folded);
  const ends = readEndStretch(question, mentions);
  if (ends !== null) return { mentions: ends, range: null, shift };
  const included = includedBetween(question, mentions);
  if (included !== null) return { mentions: included, range: null, shift };
  const range = rangeOf(question.folded, mentions);
  if (range === null || mentions.length !== 2) return { mentions, range, shift };
  // "von 2020 bis 2024": the second is no year by which something ends.
  const ofPlans = mentions.map((mention): YearMention => ({ ...mention, role: 'plan' }));
  return { mentions: ofPlans, range, shift };
}

const BETWEEN =
  /(?:zwischen|von|between|from) ((?:19|20)\d\d) (?:und|bis|and|to) ((?:19|20)\d\d) (?:\w+ ){0,4}?(?:aufgenommen|hinzugekommen|dazugekommen|included|added)/u;

/** "zwischen 2016 und 2018 aufgenommen": in each of these years; a third year is that of the plan. */
function includedBetween(
  { folded, words }: QuestionWords,
  mentions: readonly YearMention[],
): YearMention[] | null {
  const found = folded.match(BETWEEN);
  if (found === null || mentions.length < 3) return null;
  const [from, to] = [Number(found[1]), Number(found[2])];
  const end = (found.index ?? 0) + found[0].length;
  const isInside = ({ word }: YearMention) => {
    const { start = 0 } = words[word] ?? {};
    return start >= (found.index ?? 0) && start < end;
  };
  const first = mentions.find(isInside);
  if (first === undefined) return null;
  const years = Array.from({ length: to - from + 1 }, (_, at): YearMention => {
    return { ...first, year: from + at, role: 'included', side: null };
  });
  const others = mentions.filter((mention) => !isInside(mention));
  const last = mentions.filter(isInside).slice(1);
  return [
    ...years,
    ...last.map((one): YearMention => ({ ...one, role: 'included', side: null })),
    ...others,
  ];
}

function shiftOf(folded: string): number | null {
  for (const [pattern, sign] of SHIFTS) {
    const [match] = folded.matchAll(pattern);
    if (match === undefined) continue;
    const counted = match[1] ?? '1';
    return sign * (Number(counted) || COUNTS.indexOf(counted) + 2);
  }
  return null;
}

const ENDING =
  /(?<![\w])(?:enden|endet|auslaufen|fertig\w*|abgeschlossen|beendet|umgesetzt|realisiert|laufen|lauft|abschluss\w*|enddatum|endtermin|endjahr|ziel(?:jahr|termin|datum)|finish\w*|complet\w*|du|end)(?![\w])/u;
const PLAN_BEHIND = /^ action plan/u;
const SEVERAL =
  /(?:^was (?!ist|war)|(?<![\w])(?:massnahmen|projekten?|vorhaben|measures|projects)(?![\w]))/u;
/** "… noch im selben Jahr": in that of the plan. */
const SAME_YEAR =
  /(?<!\w)(?:im|in dem|innerhalb des|des|the) (?:selben|gleichen|laufenden|desselben|same) (?:jahr\w*|year)/u;
/** "2020 als abgeschlossen geführt": the year of the list. */
const LISTED_AS = /^ (?:bereits |schon )?als (?:abgeschlossen|erledigt|fertig|beendet)/u;
const JOINED = /(?:und|oder|sowie|bis|zu|auf|vs|versus|gegenuber|ggu|and|or|to|mit) (?:20\d\d )?$/u;

/**
 * "… enden laut Plan 2022 ab 2025", "… haben laut Plan 2022 2025 als Enddatum": beside the year of
 * the plan, the other one is the end's.
 */
function withEnds(question: QuestionWords, mentions: readonly YearMention[]): YearMention[] {
  const hasPlan = mentions.some(({ side }) => side === null);
  const isOfPlan = ({ word }: YearMention) =>
    PLAN_DIRECTLY.test(textBefore(question, word)) ||
    PLAN_BEHIND.test(question.folded.slice(question.words[word]?.end ?? 0));
  const ofPlan = mentions.find(isOfPlan);
  const [only] = mentions;
  if (
    only &&
    mentions.length === 1 &&
    ENDING.test(question.folded) &&
    SAME_YEAR.test(question.folded)
  ) {
    return [
      { ...only, role: 'plan' },
      { ...only, role: 'completion' },
    ];
  }
  return mentions.map((mention): YearMention => {
    if (isOver(question, mention)) return { ...mention, role: 'plan' };
    if (isTakenInBefore(question, mention, mentions)) return { ...mention, role: 'included' };
    if (LISTED_AS.test(question.folded.slice(question.words[mention.word]?.end ?? 0)))
      return mention;
    const isMeant = ofPlan !== undefined && !isOfPlan(mention) && isPlannedFor(question, mention);
    if (isMeant && mention.role === 'plan') return { ...mention, role: 'completion' };
    if (mention.role !== 'plan' || !ENDING.test(question.folded)) return mention;
    const isSided = hasPlan && mention.side !== null;
    const isOther =
      ofPlan !== undefined &&
      mention.year > ofPlan.year &&
      SEVERAL.test(question.folded) &&
      !isOfPlan(mention) &&
      !STILL_NOT.test(question.folded.slice(question.words[mention.word]?.end ?? 0)) &&
      !JOINED.test(textBefore(question, mention.word));
    return isSided || isOther ? { ...mention, role: 'completion' } : mention;
  });
}

/** "…, sind es aber 2024 noch nicht": as that plan has it. */
const STILL_NOT = /^ (?:immer |aber |auch )*noch (?:immer )?nicht(?!\w)/u;

/** "im Plan 2018 neu aufgenommen und stehen 2020 noch drin": what the later plan has of that year. */
function isTakenInBefore(
  question: QuestionWords,
  { word, year, role }: YearMention,
  mentions: readonly YearMention[],
): boolean {
  const after = question.folded.slice(question.words[word]?.end ?? 0);
  const isLater = mentions.some((other) => other.role === 'plan' && other.year > year);
  const before = textBefore(question, word);
  const isIncluded = INCLUDED_AFTER.test(after) || (CAME.test(before) && CAME_IN.test(after));
  return role === 'plan' && isLater && isIncluded && (STAYS.test(after) || GOES.test(after));
}

/** "Welche kamen 2021 neu dazu, sind aber 2024 nicht mehr drin?" */
const CAME = /(?<!\w)(?:kam|kamen|came) $/u;
const CAME_IN = /^ (?:(?:neu|erst|frisch) )*(?:dazu|hinzu|rein|hinein|in)(?!\w)/u;
const GOES = /(?<!\w)(?:nicht mehr|verschwunden|weggefallen|entfallen|no longer)(?!\w)/u;
const STAYS =
  / (?:und|and) (?:[\w.-]+ ){0,8}?(?:noch|immer noch|weiterhin|auch|dabei|still)(?!\w)(?! nicht)/u;

/** "… laut Aktionsplan 2024 für 2026 eingeplant" */
function isPlannedFor(question: QuestionWords, { word }: YearMention): boolean {
  const { end = 0 } = question.words[word] ?? {};
  return FOR.test(textBefore(question, word)) && PLANNED_FOR.test(question.folded.slice(end));
}

const FOR = /(?<!\w)(?:fur|for)(?: (?:das|jahr|the|year))* $/u;
const PLANNED_FOR =
  /^ (?:noch |bereits |schon )?(?:(?:ein)?geplant|vorgesehen|terminiert|angesetzt|anvisiert|avisiert|angepeilt|$)/u;

/** "Welche Maßnahmen sind 2024 abgeschlossen?", "wurden bis 2023 beendet": over, and not planned. */
function isOver(question: QuestionWords, { word, side }: YearMention): boolean {
  const { end = 0 } = question.words[word] ?? {};
  const [before, after] = [textBefore(question, word), question.folded.slice(end)];
  const english = before.match(FINISHED_IN);
  if (english !== null) return side === null && !PLANNED.test(english[1] ?? '');
  const [, verb = '', said = ''] = before.match(OVER_BEFORE) ?? [];
  const between = said.replace(YEARS_BEFORE, '');
  if (verb === '' || PLANNED.test(between) || PLANNED.test(after)) return false;
  // What is done by a year may be planned; what was done by then is not.
  const isBound = side !== null || BOUND_BEFORE.test(before);
  return (!isBound || PAST.test(verb)) && OVER_AFTER.test(after);
}

/** "2021 oder 2022", "zwischen 2022 und 2023": the years before the last. */
const YEARS_BEFORE =
  /(?: (?:zwischen|von|between|from))?(?: (?:19|20)\d\d (?:oder|und|bis|or|and|to))+$/u;
const OVER_BEFORE =
  /^.*(?<!\w)(sind|waren|wurden?|gelten|galten|hat|haben|hatte|hatten|are|were|has|have|had)((?: [\w.-]+){0,8}) $/u;
const PAST = /^(?:waren|wurden?|hat|haben|hatten?|were|has|have|had)$/u;
const BOUND_BEFORE = /(?<!\w)(?:bis|zum|fur|ende|mitte|anfang|quartal|by|until|for) $/u;
const PLANNED =
  /(?<!\w)(?:soll\w*|werden(?! sein)|wird|wollt\w*|geplant\w*|vorgesehen\w*|wann|termin\w*|datum|abschluss\w*|20\d\d|planned|scheduled|du|expected|supposed|to be|should|will)(?!\w)/u;
const OVER_AFTER =
  /^ (?:bereits |schon |alle[sn]? |als |tatsachlich |wirklich |been )*(?:abgeschlossen|fertig\w*|beendet|erledigt|finished|completed)/u;
const FINISHED_IN =
  /(?<!\w)(?:are|were|has been|have been|was)((?: [\w.-]+){0,4}) (?:finished|completed) (?:by (?:the end of )?|in )$/u;

function textBefore({ words, folded }: QuestionWords, word: number): string {
  return folded.slice(0, words[word]?.start ?? 0);
}

/** Words that say the years of plans. */
export function yearWords(question: QuestionWords, years: QuestionYears): Set<number> {
  const taken = wordsTakenBy(
    question,
    SHIFTS.map(([pattern]) => pattern),
  );
  for (const { word } of years.mentions) {
    taken.add(word);
    if (PART_OF_YEAR.test(question.words[word - 1]?.folded ?? '')) taken.add(word - 1);
  }
  return taken;
}

/** "bis Ende 2023" */
const PART_OF_YEAR = /^(?:ende|mitte|anfang|end|middle)$/u;

function yearsOfWord(question: QuestionWords, index: number): YearMention[] {
  const word = question.words[index];
  if (!word) return [];
  const slash = word.folded.match(YEARS_WITH_SLASH);
  if (slash) {
    const [, first = '', second = ''] = slash;
    const full = second.length === 4 ? second : first.slice(0, 2) + second;
    // "Richtlinie 2014/55/EU"
    if (Number(full) - Number(first) > MOST_YEARS) return [];
    return [first, full].map((year) => ({
      year: Number(year),
      role: 'plan',
      side: null,
      word: index,
    }));
  }
  if (YEAR.test(word.folded)) {
    const role = roleOf(question, index);
    const side =
      sideOf(question, index) ?? (role === 'completion' ? boundOf(question, index) : null);
    return [{ year: Number(word.folded), role, side, word: index }];
  }
  const ofPlan = word.folded.match(YEAR_OF_PLAN)?.[1];
  if (ofPlan !== undefined && PLAN_NEXT.test(question.folded.slice(word.end))) {
    return [{ year: 2000 + Number(ofPlan), role: 'plan', side: null, word: index }];
  }
  return SHORT_YEAR.test(word.folded) && isShortYear(question, index)
    ? [{ year: 2000 + Number(word.folded), role: 'plan', side: null, word: index }]
    : [];
}

/** "plan 21", "'24", "2023 auf 24": two digits are a year only beside such words. */
function isShortYear(question: QuestionWords, index: number): boolean {
  const word = question.words[index];
  if (!word) return false;
  const before = question.folded.slice(0, word.start);
  const at = question.raw.indexOf(word.text);
  if (at > 0 && /['’]/.test(question.raw[at - 1] ?? '')) return true;
  if (/(?:plan|aktionsplan|jahr|20\d\d (?:auf|vs|und|zu|bis)) $/u.test(before)) return true;
  if (isLastYear(question, index)) return true;
  // "2020 21 22": years of a list go on.
  const last = before.match(/20\d\d(?: (?:und )?[12]\d)* $/u)?.[0].match(/(\d\d) $/u)?.[1];
  return last !== undefined && Number(word.folded) === Number(last) + 1;
}

/** "vor 2025", "erst nach 2025", "über 2025 hinaus". */
const SIDE =
  /(?<!\w)(?:erst |schon )?(?:vor|nach|uber|ab|before|after|beyond|spater als|fruher als|later than|earlier than)(?: dem jahr)? $/u;
const SIDES: readonly (readonly [YearSide, RegExp])[] = [
  // What is denied of one side is on the other: "nicht vor 2025", "no later than 2025".
  [
    'from',
    /(?<!\w)(?:nicht|keinesfalls|not|no|never) (?:\w+ ){0,1}?(?:vor|fruher als|before|earlier than|sooner than|prior to)(?: dem jahr)? $/u,
  ],
  [
    'until',
    /(?<!\w)(?:nicht|keinesfalls|not|no|never) (?:\w+ ){0,1}?(?:nach|spater als|after|later than|beyond)(?: dem jahr)? $/u,
  ],
  [
    'before',
    /(?<!\w)(?:(?:vor|before|fruher als|earlier than)(?: dem jahr)?|(?:bevor|ehe)(?: \w+){0,4}) $/u,
  ],
  ['from', /(?<!\w)(?:fruhestens|at the earliest)(?: im jahr| in| im)? $/u],
  [
    'until',
    /(?<!\w)(?:bis spatestens|spatestens bis|spatestens|by)(?: zum jahr| ende| im jahr| im| in)? $/u,
  ],
  ['after', /(?<!\w)(?:nach|uber|after|beyond|spater als|later than)(?: dem jahr)? $/u],
  ['from', /(?<!\w)(?:ab|seit|since)(?: dem jahr)? $/u],
];
/** "2027 oder noch später" */
const SIDES_AFTER: readonly (readonly [YearSide, RegExp])[] = [
  [
    'from',
    /^ (?:(?:oder|und|or) (?:noch )?(?:spater|danach|later)|at the earliest|fruhestens)(?!\w)/u,
  ],
  ['until', /^ (?:at the latest|spatestens)(?!\w)/u],
  ['until', /^ (?:oder|und|or) (?:noch )?(?:fruher|eher|davor|vorher|earlier)(?!\w)/u],
];
function sideOf(question: QuestionWords, index: number): YearSide | null {
  const { start = 0, end = 0 } = question.words[index] ?? {};
  const before = question.folded.slice(0, start);
  if (isSince(before, question.folded.slice(end))) return 'since';
  const after = question.folded.slice(end);
  return (
    SIDES_AFTER.find(([, pattern]) => pattern.test(after))?.[0] ??
    SIDES.find(([, pattern]) => pattern.test(before))?.[0] ??
    null
  );
}

/** "sollen bis Ende 2024 fertig sein": by then, and none of them need end in that year. */
const BY =
  /(?:plan (?:19|20)\d\d |(?<!(?:19|20)\d\d )(?<!\w))bis(?: (?:zum|zu|einschliesslich|ende|jahr|jahres|des|dem))* $/u;

/** "läuft bis 2035": it ends in that year. */
const RUNS_UNTIL =
  /(?<!\w)(?:lauft|dauert|geht|reicht|runs|lasts) (?:[\w.-]+ ){0,4}?bis (?:\w+ ){0,2}$/u;

function boundOf(question: QuestionWords, index: number): YearSide | null {
  const before = textBefore(question, index);
  return BY.test(before) && !RUNS_UNTIL.test(before) ? 'until' : null;
}

const COUNTED =
  /(?:^|top|platz|nr|nummer|massnahme|kapitel|abschnitt|ersten|letzten|punkt|teil|abteilung) $/u;
const FEWEST_WORDS = 3;

/** "status karriereportal 23": two digits at the end of a short message. */
function isLastYear({ words, folded }: QuestionWords, index: number): boolean {
  const word = words[index];
  const isEnd = index === words.length - 1 && words.length >= FEWEST_WORDS;
  return word !== undefined && isEnd && !COUNTED.test(folded.slice(0, word.start));
}

function roleOf(question: QuestionWords, index: number): YearRole {
  const word = question.words[index];
  if (!word) return 'plan';
  const before = question.folded.slice(0, word.start).replace(SIDE, '');
  const after = question.folded.slice(word.end);
  if (isSince(question.folded.slice(0, word.start), after)) return 'included';
  if (PLAN_DIRECTLY.test(before) || COMPARED_TO.test(before)) return 'plan';
  if (INCLUDED_BEFORE.test(before) || INCLUDED_AFTER.test(after)) return 'included';
  if (COMPLETION_BEFORE.test(before) || COMPLETION_AFTER.test(after)) return 'completion';
  return 'plan';
}

function rangeOf(folded: string, mentions: readonly YearMention[]): QuestionYears['range'] {
  const closed = folded.match(RANGE);
  if (closed && (RANGE_WORDS.test(folded) || / bis |until|through/u.test(closed[0]))) {
    const years = [Number(closed[1]), Number(closed[2])];
    // "laut Plan 2023 bis 2026 fertig" is no stretch of years.
    if (COMPLETION_AFTER.test(folded.slice((closed.index ?? 0) + closed[0].length))) return null;
    return { from: Math.min(...years), to: Math.max(...years) };
  }
  const [only] = mentions;
  if (only === undefined || mentions.length > 1 || only.role !== 'plan') return null;
  const open = folded.match(OPEN_RANGE);
  if (open) return { from: Number(open.slice(1).find(Boolean)), to: FAR_FUTURE };
  // "vor 2022 in Verzug": the plans before it.
  if (only.side === 'before') return { from: 0, to: only.year - 1 };
  return only.side === 'after' ? { from: only.year + 1, to: FAR_FUTURE } : null;
}
