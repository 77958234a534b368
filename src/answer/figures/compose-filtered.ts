import type { Measured } from '#src/compute/cell.ts';
import { isOfTwoValues, isOfTwoYears } from '#src/compute/conditions.ts';
import type { Change, OutcomeNamed } from '#src/compute/outcome.ts';
import type { Figure, Item } from '#src/domain/answer.ts';
import type { Condition } from '#src/domain/query-plan.ts';
import { roundHalfUp } from '#src/text/german-number.ts';
import { isBareSum } from '#src/text/sum-label.ts';
import {
  changeFigures,
  changeUnit,
  expressionOf,
  percentOf,
  percentText,
} from './compose-changes.ts';
import { itemOf } from './compose-values.ts';
import { conditionText, spelledText } from './condition-text.ts';
import {
  type Composed,
  type Composing,
  declined,
  figureOf,
  rowFigures,
  tableOf,
} from './draft-parts.ts';
import { groupWord, type Wording } from './wording.ts';

type Filtered = OutcomeNamed<'count' | 'list'>;

const MOST_LINES = 40;

/** Counting and listing; the count is the asked figure. */
export function composeFiltered(composing: Composing, outcome: Filtered): Composed {
  const { words } = composing;
  const { matching, of } = outcome;
  const word = memberWord(composing, matching);
  // Where one of the two columns is empty, none is above the other, and that says nothing.
  if (outcome.condition?.kind === 'column' && outcome.missing.length === of)
    return declined(
      words.say(
        'Die Tabelle nennt dafür bei keinem Eintrag beide Werte.',
        'The table states both values for none of its entries.',
      ),
    );
  if (of > 0) return composeMatching(composing, outcome, word);
  const { within } = outcome;
  if (within?.cells.some(({ line }) => line !== null))
    return composeNone(composing, outcome, within, word);
  return declined(
    words.say(`Die Tabelle führt dazu keine ${word}.`, `The table lists no ${word} there.`),
  );
}

function composeMatching(composing: Composing, outcome: Filtered, word: string): Composed {
  const { words, sources } = composing;
  const { matching, condition, of } = outcome;
  // Sources are numbered as they are first named.
  const items = matching.map((row, index) => matchItem(composing, outcome, row, index));
  const spelled = spelledText(words, composing.computed.plan.selection);
  const limit = condition === null ? '' : ` ${conditionText(composing.words, condition)}`;
  const what = `${spelled}${limit}`;
  const isSome = condition !== null && of !== matching.length;
  const share = isSome ? words.say(` (von ${words.number(of)})`, ` (of ${words.number(of)})`) : '';
  const body = listBody(composing, outcome);
  const head = `**${words.number(matching.length)} ${word}**${what}${whereText(composing, outcome)}${share}`;
  const listed = body === undefined ? namesText(matching) : '';
  const own = isCalled(composing)
    ? sources.marksOfNamed(...matching.slice(0, 3))
    : sources.marks(...matching.slice(0, 3));
  // That there is none shows in the list of all.
  const counted = matching.length === 0 ? outcome.ends : matching;
  const count = figureOf(composing, matching.length, counted, {
    ...{ label: `${word}${what}`, unit: word, computed: true },
  });
  const { operation } = composing.computed.plan;
  const percent =
    operation.name === 'count' && operation.asShare === true ? shareOf(outcome, of) : null;
  const known = percent === null ? null : shareOfKnown(composing, outcome);
  const held = averageText(composing, outcome) ?? againstText(composing, outcome);
  const asShare = percent === null ? '' : `**${words.number(percent, { decimals: 2 })} %**: `;
  return {
    kind: outcome.name === 'count' ? 'figure' : 'list',
    lead: `${asShare}${head}${listed}${own}.${held?.text ?? ''}${nearestText(composing, outcome)}${known?.text ?? ''}`,
    ...(body === undefined ? {} : { body }),
    ...(percent === null
      ? {}
      : {
          derivation: `${words.number(matching.length)} / ${words.number(of)} = ${words.number(percent, { decimals: 2 })} %`,
        }),
    figures: [
      ...(percent === null
        ? []
        : [
            figureOf(composing, percent, matching, {
              label: words.say(`Anteil der ${word}${what}`, `Share of ${word}${what}`),
              unit: '%',
              computed: true,
            }),
          ]),
      isCalled(composing) ? { ...count, citations: sources.ofNamed(...matching) } : count,
      ...valueFigures(composing, outcome),
      ...nearestFigures(composing, outcome),
      ...(isSome || percent !== null ? [totalFigure(composing, outcome, word)] : []),
      ...(known?.figures ?? []),
      ...(held?.figures ?? []),
    ],
    items,
    notes: filterNotes(composing, outcome),
    used: matching,
  };
}

/** What "über dem Durchschnitt" held them against; null where nothing was held so. */
function averageText(
  composing: Composing,
  { average, condition, ends }: Filtered,
): { readonly text: string; readonly figures: readonly Figure[] } | null {
  if (average === null || condition?.kind !== 'average') return null;
  const { words } = composing;
  const rounded = roundHalfUp(average, 2);
  const shown = `${words.number(rounded)} ${words.unitAfter}`;
  const isMedian = condition.with === 'median';
  const [german, english] = isMedian ? ['Median', 'median'] : ['Durchschnitt', 'average'];
  return {
    text: words.say(` Der ${german} liegt bei ${shown}.`, ` The ${english} is ${shown}.`),
    figures: [
      figureOf(composing, rounded, ends, { label: words.say(german, english), computed: true }),
    ],
  };
}

/** Those they were held against, with their values; null where there are none. */
function againstText(
  composing: Composing,
  { against }: Filtered,
): { readonly text: string; readonly figures: readonly Figure[] } | null {
  const { words, sources } = composing;
  const known = against.flatMap((row) => {
    const [entity] = row.entities;
    return entity === undefined || row.value === null ? [] : [{ row, entity, value: row.value }];
  });
  if (known.length === 0) return null;
  const texts = known.map(
    ({ row, entity, value }) => `${words.name(entity)}: ${words.value(value)}${sources.marks(row)}`,
  );
  return {
    text: ` ${texts.join('; ')}.`,
    figures: known.map(({ row, entity, value }) =>
      figureOf(composing, value, [row], { label: entity.label, computed: false }),
    ),
  };
}

/** In percent, rounded to two decimals. */
function shareOf({ matching }: Filtered, of: number): number {
  return roundHalfUp((matching.length / of) * 100, 2);
}

/** Of those that have figures at all it is another share; null where all have some. */
function shareOfKnown(
  composing: Composing,
  outcome: Filtered,
): { readonly text: string; readonly figures: readonly Figure[] } | null {
  const { words } = composing;
  const { matching, of, missing, condition } = outcome;
  const known = of - missing.length;
  if (missing.length === 0 || known === 0 || condition?.kind === 'absent') return null;
  const percent = shareOf(outcome, known);
  const shown = words.number(percent, { decimals: 2 });
  const all = words.number(known);
  const label = words.say('mit Angaben', 'with figures');
  return {
    text: words.say(
      ` Von den ${all} mit Angaben sind es ${shown} % (${words.number(matching.length)} / ${all}).`,
      ` Of the ${all} with figures it is ${shown} % (${words.number(matching.length)} / ${all}).`,
    ),
    figures: [
      figureOf(composing, percent, matching, { label, unit: '%', computed: true }),
      figureOf(composing, known, outcome.ends, {
        label,
        unit: words.say('Einträge', 'entries'),
        computed: true,
      }),
    ],
  };
}

/** Whether what is counted or listed was chosen by what it is called: "Kapitel, die Ministerium heißen". */
function isCalled({ computed: { plan } }: Composing): boolean {
  const { selection } = plan;
  return (
    selection.by === 'entities' ||
    (selection.called ?? selection.labelled ?? selection.spelled) !== undefined
  );
}

/** Nothing of the kind belongs to what is asked for, as its own row shows. */
function composeNone(
  composing: Composing,
  { name, condition }: Filtered,
  within: Measured,
  word: string,
): Composed {
  const { words, sources } = composing;
  const what = condition === null ? '' : ` ${conditionText(composing.words, condition)}`;
  const count = figureOf(composing, 0, [within], {
    ...{ label: `${word}${what}`, unit: word, computed: true },
  });
  return {
    kind: name === 'count' ? 'figure' : 'list',
    lead: `**0 ${word}**: ${words.boldNames(within.entities)}${sources.marks(within)}.`,
    figures: [count],
    items: [],
    used: [],
  };
}

/** "Gemeinden": what is counted, in the number that fits. */
function memberWord({ words, computed }: Composing, matching: readonly Measured[]): string {
  const { selection } = computed.plan;
  const kinds =
    selection.by === 'group'
      ? selection.kinds
      : [...new Set(matching.map(({ entities }) => entities[0]?.kind ?? ''))];
  return groupWord(computed.table, kinds, matching.length, words.language);
}

function namesText(matching: readonly Measured[]): string {
  if (matching.length === 0) return '';
  const names = matching.map((row) => row.entities.map(({ label }) => label).join(', '));
  return `: ${names.slice(0, MOST_LINES).join('; ')}${names.length > MOST_LINES ? '; …' : ''}`;
}

function matchItem(
  composing: Composing,
  { changes }: Filtered,
  row: Measured,
  index: number,
): Item {
  const item = itemOf(composing, row);
  const change = changes[index];
  if (change === undefined || change.absolute === null) return item;
  return {
    ...item,
    value: change.absolute,
    unit: changeUnit(composing),
    detail: expressionOf(composing, change),
    citations: composing.sources.of(change.from, change.to),
  };
}

/** The values that met a condition. */
function valueFigures(composing: Composing, { matching, changes, condition }: Filtered): Figure[] {
  if (condition === null || condition.kind === 'absent' || condition.kind === 'members') return [];
  // What has come to an end has only the value that it had.
  const ended = condition.kind === 'ended' ? changes.map(({ from }) => from) : [];
  const known = [...matching, ...ended].filter(({ value }) => value !== null);
  return rowFigures(composing, known.slice(0, MOST_LINES));
}

/** Nothing meets the limit: what comes nearest shows that it is so. */
function nearestText(composing: Composing, { nearest, condition }: Filtered): string {
  if (nearest === null) return '';
  const { words, sources } = composing;
  const { from, to } = nearest;
  const names = words.boldNames(to.entities);
  const value = isOfTwoValues(condition ?? undefined)
    ? `${expressionOf(composing, nearest)}${sources.marks(from, to)}`
    : `**${words.value(to.value ?? 0)}**${sources.marks(to)}`;
  if (condition?.kind === 'absent')
    return words.say(
      ` Alle haben eine, etwa ${names}: ${value}.`,
      ` All have one, as ${names}: ${value}.`,
    );
  return words.say(` Am nächsten kommt ${names}: ${value}.`, ` Nearest: ${names}, ${value}.`);
}

function nearestFigures(composing: Composing, { nearest, condition }: Filtered): Figure[] {
  if (nearest === null) return [];
  if (!isOfTwoValues(condition ?? undefined)) return rowFigures(composing, [nearest.to]);
  return changeFigures(composing, nearest, percentOf(nearest));
}

/** "von 624": how many there are without the condition. */
/** Where the list of all begins and ends. */
function totalFigure(composing: Composing, { of, ends }: Filtered, unit: string): Figure {
  const label = composing.words.say('insgesamt', 'in total');
  return figureOf(composing, of, ends, { label, unit, computed: true });
}

/** " (Wartburgkreis), 2023": where and when what is counted was looked for. */
function whereText(
  { computed, words }: Composing,
  { matching: [first], condition }: Filtered,
): string {
  const { selection, years } = computed.plan;
  const when = condition === null ? '' : timeText(words, condition, years);
  if (selection.by !== 'group') return when;
  const whole = first?.entities[0]?.ancestors.find(({ key }) => key === selection.within?.key);
  const isNamed = whole !== undefined && !isBareSum(whole.label);
  const where = [...(isNamed ? [whole.label] : []), ...selection.scopes];
  return where.length === 0 ? when : ` (${where.join(', ')})${when}`;
}

function timeText({ say }: Wording, condition: Condition, years: readonly number[]): string {
  if (years.length === 0 || condition.kind === 'members') return '';
  const isOfEach = condition.kind === 'value' && years.length > 1;
  const each = isOfEach ? say(' in jedem Jahr', ' in each year') : '';
  return isOfEach || isOfTwoYears(condition)
    ? `${each}, ${years[0]}–${years.at(-1)}`
    : `, ${years.at(-1)}`;
}

function listBody(
  composing: Composing,
  { matching, changes, condition, members }: Filtered,
): string | undefined {
  const { words, sources, computed } = composing;
  const isOfPercent = condition?.kind === 'trend' && condition.size?.unit === 'percent';
  const inPercent = (change: Change): string => {
    const percent = percentOf(change);
    return !isOfPercent || percent === null ? '' : ` (${percentText(composing, percent)})`;
  };
  const areNone = condition?.kind === 'members' && members.every((count) => count === 0);
  if (matching.length === 0 || matching.length > MOST_LINES) return undefined;
  if (condition?.kind === 'absent' || areNone) return undefined;
  if (condition?.kind === 'members') {
    return tableOf(
      [
        words.say('Eintrag', 'Entry'),
        groupWord(computed.table, condition.kinds, 2, words.language),
      ],
      matching.map((row, at) => [
        `${words.fullNames(row.entities)}${sources.marks(row)}`,
        words.number(members[at] ?? 0),
      ]),
    );
  }
  if (changes.length > 0) {
    return tableOf(
      [words.say('Eintrag', 'Entry'), ...headingsOf(composing, condition, changes[0])],
      changes.map((change) => [
        words.fullNames(change.to.entities),
        words.numberOrDash(change.from.value),
        words.numberOrDash(change.to.value),
        `${words.numberOrDash(change.absolute, { signed: true })}${inPercent(change)}${sources.marks(change.from, change.to)}`,
      ]),
    );
  }
  return tableOf(
    [
      words.say('Eintrag', 'Entry'),
      `${words.metricLabel} ${words.when(matching[0]?.year ?? null)}`,
    ],
    matching.map((row) => [
      words.fullNames(row.entities),
      `${words.numberOrDash(row.value)}${sources.marks(row)}`,
    ]),
  );
}

/** What the two values of each entry are: years, or columns of one year. */
function headingsOf(
  { words, computed }: Composing,
  condition: Condition | null,
  first: Change | undefined,
): readonly [string, string, string] {
  if (condition?.kind !== 'column')
    return [
      String(first?.from.year ?? ''),
      String(first?.to.year ?? ''),
      words.say('Veränderung', 'Change'),
    ];
  const other = computed.table.metrics.find(({ column }) => column === condition.with);
  return [other?.label ?? '', words.metricLabel, words.say('Abweichung', 'Difference')];
}

function filterNotes({ words }: Composing, { missing, condition, of }: Filtered): string[] {
  if (
    condition === null ||
    condition.kind === 'absent' ||
    condition.kind === 'present' ||
    condition.kind === 'members' ||
    missing.length === 0
  )
    return [];
  return [
    words.say(
      `${missing.length} von ${of} Einträgen haben dafür keine Angabe.`,
      `${missing.length} of ${of} entries have no figure for this.`,
    ),
  ];
}
