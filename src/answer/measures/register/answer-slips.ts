import type { AnswerDraft } from '#src/domain/answer.ts';
import {
  type AskedYears,
  askedYears,
  planBefore,
} from '#src/question/measures/conditions/plan-years.ts';
import type { Narrowing } from '#src/question/measures/conditions/select-measures.ts';
import * as listCues from '#src/question/measures/cues/list-cues.ts';
import { cue, has } from '#src/question/measures/cues/question-words.ts';
import type { ReadQuestion } from '#src/question/measures/read-measure-question.ts';
import { FOLDED_NUMBERS, readNumberWord } from '#src/text/number-words.ts';
import type { AnswerContext } from '../answer-context.ts';
import { composeSlipRanking, type LeastSlip } from './compose-slips.ts';
import { limitOf } from './limit-of.ts';
import { countOf, MEASURES } from './list-draft.ts';

const OFTEN = cue(
  'am (?:häufigsten|öftesten|meisten)|häufigsten|öftesten|wie (?:oft|häufig)|most often|how often',
);
const ACCORDING = cue('laut|gemäß|nach|bis|stand|according|by|until');
/** Who does not ask for those that were put off most is told all of them. */
const ALL = 99;

/**
 * Ranks measures by how far, or how often, their planned end was put later.
 *
 * @param years - The plans asked of.
 * @param narrowing - Which measures are ranked.
 */
export function answerSlips(
  question: ReadQuestion,
  years: readonly number[],
  narrowing: Narrowing,
  context: AnswerContext,
): AnswerDraft {
  const { words } = question;
  const isOften = has(words, OFTEN);
  const isRanked = isOften || has(words, listCues.MOST);
  const range = rangeOf(question, years, isRanked, context);
  const least = leastOf(words.folded);
  if (least !== null)
    return composeSlipRanking(range, least.isTimes, ALL, narrowing, context, least);
  const isCount = !isRanked && has(words, listCues.HOW_MANY);
  const limit =
    !isCount && (isRanked || range === null) ? limitOf(question) : limitOf(question, ALL);
  const draft = composeSlipRanking(range, isOften, limit, narrowing, context);
  return isCount ? counted(draft, context) : draft;
}

/** "Bei wie vielen Maßnahmen hat sich der Termin verschoben?" */
function counted(draft: AnswerDraft, { language }: AnswerContext): AnswerDraft {
  const items = draft.items ?? [];
  if (draft.kind !== 'list' || items.length === 0) return draft;
  const citations = [...new Set(items.flatMap((item) => item.citations))];
  const unit = MEASURES[language];
  return {
    ...draft,
    kind: 'figure',
    text: `**${countOf(items.length, language)}**. ${draft.text}`,
    figures: [{ value: items.length, unit, label: unit, computed: true, citations }],
  };
}

const LEAST = new RegExp(
  String.raw`(?:(?<!\w)(?<above>(?:mehr|ofter|haufiger|langer) als|uber|more(?: often)? than|over|by more than)?(?<from>mindestens|wenigstens|at least)? |(?<= ))(?<count>\d{1,2}|${FOLDED_NUMBERS})(?: ?mal| times| (?<years>jahren?|years?))(?!\w)`,
  'u',
);

const SEVERAL =
  /(?<!\w)(?:(?:mehr|ofter) als einmal|more than once|mehr(?:fach|mals)|wiederholt|ofters?|several times|repeatedly)(?! als)(?!\w)/u;

/** "um mehr als zwei Jahre", "mindestens dreimal": how far, or how often, they must have been put off. */
function leastOf(folded: string): LeastSlip | null {
  if (SEVERAL.test(folded)) return { least: 2, isTimes: true, isExact: false, said: 2 };
  const { above, from, count = '', years } = LEAST.exec(folded)?.groups ?? {};
  const number = readNumberWord(count) ?? Number(count);
  const isExact = above === undefined && from === undefined;
  // "noch einmal" counts nothing.
  if (!Number.isInteger(number) || (isExact && (years !== undefined || number < 2))) return null;
  return {
    least: above === undefined ? number : number + 1,
    isTimes: years === undefined,
    isExact,
    said: number,
  };
}

/** "wurden 2024 verschoben" is from the plan before to that of the year. */
function rangeOf(
  question: ReadQuestion,
  years: readonly number[],
  isRanked: boolean,
  context: AnswerContext,
): AskedYears['range'] {
  const { range } = askedYears(question, context.index);
  if (range !== null) return range;
  const to = Math.max(...years);
  if (years.length > 1) return { from: Math.min(...years), to };
  if (isRanked || question.years.mentions.length !== 1 || has(question.words, ACCORDING)) {
    return null;
  }
  const from = planBefore(to, context.index);
  return from === null ? null : { from, to };
}
