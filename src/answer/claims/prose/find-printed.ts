import type { Section, SectionKind } from '#src/domain/section.ts';
import type { ProseClaim } from '#src/question/claims/prose/prose-claim.ts';
import { claimWords } from './claim-words.ts';
import type { Printed, ProseSource } from './printed.ts';
import { printedIn } from './printed-in.ts';

const HITS = 16;

const PROSE: ReadonlySet<SectionKind> = new Set(['prose', 'question', 'measure', 'list']);

/** The sentences of the documents that may speak of the same, best first. */
export async function findPrinted(
  claim: ProseClaim,
  { passages: search, measureIn, officesIn }: ProseSource,
): Promise<Printed[]> {
  const known = claim.planYears.filter((year) => search.years.includes(year));
  if (claim.planYears.length > 0 && known.length === 0) return [];
  const years = known.length > 0 ? { years: known } : {};
  const measure = await measureIn(claim.subject);
  const within = measure === null ? {} : { within: measure.spans };
  const hits = [
    ...(await search.search({ text: claim.text, limit: HITS, ...years })),
    ...(measure === null
      ? []
      : await search.search({ text: claim.text, limit: HITS, ...years, ...within })),
  ];
  const sections = new Set<Section>();
  for (const { chunk, others } of hits) {
    for (const { document, firstLine } of [chunk, ...(others ?? [])]) {
      const section = search.sectionAt(document, firstLine);
      if (section !== undefined && PROSE.has(section.kind)) sections.add(section);
    }
  }
  const words = claimWords(claim, search, measure);
  return [...sections]
    .filter((section) => known.length === 0 || known.includes(section.year ?? 0))
    .flatMap((section) => printedIn(search.read(section), words, { measure, officesIn }))
    .sort((a, b) => rankOf(b) - rankOf(a));
}

function rankOf({ subject, coverage, own }: Printed): number {
  return subject + coverage + own;
}
