import { cue, type QuestionWords, wordsTakenBy } from './question-words.ts';

/** What a year in a question is the year of. */
export type YearRole = 'plan' | 'included' | 'completion';

export interface YearMention {
  readonly year: number;
  readonly role: YearRole;
  /** Index of its word. */
  readonly word: number;
}

export interface QuestionYears {
  readonly mentions: readonly YearMention[];
  /** "von 2020 bis 2024", "zwischen 2018 und 2024", "seit 2020": all years from … to. */
  readonly range: { readonly from: number; readonly to: number } | null;
  /** "im Vorjahr", "gegenüber dem Jahr davor". */
  readonly yearBefore: boolean;
}

const YEAR = /^(?:19|20)\d\d$/;
const YEARS_WITH_SLASH = /^((?:19|20)\d\d)\/((?:19|20)?\d\d)$/;
const SHORT_YEAR = /^[12]\d$/;
const INCLUDED_BEFORE =
  /(?:aufnahme|aufnahmejahr|aufgenommen|neu|erstmals|included|added)(?: in den aktionsplan)?(?: (?:im jahr|in|ab|seit|jahr|war))? $/u;
const INCLUDED_AFTER =
  /^ (?:neu )?(?:aufgenommen|aufgenommene|aufgenommenen|hinzugekommen\w*|dazugekommen\w*)/u;
const COMPLETION_BEFORE =
  /(?:abschluss\w*|fertig\w*|fertigstellung|enddatum|endtermin|enden|endet|termin|completion|finish\w*|due|zieljahr|end(?:e|ing)?|bis(?: ende| mitte| anfang)?|by)(?: (?:im jahr|im|in|fur|bis|spatestens|jahr|date|year|of|ist|is|ende|mitte|anfang))* $/u;
const COMPLETION_AFTER =
  /^ (?:abgeschlossen|fertig|beendet|enden|endet|auslaufen|be (?:completed|finished)|finish\w*)/u;
const PLAN_DIRECTLY =
  /(?:aktionsplan\w*|plan\w*|ap|planjahr)(?: (?:fur|von|des jahres|vom jahr|jahr|for))* $/u;
const RANGE =
  /(?:von|zwischen|ab|from|between|since|seit|(?<!\S))\s?((?:19|20)\d\d) (?:bis|und|to|and|through|until)(?: (?:zum|einschliesslich|inklusive|plan|aktionsplan|jahr))* ((?:19|20)\d\d)/u;
const RANGE_WORDS =
  /(?:von|zwischen|from|between) (?:(?:plan|aktionsplan|jahr|dem|den|the|action|aktionsplanen|jahren) )*((?:19|20)\d\d) (?:bis|und|to|and|through)/u;
const OPEN_RANGE =
  /(?:seit|ab|since) (?:dem |der |plan |aktionsplan |jahr |the )*((?:19|20)\d\d)(?! (?:bis|und))/u;
const YEAR_BEFORE = cue(
  'vorjahr\\w*|jahr (?:davor|zuvor|vorher)|vorangegangene[nms]? (?:jahr|plan)|previous year|year before',
);

const FAR_FUTURE = 9999;

/** Reads the years of a question with their roles. */
export function readYears(question: QuestionWords): QuestionYears {
  const mentions = question.words.flatMap((_, index) => yearsOfWord(question, index));
  const yearBefore = question.folded.search(new RegExp(YEAR_BEFORE.source, 'u')) >= 0;
  const range = rangeOf(question.folded, mentions);
  if (range === null || mentions.length !== 2) return { mentions, range, yearBefore };
  // "von 2020 bis 2024": the second is no year by which something ends.
  const ofPlans = mentions.map((mention): YearMention => ({ ...mention, role: 'plan' }));
  return { mentions: ofPlans, range, yearBefore };
}

/** Words that say the years of plans. */
export function yearWords(question: QuestionWords, years: QuestionYears): Set<number> {
  const taken = wordsTakenBy(question, [YEAR_BEFORE]);
  for (const { word } of years.mentions) taken.add(word);
  return taken;
}

function yearsOfWord(question: QuestionWords, index: number): YearMention[] {
  const word = question.words[index];
  if (!word) return [];
  const slash = word.folded.match(YEARS_WITH_SLASH);
  if (slash) {
    const [, first = '', second = ''] = slash;
    const full = second.length === 4 ? second : first.slice(0, 2) + second;
    return [first, full].map((year) => ({ year: Number(year), role: 'plan', word: index }));
  }
  if (YEAR.test(word.folded)) {
    return [{ year: Number(word.folded), role: roleOf(question, index), word: index }];
  }
  return SHORT_YEAR.test(word.folded) && isShortYear(question, index)
    ? [{ year: 2000 + Number(word.folded), role: 'plan', word: index }]
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
  // "2020 21 22": years of a list go on.
  const last = before.match(/20\d\d(?: (?:und )?[12]\d)* $/u)?.[0].match(/(\d\d) $/u)?.[1];
  return last !== undefined && Number(word.folded) === Number(last) + 1;
}

function roleOf(question: QuestionWords, index: number): YearRole {
  const word = question.words[index];
  if (!word) return 'plan';
  const before = question.folded.slice(0, word.start);
  const after = question.folded.slice(word.end);
  if (PLAN_DIRECTLY.test(before)) return 'plan';
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
  const open = folded.match(OPEN_RANGE);
  if (open && mentions.length === 1) return { from: Number(open[1]), to: FAR_FUTURE };
  return null;
}
