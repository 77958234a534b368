import type { MeasureLink } from '#src/domain/measure.ts';
import { numbersIn } from './heading-number.ts';
import type { PlanMeasure } from './read-measures.ts';
import {
  cosine,
  isName,
  overlap,
  type Terms,
  type TermWeights,
  termsOf,
  weighTerms,
} from './title-similarity.ts';

/** Two entries of consecutive plans that are the same measure. */
export interface EntryLink {
  readonly from: PlanMeasure;
  readonly to: PlanMeasure;
  readonly reason: MeasureLink['reason'];
}

interface Profile {
  readonly measure: PlanMeasure;
  readonly title: Terms;
  readonly prose: Terms;
  readonly leads: ReadonlySet<string>;
}

interface Comparison {
  readonly from: Profile;
  readonly to: Profile;
  readonly title: number;
  readonly prose: number;
  readonly sameFormer: boolean;
  /** The later plan says that it was this number before: a hint only, since numbers moved. */
  readonly namesNumber: boolean;
  /** Both titles quote the same name: "Einer für Alle". */
  readonly sameName: boolean;
  readonly sameLead: boolean;
  readonly sameInclusion: boolean;
  readonly score: number;
}

/** A link must be this much better than the next best one for either of its ends. */
const MARGIN = 0.08;

/**
 * Finds which entries of consecutive plans are the same measure. The same number proves nothing;
 * a title, the number before the renumbering, the year of inclusion, the lead and the prose have to
 * agree, and no second candidate may come near.
 *
 * @param plans - Measures of each plan, in the order of the years.
 * @param proseOf - The text below the fields of a measure.
 */
export function linkMeasures(
  plans: readonly (readonly PlanMeasure[])[],
  proseOf: (measure: PlanMeasure) => string,
): EntryLink[] {
  const profiles = plans.map((plan) => plan.map((measure) => profileOf(measure, proseOf)));
  const all = profiles.flat();
  const titleWeight = weighTerms(all.map(({ title }) => title));
  const proseWeight = weighTerms(all.map(({ prose }) => prose));
  return profiles.slice(1).flatMap((later, index) => {
    const earlier = profiles[index] ?? [];
    const pairs = earlier.flatMap((from) =>
      later
        .filter((to) => isPossible(from.measure, to.measure))
        .map((to) => compare(from, to, titleWeight, proseWeight)),
    );
    return pairs.filter((pair) => isSure(pair) && isClearlyBest(pair, pairs)).map(toLink);
  });
}

function profileOf(measure: PlanMeasure, proseOf: (measure: PlanMeasure) => string): Profile {
  return {
    measure,
    title: termsOf(measure.title),
    prose: termsOf(proseOf(measure)),
    leads: new Set(measure.lead?.text.match(/\p{Lu}[\p{L}]{2,}/gu) ?? []),
  };
}

/** A measure keeps its year of inclusion for life; one first included later is another. */
function isPossible(from: PlanMeasure, to: PlanMeasure): boolean {
  const before = from.included?.year ?? null;
  const after = to.included?.year ?? null;
  if (before !== null && after !== null) return before === after;
  return after === null || after <= from.planYear;
}

function compare(
  from: Profile,
  to: Profile,
  titleWeight: TermWeights,
  proseWeight: TermWeights,
): Comparison {
  const title = overlap(from.title, to.title, titleWeight);
  const prose = cosine(from.prose, to.prose, proseWeight);
  const former = to.measure.formerNumber?.text;
  const sameFormer = former !== undefined && former === from.measure.formerNumber?.text;
  const namesNumber = numbersIn(former ?? '').includes(from.measure.number ?? '-');
  const sameName = [...from.title.keys()].some((term) => isName(term) && to.title.has(term));
  const sameLead = [...from.leads].some((lead) => to.leads.has(lead));
  const sameInclusion =
    from.measure.included !== null && from.measure.included.year === to.measure.included?.year;
  const likeness = 0.5 * title + 0.35 * prose;
  const names = (namesNumber ? 0.15 : 0) + (sameName ? 0.15 : 0);
  const score = likeness + names + (sameFormer ? 0.2 : 0) + (sameLead ? 0.05 : 0);
  return {
    from,
    to,
    title,
    prose,
    sameFormer,
    namesNumber,
    sameName,
    sameLead,
    sameInclusion,
    score,
  };
}

function isSure(pair: Comparison): boolean {
  const { title, prose, sameLead, sameInclusion } = pair;
  if (pair.sameFormer) return title >= 0.25 || prose >= 0.4;
  if (title >= 0.75) return sameLead || prose >= 0.3;
  if (title >= 0.35 && prose >= 0.5) return true;
  if (!sameLead || !sameInclusion) return false;
  if (pair.namesNumber) return title >= 0.15 && prose >= 0.2;
  return prose >= 0.6 || title >= 0.4 || pair.sameName;
}

function isClearlyBest(pair: Comparison, pairs: readonly Comparison[]): boolean {
  return pairs.every(
    (other) =>
      other === pair ||
      (other.from !== pair.from && other.to !== pair.to) ||
      pair.score - other.score >= MARGIN,
  );
}

function toLink({ from, to, ...evidence }: Comparison): EntryLink {
  const percent = (share: number) => `${Math.round(share * 100)} %`;
  const reasons = [
    `Titel zu ${percent(evidence.title)} gleich`,
    `Text zu ${percent(evidence.prose)} gleich`,
    ...(evidence.sameFormer ? [`beide vormals ${to.measure.formerNumber?.text}`] : []),
    ...(evidence.sameName ? ['gleicher Name'] : []),
    ...(evidence.namesNumber ? [`vormals ${from.measure.number}`] : []),
    ...(evidence.sameLead ? ['gleiche Federführung'] : []),
    ...(evidence.sameInclusion ? [`beide aufgenommen ${to.measure.included?.year}`] : []),
  ];
  return { from: from.measure, to: to.measure, reason: reasons.join('; ') };
}
