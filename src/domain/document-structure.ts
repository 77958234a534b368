import type { Caveat } from './catalogue.ts';
import type { Check } from './check.ts';
import type { EntryList } from './entry.ts';
import type { MeasureRegister } from './measure.ts';
import type { MunicipalReading } from './municipality.ts';
import type { Section } from './section.ts';
import type { StaffingReading } from './staffing.ts';
import type { StatedFigure } from './stated-figure.ts';

/** Everything that was recognised in one document; plain data, stored as JSON in the index. */
export interface DocumentStructure {
  /** Cover every line of the document exactly once, in order. */
  readonly sections: readonly Section[];
  readonly staffing: StaffingReading;
  readonly municipalities: MunicipalReading;
  readonly register: MeasureRegister;
  /** Measures, projects and recommendations that are described by fields, outside of yearly plans. */
  readonly entryLists: readonly EntryList[];
  /** Figures that running text states. */
  readonly statedFigures: readonly StatedFigure[];
  /** Words that are printed with a blank inside, with it: what reading joins. */
  readonly splitWords: readonly string[];
  /** Printed above its pages, see `runningHeads`. */
  readonly heads: readonly string[];
  readonly checks: readonly Check[];
  readonly caveats: readonly Caveat[];
}
