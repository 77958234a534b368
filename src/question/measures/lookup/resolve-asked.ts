import { tokenize } from '#src/text/tokenize.ts';
import { type AskedYears, askedPlans, withYearAsName } from '../conditions/plan-years.ts';
import { cue, has, type QuestionWords } from '../cues/question-words.ts';
import type { ReadQuestion } from '../read-measure-question.ts';
import type { MeasureIndex } from './measure-index.ts';
import { resolveEach } from './resolve-each.ts';
import { type Resolution, resolveMeasure } from './resolve-measure.ts';
import type { Story } from './stories.ts';

/** A question with the plans it asks of and the measure, or the measures, it means. */
export interface AskedMeasure {
  readonly read: ReadQuestion;
  readonly asked: AskedYears;
  readonly resolution: Resolution;
  /** Several measures named side by side; none else. */
  readonly each: readonly Story[];
  /** The plan whose number is given, where others are asked of: "Maßnahme 5.17 des Plans 2021 …". */
  readonly numberYear: number | null;
}

/** Read as part of the name, a year must leave hardly anything unmatched. */
const GOOD_NAME = 0.8;
const AS_GOOD = 0.05;
/** From here on a name in brackets is one of the measure. */
const SURE_NAME = 0.55;
const LONG_NAME = 12;

/** A year may be part of a name ("Polizei 2020"): the reading that fits better is taken. */
export async function resolveAsked(
  question: ReadQuestion,
  index: MeasureIndex,
): Promise<AskedMeasure> {
  const plain = await resolveAs(question, index);
  const named = withYearAsName(question, index);
  if (named === undefined || question.numbers.length > 0) return plain;
  const other = await resolveAs(named, index);
  const surenessOf = ({ resolution }: AskedMeasure) =>
    resolution.kind === 'one' ? resolution.sureness : 0;
  const fitsAll = surenessOf(other) >= GOOD_NAME;
  return fitsAll && surenessOf(other) >= surenessOf(plain) - AS_GOOD ? other : plain;
}

async function resolveAs(read: ReadQuestion, index: MeasureIndex): Promise<AskedMeasure> {
  const asked = askedPlans(read, index);
  const numberYear = asked.years.length > 1 ? yearOfNumber(read) : null;
  const years = numberYear === null ? yearsOf(asked, index) : [numberYear];
  const whole = await resolveMeasure(read, years, index);
  const resolution =
    whole.kind === 'none' ? ((await byBracket(read, years, index)) ?? whole) : whole;
  const each = await resolveEach(read, resolution, years, index);
  return { read, asked, resolution, each, numberYear };
}

/** "operations control system (Einsatzleitsystem)": what stands in brackets is another name. */
async function byBracket(
  { words, subject }: ReadQuestion,
  years: readonly number[],
  index: MeasureIndex,
): Promise<Resolution | null> {
  const inside = words.raw.match(/\(([^()]+)\)/u)?.[1];
  const said = new Set(tokenize(inside ?? '').map(({ text }) => text));
  const named = subject.words.filter(({ text }) => said.has(text));
  // "(Justiz)" only says of which field it is; a compound is a name.
  const isName = named.some(({ folded }) => folded.length >= LONG_NAME);
  if (!isName || named.length !== said.size) return null;
  const alone = { numbers: [], title: null, subject: { ...subject, words: named } };
  const found = await resolveMeasure(alone, years, index);
  const isSure = found.kind === 'one' && found.unmatched.length === 0;
  return isSure && found.sureness >= SURE_NAME && found.corrections.length === 0 ? found : null;
}

function yearsOf({ range, years }: AskedYears, { register }: MeasureIndex): readonly number[] {
  if (range === null) return years;
  return register.plans
    .map(({ year }) => year)
    .filter((year) => year >= range.from && year <= range.to);
}

const WHICH = cue('welche[rs]? (?:maßnahme|projekt|vorhaben)|which (?:measure|project)');
/** Words that join years to a list: "2022 und 2023", "im Plan 2022 und im Plan 2023". */
const JOINING = /^(?:und|oder|sowie|bis|vs|versus|and|or|gegenuber|ggu|mit|auf|zu)$/u;
const BESIDE_YEARS = /^(?:im|in|dem|den|der|aktionsplan\w*|plan\w*|jahr\w*|20\d\d)$/u;

/** The year beside the number, where the years are no list. */
function yearOfNumber({ numbers, years, words, fields }: ReadQuestion): number | null {
  const [number, ...others] = numbers;
  const mentions = years.mentions.filter(({ role }) => role === 'plan');
  const [first, last] = [mentions[0], mentions.at(-1)];
  if (number === undefined || others.length > 0 || !first || !last) return null;
  if (first === last) return first.year;
  if (isList(words, first.word, last.word)) return null;
  // "Welche Maßnahme hatte 2022 die Nummer 3.1.7 und welche 2020?"
  const asksNames = has(words, WHICH) && fields.every((field) => field === 'number');
  if (asksNames) return null;
  const distance = (word: number) =>
    word > number.word ? word - number.word : 2 * (number.word - word);
  const [nearest] = mentions.toSorted((a, b) => distance(a.word) - distance(b.word));
  return nearest?.year ?? null;
}

/** "… des Plans 2021 im Plan 2024" names two plans that are no list. */
function isList({ words }: QuestionWords, from: number, to: number): boolean {
  const between = words.slice(from + 1, to).map(({ folded }) => folded);
  const isJoined =
    between.length === 0 || between.some((word) => JOINING.test(word) || /^20/u.test(word));
  return isJoined && between.every((word) => JOINING.test(word) || BESIDE_YEARS.test(word));
}
