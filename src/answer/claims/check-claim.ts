import type { AnswerDraft } from '#src/domain/answer.ts';
import { claimSentence } from '#src/question/claims/claim-sentence.ts';
import { clausesOf } from '#src/question/claims/clauses.ts';
import { readStatedValues } from '#src/question/claims/stated-values.ts';
import { findNamedMeasure } from '#src/question/conversation/named-measure.ts';
import { readQuestion } from '#src/question/measures/read-measure-question.ts';
import type { FigureSource } from '../figures/figure-source.ts';
import type { PassageSearch } from '../passages/passage-responder.ts';
import { checkFigures } from './check-figures.ts';
import { checkMeasures, type MeasureSource } from './check-measures.ts';
import { checkProse } from './check-prose.ts';
import type { NamedMeasure } from './find-printed.ts';
import { type Finding, joinFindings } from './verdict.ts';

export interface ClaimDependencies {
  /** Read with the first claim. */
  figures(): Promise<FigureSource>;
  measures(): MeasureSource;
  readonly passages: PassageSearch;
}

/** Checks sentences against the documents. */
export interface ClaimChecker {
  /** The draft has the kind `claim`. */
  check(sentence: string): Promise<AnswerDraft>;
}

/** What joins a sentence of a speech to the one before. */
const JOINING = /^\s*(?:und|aber|doch|denn|nun|ja|also|and|but),?\s+(?=\S)/iu;

/**
 * A checker that asks the tables, the register of measures and the prose, in this order: what a
 * field or a cell says decides, and prose is asked only where neither speaks of it.
 */
export function createClaimChecker(dependencies: ClaimDependencies): ClaimChecker {
  return {
    async check(message) {
      const sentence = message.replace(JOINING, '');
      const whole = await findingOn(sentence, dependencies);
      const isOpen = whole.verdict === 'nicht prüfbar';
      const found = isOpen ? await findingOnClauses(sentence, dependencies) : null;
      return draftOf(found ?? whole);
    },
  };
}

/** Clause by clause, where that decides each of them; null where it does not. */
async function findingOnClauses(
  sentence: string,
  dependencies: ClaimDependencies,
): Promise<Finding | null> {
  const clauses = clausesOf(sentence);
  const findings: Finding[] = [];
  let subject: ClauseSubject = { name: null, years: [] };
  for (const clause of clauses) {
    const own = await subjectOf(clause, dependencies);
    const complete =
      own.name === null && subject.name !== null ? withSubject(clause, subject) : clause;
    const finding = await findingOn(complete, dependencies);
    if (finding.verdict === 'nicht prüfbar') return null;
    findings.push(finding);
    subject = { name: own.name ?? subject.name, years: own.years };
  }
  return findings.length === 0 ? null : joinFindings(findings);
}

/** Who or what a clause is about, and when. */
interface ClauseSubject {
  readonly name: string | null;
  readonly years: readonly number[];
}

async function subjectOf(
  clause: string,
  { figures, measures }: ClaimDependencies,
): Promise<ClauseSubject> {
  const values = readStatedValues(clause);
  const asked = claimSentence(clause, values, (await figures()).knowledge, false)?.asked;
  const [subject] = asked?.subjects ?? [];
  const years = asked?.parts.time.years ?? [];
  if (subject !== undefined) return { name: subject.said, years };
  const { index } = measures().context;
  const measure = await findNamedMeasure(readQuestion(clause, 'de', index), index);
  return { name: measure === null ? null : (measure.story.entries.at(-1)?.title ?? null), years };
}

function withSubject(clause: string, { name, years }: ClauseSubject): string {
  const year = /(?:19|20)\d\d/u.test(clause) || years.length !== 1 ? '' : ` ${years[0]}`;
  return `${clause} ${name}${year}`;
}

async function findingOn(sentence: string, dependencies: ClaimDependencies): Promise<Finding> {
  const { figures, measures, passages } = dependencies;
  const byFigures = await checkFigures(sentence, await figures());
  if (byFigures !== null && byFigures.verdict !== 'nicht prüfbar') return byFigures;
  const byMeasures = await checkMeasures(sentence, measures());
  if (byMeasures !== null && byMeasures.verdict !== 'nicht prüfbar') return byMeasures;
  const known = byFigures ?? byMeasures;
  if (known !== null && known.evidence !== null) return known;
  const byProse = await checkProse(sentence, {
    passages,
    measureIn: (subject) => measureIn(subject, measures()),
  });
  return byProse.verdict === 'nicht prüfbar' && known !== null ? known : byProse;
}

/** The measure that a sentence names, as lines of its entries. */
async function measureIn(
  subject: string,
  { context: { index } }: MeasureSource,
): Promise<NamedMeasure | null> {
  const named = await findNamedMeasure(readQuestion(subject, 'de', index), index);
  if (named === null) return null;
  const spans = named.story.entries.map(({ document, firstLine, lastLine }) => ({
    document,
    firstLine,
    lastLine,
  }));
  return { spans, words: named.words };
}

const HEADS: Readonly<Record<Finding['verdict'], string>> = {
  stimmt: '**Stimmt.**',
  'stimmt nicht': '**Stimmt nicht.**',
  'nicht prüfbar': '**Nicht prüfbar.**',
};

function draftOf({ verdict, stated, actual, rounded, reason, evidence }: Finding): AnswerDraft {
  const isShown = evidence !== null && evidence.text !== '';
  return {
    kind: 'claim',
    text: [
      [HEADS[verdict], reason].filter((part) => part !== '').join(' '),
      isShown ? evidence.text : '',
    ]
      .filter((part) => part !== '')
      .join('\n\n'),
    claim: {
      verdict,
      ...(stated === undefined ? {} : { stated }),
      ...(actual === undefined ? {} : { actual }),
      ...(rounded === undefined ? {} : { rounded }),
      reason: reason === '' ? defaultReason(verdict) : reason,
    },
    figures: verdict === 'nicht prüfbar' ? [] : (evidence?.figures ?? []),
    items: evidence?.items ?? [],
    sources: evidence?.sources ?? [],
    ...(evidence?.computation === undefined ? {} : { computation: evidence.computation }),
    notes: evidence?.notes ?? [],
  };
}

function defaultReason(verdict: Finding['verdict']): string {
  return verdict === 'stimmt'
    ? 'Die Dokumente belegen den Satz.'
    : 'Die Dokumente sagen es anders.';
}
