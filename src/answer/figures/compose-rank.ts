import type { Measured } from '#src/compute/cell.ts';
import type { OutcomeNamed, Place } from '#src/compute/outcome.ts';
import type { Computation, Figure, Item } from '#src/domain/answer.ts';
import { dativePlural } from '#src/text/dative-plural.ts';
import { expressionOf } from './compose-changes.ts';
import {
  type Composed,
  type Composing,
  computationOf,
  declined,
  figureOf,
  tableOf,
} from './draft-parts.ts';
import {
  changeHead,
  heldWords,
  isPart,
  mostHead,
  type RankedBy,
  rankedText,
  rankedUnit,
  shareHead,
  shownNumber,
} from './ranked-by.ts';
import { groupWord, timePhrase } from './wording.ts';

/** Places named in the first sentence, and printed as a table. */
const MOST_NAMED = 10;
const MOST_LINES = 40;

/** The places asked for, a tie with all that share it. */
export function composeRank(composing: Composing, outcome: OutcomeNamed<'rank'>): Composed {
  const { words } = composing;
  const { places, operation } = outcome;
  const [first] = places;
  if (first !== undefined && operation.placeOf !== undefined)
    return composePlace(composing, outcome, first);
  if (first === undefined)
    return declined(
      words.say('Dafür führt die Tabelle keine Werte.', 'The table has no values for that.'),
    );
  if (operation.total === true) return composeTotal(composing, outcome);
  const isOne = places.length === 1;
  const steps = stepsOf(composing, first);
  const body =
    isOne && operation.by === 'value' ? undefined : rankTable(composing, places, operation.by);
  return {
    kind: 'list',
    lead: rankLead(composing, outcome, first),
    ...(isOne && steps !== null ? { derivation: steps } : {}),
    ...(body === undefined ? {} : { body }),
    ...computed(composing, first, operation.by),
    figures: places.map((place) => placeFigure(composing, place, operation.by)),
    items: places.map((place) => placeItem(composing, place, operation.by)),
    notes: rankNotes(composing, outcome),
    used: places.flatMap(({ measured, change }) =>
      change === null ? [measured] : [change.from, change.to],
    ),
  };
}

/** "Suhl, Stadt liegt am 30.06.2023 auf Platz 5 von 5." */
function composePlace(
  composing: Composing,
  { operation, of, missing }: OutcomeNamed<'rank'>,
  place: Place,
): Composed {
  const { words, sources, computed } = composing;
  const { selection } = computed.plan;
  const among = of - missing;
  const kind =
    selection.by === 'group'
      ? groupWord(computed.table, selection.kinds, among, words.language)
      : words.say('Einträge', 'entries');
  const name = entityOf(place);
  const shown = placeText(composing, place, operation.by);
  const order =
    operation.direction === 'top'
      ? words.say('der höchste Wert zuerst', 'highest first')
      : words.say('der niedrigste Wert zuerst', 'lowest first');
  const when = timePhrase(words, whenOf(composing, place));
  const german = words.language === 'de' ? dativePlural(kind) : kind;
  const lead = words.say(
    `${words.boldName(name)} liegt ${when} auf **Platz ${place.rank}** von ${among} ${german} mit Angabe (${order}): **${shown}**`,
    `${words.boldName(name)} is ${when} in **place ${place.rank}** of ${among} ${kind} with a figure (${order}): **${shown}**`,
  );
  const figures = [
    figureOf(composing, place.rank, proofOf(place), {
      label: words.say(`Platz, ${words.name(name)}`, `place, ${words.name(name)}`),
      unit: words.say('Platz', 'place'),
      computed: true,
    }),
    placeFigure(composing, place, operation.by),
  ];
  return {
    kind: 'figure',
    lead: `${lead}${sources.marks(...proofOf(place))}.`,
    figures,
    // As many come before it.
    computation: computationOf(
      composing,
      `${place.rank - 1} + 1 = ${place.rank}`,
      place.rank,
      words.say('Platz', 'place'),
      [place.measured],
    ),
    notes: rankNotes(composing, { name: 'rank', operation, places: [place], of, missing }),
    used: place.change === null ? [place.measured] : [place.change.from, place.change.to],
  };
}

/** "die drei größten zusammen": their sum, where no tie leaves open which they are. */
function composeTotal(composing: Composing, outcome: OutcomeNamed<'rank'>): Composed {
  const { words, sources } = composing;
  const { places, operation } = outcome;
  if (places.length !== operation.limit)
    return declined(
      words.say(
        'Welche das sind, ist wegen eines Gleichstands nicht eindeutig.',
        'A tie leaves open which these are.',
      ),
    );
  const cells = places.map(({ measured }) => measured);
  const sum = places.reduce((total, { value }) => total + value, 0);
  const steps = `${places.map(({ value }) => words.number(value)).join(' + ')} = ${words.number(sum)}`;
  const named = places.map((place) => words.name(entityOf(place))).join(', ');
  const total = figureOf(composing, sum, cells, {
    label: named,
    unit: rankedUnit(composing, 'value'),
    computed: true,
  });
  return {
    kind: 'figure',
    lead: `${words.say('Zusammen', 'Together')}: **${rankedText(composing, 'value', sum)}** (${named})${sources.marks(...cells)}.`,
    derivation: steps,
    body: rankTable(composing, places, 'value'),
    figures: [total, ...places.map((place) => placeFigure(composing, place, 'value'))],
    computation: computationOf(composing, steps, sum, rankedUnit(composing, 'value'), cells),
    notes: rankNotes(composing, outcome),
    used: cells,
  };
}

function rankLead(composing: Composing, outcome: OutcomeNamed<'rank'>, first: Place): string {
  const { words, sources } = composing;
  const { places, operation } = outcome;
  const listed = places
    .slice(0, MOST_NAMED)
    .map((place) => {
      const shown = `**${placeText(composing, place, operation.by)}**`;
      return places.length === 1
        ? `${words.boldName(entityOf(place))}: ${shown}${sources.marks(...proofOf(place))}`
        : `${words.name(entityOf(place))} ${shown}`;
    })
    .join('; ');
  const more = places.length > MOST_NAMED ? '; …' : '';
  const ties =
    places.length > operation.limit
      ? words.say(
          ' Gleichstand: mehrere haben denselben Wert.',
          ' A tie: several have the same value.',
        )
      : '';
  return `${placeHead(composing, outcome, first)} ${listed}${more}.${ties}`;
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
  if (isPart(operation.by))
    return shareHead(composing, operation.direction === 'top', timePhrase(words, when));
  if (operation.by === 'value' || operation.by === 'ratio')
    return mostHead(composing, operation.direction === 'top', timePhrase(words, when));
  return `${changeHead(composing, operation.direction, first.value, places.length)} ${when}:`;
}

/** What is ranked at a place. */
export function entityOf({ measured }: Place): Measured['entities'][number] {
  const [entity, ...parts] = measured.entities;
  if (entity === undefined) throw new RangeError('A place of a ranking holds an entity.');
  return parts.length === 0 ? entity : { ...entity, scope: null };
}

/** What was ranked by, with its unit. */
export function placeText(composing: Composing, { value, members }: Place, by: RankedBy): string {
  return members === undefined
    ? rankedText(composing, by, value)
    : `${composing.words.number(value)} ${memberWord(composing, value)}`;
}

/** "Verwaltungsgemeinschaften", of which the most are counted. */
function memberWord({ words, computed: { plan } }: Composing, count: number): string {
  const { operation } = plan;
  const kinds = operation.name === 'rank' ? (operation.members?.kinds ?? []) : [];
  return groupWord(words.table, kinds, count, words.language);
}

/** "2023", or the years between which something changed. */
export function whenOf({ words }: Composing, { measured, change }: Place): string {
  return change === null ? words.when(measured.year) : `${change.from.year}–${change.to.year}`;
}

/** The values that a place stands on. */
export function proofOf({ measured, change, whole, members = [] }: Place): Measured[] {
  if (change !== null) return [change.from, change.to];
  return [measured, ...members, ...(whole === undefined ? [] : [whole])];
}

function placeItem(composing: Composing, place: Place, by: RankedBy): Item {
  const { value, members } = place;
  const entity = entityOf(place);
  const steps = stepsOf(composing, place);
  return {
    label: composing.words.itemName(entity),
    key: entity.key,
    value: shownNumber(by, value),
    unit: members === undefined ? rankedUnit(composing, by) : memberWord(composing, value),
    ...(steps === null ? {} : { detail: steps }),
    citations: composing.sources.of(...proofOf(place)),
  };
}

function placeFigure(composing: Composing, place: Place, by: RankedBy): Figure {
  const { value, members, change } = place;
  const name = composing.words.name(entityOf(place));
  if (members !== undefined)
    return figureOf(composing, value, proofOf(place), {
      label: name,
      unit: memberWord(composing, value),
      computed: true,
    });
  return figureOf(composing, shownNumber(by, value), proofOf(place), {
    label: `${name}, ${whenOf(composing, place)}`,
    unit: rankedUnit(composing, by),
    computed: change !== null || place.whole !== undefined || place.measured.cells.length > 1,
  });
}

/** What the first place was ranked by, where it is no value of a cell. */
function computed(
  composing: Composing,
  place: Place,
  by: RankedBy,
): { readonly computation?: Computation } {
  const { words } = composing;
  const { value, members } = place;
  const count = words.say(`Anzahl = ${value}`, `number = ${value}`);
  const steps = members === undefined ? stepsOf(composing, place) : count;
  if (steps === null) return {};
  const unit = members === undefined ? rankedUnit(composing, by) : memberWord(composing, value);
  const used = members ?? proofOf(place);
  return { computation: computationOf(composing, steps, shownNumber(by, value), unit, used) };
}

/** How what was ranked by came about; null where it is read from a cell. */
function stepsOf(composing: Composing, { measured, change, whole, value }: Place): string | null {
  if (change !== null) return expressionOf(composing, change);
  const { words } = composing;
  if (whole === undefined) {
    const parts = measured.cells.flatMap((cell) => cell.value ?? []);
    const sum = `${parts.map((part) => words.number(part)).join(' + ')} = ${words.number(value)}`;
    return parts.length > 1 ? sum : null;
  }
  const [part, all] = [measured, whole].map((row) => words.number(row.value ?? 0));
  const { operation } = composing.computed.plan;
  const by = operation.name === 'rank' ? operation.by : 'share';
  return `${part} / ${all} = ${rankedText(composing, by, value)}`;
}

function rankTable(composing: Composing, places: readonly Place[], by: RankedBy): string {
  if (isPart(by) || by === 'ratio') return shareTable(composing, places, by);
  return by === 'value' ? valueTable(composing, places) : changeTable(composing, places, by);
}

function shareTable(composing: Composing, places: readonly Place[], by: RankedBy): string {
  const { words, sources } = composing;
  const held = heldWords(composing)?.metricLabel;
  return tableOf(
    [
      words.say('Platz', 'Place'),
      words.say('Eintrag', 'Entry'),
      words.metricLabel,
      held ?? words.say('von', 'of'),
      by === 'ratio' ? words.say('Verhältnis', 'Ratio') : words.say('Anteil', 'Share'),
    ],
    places
      .slice(0, MOST_LINES)
      .map((place) => [
        `${place.rank}.`,
        words.name(entityOf(place)),
        words.number(place.measured.value ?? 0),
        words.number(place.whole?.value ?? 0),
        `${placeText(composing, place, by)}${sources.marks(...proofOf(place))}`,
      ]),
  );
}

function valueTable(composing: Composing, places: readonly Place[]): string {
  const { words, sources } = composing;
  const counted = places[0]?.members === undefined ? words.metricLabel : memberWord(composing, 2);
  return tableOf(
    [words.say('Platz', 'Place'), words.say('Eintrag', 'Entry'), counted],
    places
      .slice(0, MOST_LINES)
      .map((place) => [
        `${place.rank}.`,
        words.name(entityOf(place)),
        `${words.number(place.value)}${sources.marks(...proofOf(place))}`,
      ]),
  );
}

function changeTable(composing: Composing, places: readonly Place[], by: RankedBy): string {
  const { words, sources } = composing;
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
        `${placeText(composing, place, by)}${sources.marks(...proofOf(place))}`,
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
  return !['change', 'percent'].includes(operation.by)
    ? [
        words.say(
          `${missing} von ${of} ${inDative} ohne Angabe ${missing === 1 ? 'ist' : 'sind'} nicht berücksichtigt.`,
          `${missing} of ${of} ${word} without a figure ${missing === 1 ? 'is' : 'are'} not considered.`,
        ),
      ]
    : [
        words.say(
          missing === 1
            ? `1 von ${of} ${inDative} hat nicht für beide Jahre einen Wert und ist nicht berücksichtigt.`
            : `${missing} von ${of} ${inDative} haben nicht für beide Jahre einen Wert und sind nicht berücksichtigt.`,
          missing === 1
            ? `1 of ${of} ${word} lacks a value for one of the years and is not considered.`
            : `${missing} of ${of} ${word} lack a value for one of the years and are not considered.`,
        ),
      ];
}
