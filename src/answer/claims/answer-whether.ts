import type { AnswerDraft, Language, Response } from '#src/domain/answer.ts';
import { readFigureClaim } from '#src/question/claims/figures/figure-claim.ts';
import { comparedToNamedYear } from '#src/question/claims/figures/plain-figures.ts';
import { findYesNoQuestion } from '#src/question/claims/statements/find-statement.ts';
import type { FigureSource } from '../figures/figure-source.ts';
import { checkAssertion } from './figures/check-figures.ts';
import { type Finding, joinFindings } from './verdict.ts';

/**
 * Answers "Hat Jena mehr Personal als Gera?" with yes or no: what the question asks about is checked
 * like a claim, and shown as the answer to the plain question would be.
 *
 * @returns Null where it is no such question, or where not all of it can be computed.
 */
export async function answerWhether(
  question: string,
  language: Language,
  source: FigureSource,
): Promise<Response | null> {
  const asked = findYesNoQuestion(question);
  if (asked === null) return null;
  const said = comparedToNamedYear(asked, source.knowledge);
  const claim = readFigureClaim(said, source.knowledge, { isQuestion: true });
  if (claim.kind !== 'assertions') return null;
  const findings: Finding[] = [];
  for (const assertion of claim.assertions)
    findings.push(await checkAssertion(assertion, { source, language, isQuestion: true }));
  if (findings.some(({ verdict, evidence }) => verdict === 'nicht prüfbar' || evidence === null))
    return null;
  const { verdict, evidence } = joinFindings(findings);
  // "…, und um wie viele?": where it is so, the difference is the answer.
  if (verdict === 'stimmt' && BY_HOW_MUCH.test(question)) return null;
  return evidence === null
    ? null
    : { draft: withVerdict(evidence, verdict === 'stimmt', language), confidence: SURE };
}

const BY_HOW_MUCH =
  /(?<!\p{L})(?:um wie ?viele?|wie ?viele? (?:mehr|weniger)|by how (?:much|many)|how (?:much|many) (?:more|fewer|less))(?!\p{L})/iu;

/** A question of which every part was checked is surely one for the tables. */
const SURE = 0.97;

/** The evidence behind "Ja" or "Nein". */
export function withVerdict(
  evidence: AnswerDraft,
  isTrue: boolean,
  language: Language,
): AnswerDraft {
  const word = language === 'de' ? (isTrue ? 'Ja' : 'Nein') : isTrue ? 'Yes' : 'No';
  const { kind } = evidence;
  return {
    ...evidence,
    kind: kind === 'abstain' ? 'figure' : kind,
    text: `**${word}.** ${evidence.text}`,
  };
}
