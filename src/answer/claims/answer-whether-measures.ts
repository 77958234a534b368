import type { Language, Response } from '#src/domain/answer.ts';
import { MEASURES } from '#src/question/claims/measures/counted-measures.ts';
import { readStatedValues } from '#src/question/claims/numbers/stated-values.ts';
import { findYesNoQuestion } from '#src/question/claims/statements/find-statement.ts';
import { readQuestion } from '#src/question/measures/read-measure-question.ts';
import { withVerdict } from './answer-whether.ts';
import { englishReason } from './english-reason.ts';
import { checkCount } from './measures/check-count.ts';
import type { MeasureSource } from './measures/check-measures.ts';

/**
 * Answers "Sind alle Maßnahmen des TMIK im Plan?" with yes or no: what the question says of how many
 * measures is checked like a claim.
 *
 * @returns Null where it says nothing of their number, or what cannot be counted.
 */
export async function answerWhetherMeasures(
  question: string,
  language: Language,
  source: MeasureSource,
): Promise<Response | null> {
  const named = withMeasures(question, language, source);
  const asked = HOW_MANY.test(named) ? findYesNoQuestion(named) : null;
  if (asked === null) return null;
  const said = asStatement(asked);
  const finding = await checkCount(said, readStatedValues(said), source);
  if (finding === null || finding.evidence === null || finding.verdict === 'nicht prüfbar')
    return null;
  const { evidence } = finding;
  const reason = language === 'en' ? englishReason(finding.reason) : finding.reason;
  const shown = { ...evidence, text: [reason, evidence.text].filter(Boolean).join('\n\n') };
  return { draft: withVerdict(shown, finding.verdict === 'stimmt', language), confidence: SURE };
}

/** "Sind 2024 mehr in Verzug als 2023?": what has a status is measures. */
function withMeasures(question: string, language: Language, { context }: MeasureSource): string {
  const { statuses } = readQuestion(question, language, context.index);
  return statuses.length === 0 || MEASURES.test(question)
    ? question
    : question.replace(BARE_MORE, (more) => `${more} ${NOUN[language]}`);
}

const BARE_MORE = /(?<!\p{L})(?:mehr|weniger|more|fewer|less)(?!\p{L})/u;
const NOUN: Readonly<Record<Language, string>> = { de: 'Maßnahmen', en: 'measures' };

/** A question whose count was checked is surely one for the plans. */
const SURE = 0.97;

/** Words that say of how many measures something is so: "alle laufenden Maßnahmen", not "alle Ministerien". */
const HOW_MANY =
  /(?<!\p{L})(?:alle|sämtliche|jede|keine?|mehr|weniger|meisten|wenigsten|mindestens|höchstens|Mehrheit|Hälfte|all|every|no|none|more|less|fewer|most|fewest|at least|at most|majority|half|Zahl|Anzahl|number)(?: [\p{Ll}\d]+){0,4}? (?:Maßnahmen?|Vorhaben|Projekte?n?|measures?|projects?)(?!\p{L})/u;

const VERB_AND_TIME =
  /^(\p{L}+) ((?:(?:im|in|laut|the|by) )?(?:(?:jahr|aktionsplan|plan) )?(?:19|20)\d\d )?(.+)$/iu;

/**
 * The verb that stands first goes to the end, and a year before the subject behind it. Where two sides
 * are held against each other it stays with the first: "Waren 2022 mehr in Verzug als im Plan?".
 */
function asStatement(asked: string): string {
  const [, verb = '', said = '', rest = asked] = VERB_AND_TIME.exec(asked) ?? [];
  const time = said.trim();
  const isCompared = /\s(?:als|than)\s/iu.test(rest);
  const parts = isCompared ? [time, rest, verb.toLowerCase()] : [rest, verb.toLowerCase(), time];
  return parts.filter((part) => part !== '').join(' ');
}
