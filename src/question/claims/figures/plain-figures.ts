import { type Knowledge, yearsOf } from '#src/question/figures/vocabulary/knowledge.ts';
import { capitalized } from '#src/text/capitalized.ts';
import { foldGerman } from '#src/text/fold.ts';
import { literalPattern } from '#src/text/literal-pattern.ts';
import { readSmallNumber } from '#src/text/number-words.ts';
import { withoutSubordinates } from '#src/text/plain-wording/plain-subordinates.ts';
import { readStatedValues } from '../numbers/stated-values.ts';
import { isStatingVerb } from '../statements/finite-verbs.ts';
import { isInARow, withYearsInARow } from './in-a-row.ts';

/** "auf 10.000 Thüringerinnen und Thüringer": those whom the tables call inhabitants. */
const INHABITANTS =
  /(?<=(?<!\p{L})(?:je|pro|auf|per)\s(?:je\s)?(?:\d[\d.,]*|hundert|tausend|zehntausend|hunderttausend)\s)(?:Thüringerinnen und Thüringer|Thüringer(?:innen)?|Bürgerinnen und Bürger|Bürger(?:innen)?|Einwohnerinnen und Einwohner|Menschen|Landeskinder|Bewohner)(?!\p{L})/iu;

/** "mit je 280 Beschäftigten": each of them; "je 10.000 Einwohner" is a base. */
const OF_EACH = /(?<!\p{L})je(?=\s\d[\d.]*\s(?:\p{Ll}+\s)?(?!Einwohn)\p{Lu})/u;

/** "Die Beschäftigten je 10.000 Einwohner stiegen": their number. */
const PER_INHABITANTS =
  /^(?:die beschäftigten|die beschäftigtenzahl|die personalzahl|die beschäftigtendichte)\s(?=(?:je|pro|auf)\s\d)/iu;

/** "2023 legte kein Ressort stärker zu als …": who does not comes first. */
const NONE_INSIDE =
  /^(?<before>(?:(?:in|im|bei|seit|von|absolut|prozentual|relativ|19\d\d|20\d\d)(?!\p{L}))(?:(?!(?<!\p{L})(?:als|wie)(?!\p{L}))[^,;])*?)\s(?<none>kein(?:e[nrsm]?)?\s(?:(?:anderes|andere[nrsm]?|einzige[nrsm]?)\s)?\p{Lu}\p{L}+(?:\s(?:oder|und)\s\p{Lu}\p{L}+)?)\s(?<rest>.*(?<!\p{L})(?:als|wie)\s.*)$/iu;

function withNoneFirst(sentence: string): string {
  const { before, none, rest } = NONE_INSIDE.exec(sentence)?.groups ?? {};
  if (before === undefined || none === undefined || rest === undefined) return sentence;
  if (!before.split(/\s+/u).some(isStatingVerb)) return sentence;
  const first = before.charAt(0).toLowerCase() + before.slice(1);
  return `${capitalized(none)} ${first} ${rest}`;
}

/** "Kein anderer Landkreis erreicht die 2.540 Beschäftigten des Wartburgkreises." */
const NO_OTHER_REACHES =
  /^(?:an\s(?<at>die\s\d[\d.]*)\s.*?(?=\skein)\s)?kein(?:e[rsnm]?)?\s(?:andere[rsnm]?|einzige[rsnm]?|weitere[rsnm]?)\s(?<group>\p{L}[^\d,;]*?)\s(?:erreich(?:t|te)|(?:kommt|kam|reicht|reichte)\s(?:an|auf)|schaff(?:t|te)|hat(?:te)?)\s(?:(?:die|den\swert\svon)\s)?(?<value>\d[\d.]*)(?:\s(?<noun>\p{Lu}\p{L}+))?(?:\s(?:von|der|des)\s(?<name>[^,;]+?))?(?:\s(?:heran|ran))?\s*[.!]*$/iu;

/** "Landratsamt und Stadt Sömmerda" are two of one name. */
const KINDS_OF_ONE =
  /(?<!\p{L})(?<first>Landratsamt|Landkreis|Kreis|Stadt|Kreisstadt|Gemeinde|Verwaltungsgemeinschaft)\s(?:und|sowie)\s(?:(?:die|der|das)\s)?(?<second>Landratsamt|Landkreis|Kreis|Stadt|Kreisstadt|Gemeinde|Verwaltungsgemeinschaft)\s(?<name>\p{Lu}\p{L}+(?:-\p{Lu}\p{L}+)*)(?!\p{L})/gu;

/** What nobody else reaches is the highest value: "Der Wartburgkreis hat mit 2.540 die meisten." */
function withHighest(sentence: string): string {
  const {
    group,
    value,
    noun = 'Beschäftigten',
    name,
  } = NO_OTHER_REACHES.exec(sentence)?.groups ?? {};
  if (group === undefined || value === undefined || name === undefined) return sentence;
  return `${name} hat mit ${value} ${noun} die meisten ${noun} aller ${group}.`;
}

const MISSING =
  /(?<!\p{L})(?:fehlen|fehlten)(?:\s(?:uns|dem Land|heute|inzwischen|dort))?(?!\p{L})/iu;
const AGAINST =
  /(?<!\p{L})(?:im vergleich (?:zu|mit)|verglichen mit|gegenüber)\s(?:\p{L}+\s){0,2}(?:19|20)\d\d/iu;

const AS_LATELY =
  /(?<=(?<!\p{L})(?:wie|als|than|as)\s(?:noch\s|in\s)?)(?:zuletzt|heute|heutzutage|jetzt|derzeit|aktuell|momentan|gegenwärtig|im letzten Jahr|today|now|nowadays|currently|at present)(?!\p{L})/iu;
const AS_YEARS_AGO =
  /(?<=(?<!\p{L})(?:wie|als|than|as)\s(?:noch\s)?)(?:vor\s(?<vor>\p{L}+|\d{1,2})\sJahren?|(?<ago>\p{L}+|\d{1,2})\syears?\sago)(?!\p{L})/iu;

function newestYear(knowledge: Knowledge): number {
  return Math.max(
    ...knowledge.catalogue.tables.map((table) => yearsOf(knowledge, table).at(-1) ?? 0),
  );
}

/** "mehr als heute", "weniger als vor fünf Jahren": the year that is meant, of the newest there is. */
export function comparedToNamedYear(sentence: string, knowledge: Knowledge): string {
  if (!AS_LATELY.test(sentence) && !AS_YEARS_AGO.test(sentence)) return sentence;
  const newest = newestYear(knowledge);
  if (newest <= 0) return sentence;
  const { vor, ago } = AS_YEARS_AGO.exec(sentence)?.groups ?? {};
  const back = readSmallNumber(foldGerman(vor ?? ago ?? ''));
  const dated = back === null ? sentence : sentence.replace(AS_YEARS_AGO, String(newest - back));
  return dated.replace(AS_LATELY, String(newest));
}

const THAN_YEAR_BEFORE =
  /(?<=(?<!\p{L})(?:mehr|weniger|höher|niedriger|größer|kleiner|more|fewer|less|higher|lower)(?!\p{L})[^.;]{0,60}?(?<!\p{L})(?:als|than)\s)(?:(?:noch\s)?im\s(?:vorjahr|jahr\s(?:davor|zuvor))|(?:in\s)?the\s(?:previous|prior|preceding)\syear|(?:in\s)?the\syear\sbefore)(?!\p{L})/iu;

/** "2018 … 1,66 Prozent weniger als im Vorjahr": beside the only year of the sentence, the one before it. */
function withYearBefore(sentence: string): string {
  const [year, ...more] = sentence.match(/(?<![\d.,])(?:19|20)\d\d(?![\d.,]\d|\d)/gu) ?? [];
  if (year === undefined || more.length > 0) return sentence;
  return sentence.replace(THAN_YEAR_BEFORE, String(Number(year) - 1));
}

/** "das Landratsamt des Landkreises Greiz", "the Landratsamt of Greiz district": the district's own name is in the office's. */
const OFFICE_OF_DISTRICT =
  /(?<!\p{L})(?<office>Landratsamt(?:e?s)?|Kreisverwaltung)\s(?:des|vom)\s(?:Landkreis(?:es)?|Kreis(?:es)?)\s(?=\p{Lu})/gu;
/** "in den Landratsämtern des Ilm-Kreises und des Landkreises Greiz": each of them is one of these. */
const OFFICES_OF_DISTRICTS =
  /(?<!\p{L})(?:den |die )?Landratsämtern? (?:des |der |in |von |vom )(?:(?:Landkreise?s?|Kreise?s?) )?(?<first>\p{Lu}[\p{L}-]*(?: \p{Lu}[\p{L}-]*)?) und (?:(?:des|der|in|von|vom|im) )?(?:(?:Landkreise?s?|Kreise?s?) )?(?<second>\p{Lu}[\p{L}-]+)/gu;
const ENGLISH_OFFICE_OF_DISTRICT =
  /(?<!\p{L})(?:Landratsamt|district office|district administration)\sof\s(?:the\s)?(?:district\sof\s)?(?<name>\p{Lu}[\p{L}-]+(?:\s(?:Land|Kreis|Weimarer|Altenburger)(?!\p{L}))?)(?:\sdistrict)?(?!\p{L})/gu;

/** "in der Personaltabelle": where the figures stand. */
const IN_THE_TABLE =
  /(?<!\p{L})in (?:der|den|dieser|the) (?:Personal|Beschäftigten|Stellen|staff(?:ing)? )?(?:tabellen?|statistik|übersicht|aufstellung|tables?|statistics)(?!\p{L})\s?/iu;

/** Who is paid from the core budget is counted there. */
const CORE_PAYROLL =
  /(?<!\p{L})on (?:the|its|their) core (?:(?:municipal|city|town|public) )?payroll(?!\p{L})/iu;

/** "taucht erst 2023 mit Personal auf, und zwar mit 150 Beschäftigten": how many, of what was said without. */
const NAMELY =
  /^(?<said>[^,;:]+?)(?:\smit\s(?:eigenem\s)?Personal(?<behind>(?:\s\p{Ll}+)?))?,\s(?:und zwar|nämlich)\s(?<number>mit\s[^,;:]*)$/u;

function withNumberInside(sentence: string): string {
  const { said, behind = '', number } = NAMELY.exec(sentence)?.groups ?? {};
  if (said === undefined || number === undefined || readStatedValues(said).length > 0)
    return sentence;
  return `${said} ${number.replace(/[.!\s]+$/u, '')}${behind}.`;
}

/**
 * A statement about figures in the words that its rules know: whom the tables count on, "fehlen uns
 * im Vergleich zu 2015 300" as "300 weniger", "so viele wie zuletzt" as the newest year.
 */
export function plainFigureStatement(sentence: string, knowledge: Knowledge): string {
  const run = isInARow(sentence) ? withYearsInARow(sentence, newestYear(knowledge)) : sentence;
  const said = withNumberInside(withoutSubordinates(run));
  const plain = comparedToNamedYear(withYearBefore(withHighest(withNoneFirst(said))), knowledge)
    .replace(IN_THE_TABLE, '')
    .replace(CORE_PAYROLL, 'in the core budget')
    .replace(OFFICES_OF_DISTRICTS, 'Landratsamt $<first> und Landratsamt $<second>')
    .replace(OFFICE_OF_DISTRICT, '$<office> ')
    .replace(ENGLISH_OFFICE_OF_DISTRICT, 'Landratsamt $<name>')
    .replace(KINDS_OF_ONE, '$<first> $<name> und $<second> $<name>')
    .replace(INHABITANTS, 'Einwohner')
    .replace(OF_EACH, 'jeweils')
    .replace(PER_INHABITANTS, 'Die Zahl der Beschäftigten ');
  const [missing, ...more] = readStatedValues(plain);
  if (missing === undefined || more.length > 0) return plain;
  if (!MISSING.test(plain) || !AGAINST.test(plain)) return plain;
  const noun = missing.noun === null ? '' : `\\s*${literalPattern(missing.noun)}`;
  const counted = new RegExp(`^${noun}`, 'u').exec(plain.slice(missing.end))?.[0] ?? '';
  const end = missing.end + counted.length;
  return `${plain.slice(0, end)} weniger${plain.slice(end)}`.replace(MISSING, 'sind');
}
