import type { Measured } from '#src/compute/cell.ts';
import type { OutcomeNamed, Place } from '#src/compute/outcome.ts';
import type { Figure, Item } from '#src/domain/answer.ts';
import type { Condition } from '#src/domain/query-plan.ts';
import { dativePlural } from '#src/text/dative-plural.ts';
import { roundHalfUp } from '#src/text/german-number.ts';
import { absoluteText, changeUnit, expressionOf, percentText } from './compose-changes.ts';
import { itemOf } from './compose-values.ts';
import {
  absentText,
  type Composed,
  type Composing,
  figureOf,
  labelOf,
  tableOf,
} from './draft-parts.ts';
import { groupWord } from './wording.ts';

const MOST_LINES = 40;

export function composeRank(composing: Composing, outcome: OutcomeNamed<'rank'>): Composed {
  const { words, sources } = composing;
  const { places, operation } = outcome;
  const [first] = places;
  if (first === undefined) {
    return {
      kind: 'abstain',
      lead: words.say('Dafür führt die Tabelle keine Werte.', 'The table has no values for that.'),
      figures: [],
      used: [],
    };
  }
  const shown = (place: Place): string => placeText(composing, place, operation.by);
  const listed = places
    .slice(0, 10)
    .map((place) =>
      places.length === 1
        ? `${words.boldName(entityOf(place))}: **${shown(place)}**${marks(composing, place)}`
        : `${words.name(entityOf(place))} **${shown(place)}**`,
    )
    .join('; ');
  const lead = `${placeHead(composing, outcome, first)} ${listed}${places.length > 10 ? '; …' : ''}.`;
  const ties =
    places.length > operation.limit && operation.limit > 0
      ? words.say(
          ' Gleichstand: mehrere haben denselben Wert.',
          ' A tie: several have the same value.',
        )
      : '';
  const body =
    places.length < 2 && operation.by === 'value'
      ? undefined
      : rankTable(composing, places, operation.by);
  const [change] = first.change === null ? [] : [first.change];
  return {
    kind: 'list',
    lead: `${lead}${ties}`,
    ...(change === undefined || places.length > 1
      ? {}
      : { derivation: expressionOf(composing, change) }),
    ...(body === undefined ? {} : { body }),
    figures: places.map((place) => placeFigure(composing, place, operation.by)),
    items: places.map(
      (place): Item => ({
        label: entityOf(place).label,
        key: entityOf(place).key,
        value: operation.by === 'percent' ? roundHalfUp(place.value, 2) : place.value,
        unit:
          place.members === undefined
            ? unitOf(composing, operation.by)
            : memberWord(composing, place.value),
        ...(place.change === null ? {} : { detail: expressionOf(composing, place.change) }),
        citations:
          place.change === null
            ? sources.of(place.measured, ...(place.members ?? []))
            : sources.of(place.change.from, place.change.to),
      }),
    ),
    notes: rankNotes(composing, outcome),
    used: places.flatMap(({ measured, change: c }) => (c === null ? [measured] : [c.from, c.to])),
  };
}

/** "Am meisten sind es 2023 bei", "Stärkster Rückgang 2015–2023:" */
function placeHead(
  composing: Composing,
  { operation, places }: OutcomeNamed<'rank'>,
  first: Place,
): string {
  const { words } = composing;
  const when = whenOf(composing, first);
  if (operation.from > 1)
    return words.say(`An ${first.rank}. Stelle, ${when}:`, `Number ${first.rank}, ${when}:`);
  if (operation.by === 'value') return mostHead(composing, operation.direction === 'top', when);
  return `${changeHead(composing, operation.direction, first.value, places.length)} ${when}:`;
}

/** "Am meisten sind es 2023 bei"; a rate is higher or lower. */
export function mostHead({ words }: Composing, isTop: boolean, when: string): string {
  const at = timePhrase(words, when);
  return isTop
    ? words.say(`Am meisten sind es ${at} bei`, `The most ${at} are at`)
    : words.say(`Am wenigsten sind es ${at} bei`, `The fewest ${at} are at`);
}

/** "2023", "am 30.06.2023" */
export function timePhrase({ table, say }: Composing['words'], when: string): string {
  return table.time.kind === 'date' ? say(`am ${when}`, `on ${when}`) : say(when, `in ${when}`);
}

/** What a change that is first in its direction is called. */
export function changeHead(
  { words }: Composing,
  direction: 'top' | 'bottom',
  value: number,
  count = 1,
): string {
  const [one, many] = count > 1 ? [false, true] : [true, false];
  const form = (single: string, plural: string): string => (one || !many ? single : plural);
  if (direction === 'top')
    return value > 0
      ? words.say(form('Stärkster Zuwachs', 'Stärkste Zuwächse'), 'Largest increase')
      : words.say(form('Geringster Rückgang', 'Geringste Rückgänge'), 'Smallest decrease');
  return value < 0
    ? words.say(form('Stärkster Rückgang', 'Stärkste Rückgänge'), 'Largest decrease')
    : words.say(form('Geringster Zuwachs', 'Geringste Zuwächse'), 'Smallest increase');
}

export function entityOf({ measured }: Place): Measured['entities'][number] {
  const [entity] = measured.entities;
  if (entity === undefined) throw new RangeError('A place of a ranking holds an entity.');
  return entity;
}

function unitOf(composing: Composing, by: 'value' | 'change' | 'percent'): string {
  if (by === 'percent') return '%';
  return by === 'change' ? changeUnit(composing) : composing.words.unit;
}

/** What was ranked by, with its unit. */
export function placeText(
  composing: Composing,
  { value, members }: Place,
  by: 'value' | 'change' | 'percent',
): string {
  if (members !== undefined)
    return `${composing.words.number(value)} ${memberWord(composing, value)}`;
  if (by === 'percent') return percentText(composing, roundHalfUp(value, 2));
  return by === 'change' ? absoluteText(composing, value) : composing.words.value(value);
}

/** "Verwaltungsgemeinschaften", of which the most are counted. */
function memberWord({ words, computed: { plan } }: Composing, count: number): string {
  const { operation } = plan;
  const kinds = operation.name === 'rank' ? (operation.members?.kinds ?? []) : [];
  return groupWord(words.table, kinds, count, words.language);
}

export function whenOf({ words }: Composing, { measured, change }: Place): string {
  return change === null ? words.when(measured.year) : `${change.from.year}–${change.to.year}`;
}

function marks({ sources }: Composing, { measured, change, members }: Place): string {
  if (members !== undefined) return sources.marks(measured, ...members);
  return change === null ? sources.marks(measured) : sources.marks(change.from, change.to);
}

function placeFigure(composing: Composing, place: Place, by: 'value' | 'change' | 'percent') {
  const { change, measured, members } = place;
  if (members !== undefined)
    return figureOf(composing, place.value, [measured, ...members], {
      label: composing.words.name(entityOf(place)),
      unit: memberWord(composing, place.value),
      computed: true,
    });
  const value = by === 'percent' ? roundHalfUp(place.value, 2) : place.value;
  return figureOf(composing, value, change === null ? [measured] : [change.from, change.to], {
    label: `${composing.words.name(entityOf(place))}, ${whenOf(composing, place)}`,
    unit: unitOf(composing, by),
    computed: change !== null,
  });
}

function rankTable(
  composing: Composing,
  places: readonly Place[],
  by: 'value' | 'change' | 'percent',
): string {
  const { words } = composing;
  if (by === 'value') {
    return tableOf(
      [
        words.say('Platz', 'Place'),
        words.say('Eintrag', 'Entry'),
        places[0]?.members === undefined ? words.metricLabel : memberWord(composing, 2),
      ],
      places
        .slice(0, MOST_LINES)
        .map((place) => [
          `${place.rank}.`,
          words.name(entityOf(place)),
          `${words.number(place.value)}${marks(composing, place)}`,
        ]),
    );
  }
  const [first] = places;
  return tableOf(
    [
      words.say('Platz', 'Place'),
      words.say('Eintrag', 'Entry'),
      String(first?.change?.from.year ?? ''),
      String(first?.change?.to.year ?? ''),
      words.say('Veränderung', 'Change'),
    ],
    places
      .slice(0, MOST_LINES)
      .map((place) => [
        `${place.rank}.`,
        words.name(entityOf(place)),
        words.number(place.change?.from.value ?? 0),
        words.number(place.change?.to.value ?? 0),
        `${placeText(composing, place, by)}${marks(composing, place)}`,
      ]),
  );
}

function rankNotes(
  { words, computed }: Composing,
  { missing, of, operation }: OutcomeNamed<'rank'>,
): string[] {
  if (missing === 0) return [];
  const { selection } = computed.plan;
  const word =
    selection.by === 'group'
      ? groupWord(computed.table, selection.kinds, of, words.language)
      : words.say('Einträge', 'entries');
  const inDative = words.language === 'de' ? dativePlural(word) : word;
  return operation.by === 'value'
    ? [
        words.say(
          `${missing} von ${of} ${inDative} ohne Angabe sind nicht berücksichtigt.`,
          `${missing} of ${of} ${word} without a figure are not considered.`,
        ),
      ]
    : [
        words.say(
          `${missing} von ${of} ${inDative} haben nicht für beide Jahre einen Wert und sind nicht berücksichtigt.`,
          `${missing} of ${of} ${word} lack a value for one of the years and are not considered.`,
        ),
      ];
}

/** Counting and listing; the count is the asked figure. */
export function composeFiltered(
  composing: Composing,
  outcome: OutcomeNamed<'count' | 'list'>,
): Composed {
  const { words, computed, sources } = composing;
  const { matching, condition, changes, of } = outcome;
  const { selection } = computed.plan;
  const kinds =
    selection.by === 'group'
      ? selection.kinds
      : [...new Set(matching.map(({ entities }) => entities[0]?.kind ?? ''))];
  const word = groupWord(computed.table, kinds, matching.length, words.language);
  const what = condition === null ? '' : ` ${conditionText(composing, condition)}`;
  const isCount = outcome.name === 'count';
  const head = `**${words.number(matching.length)} ${word}**${what}${whereText(composing, matching)}`;
  const share =
    condition === null || of === matching.length
      ? ''
      : words.say(` (von ${words.number(of)})`, ` (of ${words.number(of)})`);
  const names = matching.map((row) => row.entities.map((entity) => entity.label).join(', '));
  const listed =
    names.length === 0
      ? ''
      : `: ${names.slice(0, MOST_LINES).join('; ')}${names.length > MOST_LINES ? '; …' : ''}`;
  const items = matching.map((row, index) => {
    const change = changes[index];
    const item = itemOf(composing, row);
    return change === undefined || change.absolute === null
      ? item
      : {
          ...item,
          value: change.absolute,
          unit: changeUnit(composing),
          detail: expressionOf(composing, change),
          citations: sources.of(change.from, change.to),
        };
  });
  const own = sources.marks(...matching.slice(0, 3));
  const near = nearestText(composing, outcome);
  const count = figureOf(composing, matching.length, [...matching], {
    label: `${word}${what}`,
    unit: word,
    computed: true,
  });
  const values =
    condition === null || condition.kind === 'absent'
      ? []
      : matching
          .filter(({ value }) => value !== null)
          .slice(0, MOST_LINES)
          .map((row) =>
            figureOf(composing, row.value ?? 0, [row], { label: labelOf(composing, row) }),
          );
  const body = listBody(composing, outcome);
  const { within } = outcome;
  if (of === 0 && within !== null && within.cells.some(({ line }) => line !== null)) {
    const names = within.entities.map((entity) => words.boldName(entity)).join(', ');
    return {
      kind: isCount ? 'figure' : 'list',
      lead: `**0 ${word}**: ${names}${sources.marks(within)}.`,
      figures: [{ ...count, citations: sources.of(within) }],
      items: [],
      used: [],
    };
  }
  if (of === 0 && matching.length === 0) {
    return {
      kind: 'abstain',
      lead: words.say(`Die Tabelle führt dazu keine ${word}.`, `The table lists no ${word} there.`),
      figures: [],
      used: [],
    };
  }
  return {
    kind: isCount ? 'figure' : 'list',
    lead: `${head}${share}${body === undefined ? listed : ''}${own}.${near}`,
    ...(body === undefined ? {} : { body }),
    figures: [
      count,
      ...values,
      ...nearestFigure(composing, outcome),
      ...(share === '' ? [] : [totalFigure(composing, of, word)]),
    ],
    items,
    notes: filterNotes(composing, outcome),
    used: matching,
  };
}

/** Nothing meets the limit: what comes nearest shows that it is so. */
function nearestText(
  { words, sources }: Composing,
  { nearest }: OutcomeNamed<'count' | 'list'>,
): string {
  if (nearest === null) return '';
  const names = nearest.entities.map((entity) => words.boldName(entity)).join(', ');
  const value = `**${words.value(nearest.value ?? 0)}**${sources.marks(nearest)}`;
  return words.say(` Am nächsten kommt ${names}: ${value}.`, ` Nearest: ${names}, ${value}.`);
}

function nearestFigure(
  composing: Composing,
  { nearest }: OutcomeNamed<'count' | 'list'>,
): Figure[] {
  return nearest === null
    ? []
    : [figureOf(composing, nearest.value ?? 0, [nearest], { label: labelOf(composing, nearest) })];
}

/** "von 624": how many there are without the condition. */
function totalFigure({ words }: Composing, of: number, unit: string): Figure {
  return {
    value: of,
    unit,
    label: words.say('insgesamt', 'in total'),
    computed: true,
    citations: [],
  };
}

function whereText({ computed }: Composing, [first]: readonly Measured[]): string {
  const { selection, years, operation } = computed.plan;
  const condition =
    operation.name === 'count' || operation.name === 'list' ? operation.condition : undefined;
  const isStretch = condition !== undefined && ['trend', 'ended', 'begun'].includes(condition.kind);
  const when =
    years.length === 0
      ? ''
      : isStretch || (condition?.kind === 'value' && years.length > 1)
        ? `, ${years[0]}–${years.at(-1)}`
        : condition === undefined
          ? ''
          : `, ${years.at(-1)}`;
  if (selection.by !== 'group') return when;
  const whole = first?.entities[0]?.ancestors.find(({ key }) => key === selection.within?.key);
  const where = [...(whole === undefined ? [] : [whole.label]), ...selection.scopes];
  return where.length === 0 ? when : ` (${where.join(', ')})${when}`;
}

export function conditionText({ words }: Composing, condition: Condition): string {
  const number = (value: number): string => words.number(value);
  switch (condition.kind) {
    case 'absent':
      return words.say(
        'ohne Angabe (kein eigenes Personal ausgewiesen)',
        'without a figure (no staff of their own shown)',
      );
    case 'present':
      return words.say('mit einer Angabe', 'with a figure');
    case 'trend':
      return {
        up: words.say('mit Zuwachs', 'that grew'),
        down: words.say('mit Rückgang', 'that shrank'),
        same: words.say('unverändert', 'unchanged'),
      }[condition.direction];
    case 'ended':
      return words.say(
        'mit einem Wert am Anfang und keinem (oder 0) am Ende',
        'with a value at first and none (or 0) at the end',
      );
    case 'begun':
      return words.say('mit einem Wert erst am Ende', 'with a value only at the end');
    case 'value': {
      const { comparison, value, upper } = condition;
      const unit = words.unitAfter;
      const texts = {
        '>': words.say(
          `mit mehr als ${number(value)} ${unit}`,
          `with more than ${number(value)} ${unit}`,
        ),
        '>=': words.say(
          `mit mindestens ${number(value)} ${unit}`,
          `with at least ${number(value)} ${unit}`,
        ),
        '<': words.say(
          `mit weniger als ${number(value)} ${unit}`,
          `with fewer than ${number(value)} ${unit}`,
        ),
        '<=': words.say(
          `mit höchstens ${number(value)} ${unit}`,
          `with at most ${number(value)} ${unit}`,
        ),
        '=': words.say(
          `mit genau ${number(value)} ${unit}`,
          `with exactly ${number(value)} ${unit}`,
        ),
        between: words.say(
          `mit ${number(value)} bis ${number(upper ?? value)} ${unit}`,
          `with ${number(value)} to ${number(upper ?? value)} ${unit}`,
        ),
      };
      return texts[comparison];
    }
  }
}

function listBody(
  composing: Composing,
  { matching, changes, condition }: OutcomeNamed<'count' | 'list'>,
): string | undefined {
  const { words, sources } = composing;
  if (matching.length === 0 || matching.length > MOST_LINES || condition?.kind === 'absent')
    return undefined;
  if (changes.length > 0) {
    return tableOf(
      [
        words.say('Eintrag', 'Entry'),
        String(changes[0]?.from.year ?? ''),
        String(changes[0]?.to.year ?? ''),
        words.say('Veränderung', 'Change'),
      ],
      changes.map((change) => [
        change.to.entities.map((entity) => words.name(entity)).join(', '),
        change.from.value === null ? '–' : words.number(change.from.value),
        change.to.value === null ? '–' : words.number(change.to.value),
        `${change.absolute === null ? '–' : words.number(change.absolute, { signed: true })}${sources.marks(change.from, change.to)}`,
      ]),
    );
  }
  return tableOf(
    [
      words.say('Eintrag', 'Entry'),
      `${words.metricLabel} ${words.when(matching[0]?.year ?? null)}`,
    ],
    matching.map((row) => [
      row.entities.map((entity) => words.name(entity)).join(', '),
      `${row.value === null ? '–' : words.number(row.value)}${sources.marks(row)}`,
    ]),
  );
}

function filterNotes(
  { words }: Composing,
  { missing, condition, of }: OutcomeNamed<'count' | 'list'>,
): string[] {
  if (
    condition === null ||
    condition.kind === 'absent' ||
    condition.kind === 'present' ||
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

export function composeParents(composing: Composing, { rows }: OutcomeNamed<'parent'>): Composed {
  const { words, sources } = composing;
  const found = rows.filter(({ parents }) => parents.length > 0);
  if (found.length === 0) {
    return {
      kind: 'abstain',
      lead: words.say(
        'Dazu führt die Tabelle keine Zugehörigkeit.',
        'The table shows nothing it belongs to.',
      ),
      figures: [],
      used: [],
    };
  }
  const lines = found.map(({ child, parents, parentRows }) => {
    const [entity] = child.entities;
    const above = parents.map((parent) => words.boldName(parent)).join(', ');
    return `${entity === undefined ? '' : words.name(entity)} ${words.say('gehört zu', 'belongs to')} ${above}${sources.marks(child, ...parentRows)}.`;
  });
  return {
    kind: 'list',
    lead: lines.join('\n'),
    figures: [],
    items: found.flatMap(({ parents, parentRows }) =>
      parents.map((parent, index) => ({
        label: parent.label,
        key: parent.key,
        citations: sources.of(...parentRows.slice(index, index + 1)),
      })),
    ),
    used: found.flatMap(({ child, parentRows }) => [child, ...parentRows]),
  };
}

export function composeIdentity(
  composing: Composing,
  { rows }: OutcomeNamed<'identify'>,
): Composed {
  const { words, sources } = composing;
  const lines = rows.slice(0, MOST_LINES).map((row) => {
    const [entity] = row.entities;
    if (entity === undefined) return '';
    const above = entity.ancestors[0];
    const place =
      above === undefined
        ? ''
        : words.say(`, gehört zu ${words.name(above)}`, `, part of ${words.name(above)}`);
    const value = row.value === null ? absentText(words) : words.value(row.value);
    return `${words.boldName(entity)}${place}; ${words.when(row.year)}: ${value}${sources.marks(row)}.`;
  });
  return {
    kind: 'list',
    lead: lines.join('\n'),
    figures: [],
    items: rows.map((row) => itemOf(composing, row)),
    used: rows,
  };
}
