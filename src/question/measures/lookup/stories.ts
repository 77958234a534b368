import type {
  FinishedMeasure,
  Measure,
  MeasureLink,
  MeasureRegister,
} from '#src/domain/measure.ts';

/** One measure through all plans. */
export interface Story {
  readonly id: string;
  /** One entry a plan, by year. */
  readonly entries: readonly Measure[];
  /** Its entries in the lists of finished measures, by year. */
  readonly finished: readonly FinishedMeasure[];
  readonly links: readonly MeasureLink[];
}

/** The measures of a register, each with its entries of all years. */
export function storiesOf(register: MeasureRegister): Story[] {
  const byId = new Map<string, Measure[]>();
  for (const measure of register.measures) {
    const known = byId.get(measure.measureId);
    if (known) known.push(measure);
    else byId.set(measure.measureId, [measure]);
  }
  return [...byId].map(([id, entries]) => ({
    id,
    entries: entries.toSorted((a, b) => a.planYear - b.planYear),
    finished: register.finished
      .filter(({ measureId }) => measureId === id)
      .toSorted((a, b) => a.planYear - b.planYear),
    links: register.links.filter(({ measureId }) => measureId === id),
  }));
}

/** The entry of a plan year. */
export function entryOf(story: Story, year: number): Measure | undefined {
  return story.entries.find(({ planYear }) => planYear === year);
}

/** The newest entry: stories have at least one. */
export function newestEntry(story: Story): Measure {
  const newest = story.entries.at(-1);
  if (newest === undefined) throw new Error(`A measure without entries: ${story.id}`);
  return newest;
}

/** The plans in which a measure stands. */
export function yearsOf(story: Story): number[] {
  return story.entries.map(({ planYear }) => planYear);
}

/** The measure to which a line of a document belongs. */
export function storyAt(
  stories: readonly Story[],
  document: string,
  line: number,
): Story | undefined {
  return stories.find(({ entries }) =>
    entries.some(
      (entry) => entry.document === document && entry.firstLine <= line && line <= entry.lastLine,
    ),
  );
}
