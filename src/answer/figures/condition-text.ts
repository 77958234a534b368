import type { Condition, Selection } from '#src/domain/query-plan.ts';
import { roundHalfUp } from '#src/text/german-number.ts';
import { groupWord, type Wording } from './wording.ts';

/** "mit mehr als 500 Beschäftigten", "mit Zuwachs": what a condition asks of a thing. */
export function conditionText(words: Wording, condition: Condition): string {
  switch (condition.kind) {
    case 'absent':
      return words.metric.words.includes('Personal')
        ? words.say(
            'ohne Angabe (kein eigenes Personal ausgewiesen)',
            'without a figure (no staff of their own shown)',
          )
        : words.say('ohne Angabe', 'without a figure');
    case 'present':
      return words.say('mit einer Angabe', 'with a figure');
    case 'column': {
      const { metrics } = words.table;
      const other = metrics.find(({ column }) => column === condition.with)?.label ?? '';
      return condition.comparison === '>'
        ? words.say(
            `mit mehr ${words.metricLabel} als ${other}`,
            `with more ${words.metricLabel} than ${other}`,
          )
        : words.say(
            `mit weniger ${words.metricLabel} als ${other}`,
            `with less ${words.metricLabel} than ${other}`,
          );
    }
    case 'average': {
      const isMedian = condition.with === 'median';
      const [german, english] = isMedian ? ['Median', 'median'] : ['Durchschnitt', 'average'];
      return condition.comparison === '>'
        ? words.say(`über dem ${german}`, `above the ${english}`)
        : words.say(`unter dem ${german}`, `below the ${english}`);
    }
    case 'entity':
      return againstText(words, condition);
    case 'both':
      return condition.of
        .map((limit) => conditionText(words, limit))
        .join(words.say(' und ', ' and '));
    case 'trend':
      return `${trendText(words, condition)}${condition.yearly === true ? yearlyText(words, condition) : ''}`;
    case 'ended':
      return words.say(
        'mit einem Wert am Anfang und keinem (oder 0) am Ende',
        'with a value at first and none (or 0) at the end',
      );
    case 'begun':
      return words.say('mit einem Wert erst am Ende', 'with a value only at the end');
    case 'value':
      return limitText(words, condition, words.unitAfter);
    case 'members': {
      const word = groupWord(words.table, condition.kinds, 2, words.language);
      if (isNone(condition)) return words.say(`ohne ${word}`, `without ${word}`);
      return limitText(words, condition, word);
    }
  }
}

/** "mit „Bad“ am Anfang des Namens": how the names of a selection are spelled; empty where that is open. */
export function spelledText({ say }: Wording, selection: Selection): string {
  if (selection.by !== 'group' || selection.spelled === undefined) return '';
  const { at, letters } = selection.spelled;
  return {
    start: say(` mit „${letters}“ am Anfang des Namens`, ` whose names begin with “${letters}”`),
    end: say(` mit „${letters}“ am Ende des Namens`, ` whose names end in “${letters}”`),
    anywhere: say(` mit „${letters}“ im Namen`, ` with “${letters}” in their names`),
  }[at];
}

function trendText(words: Wording, { direction, size }: Trend): string {
  if (size !== undefined) return sizedText(words, direction, size);
  return {
    up: words.say('mit Zuwachs', 'that grew'),
    down: words.say('mit Rückgang', 'that shrank'),
    same: words.say('unverändert', 'unchanged'),
    'not-up': words.say('ohne Zuwachs', 'that did not grow'),
    'not-down': words.say('ohne Rückgang', 'that did not shrink'),
  }[direction];
}

/** "mit Zuwachs in jedem Jahr", "ohne Rückgang in einem der Jahre" */
function yearlyText({ say }: Wording, { direction }: Trend): string {
  return direction.startsWith('not-')
    ? say(' in einem der Jahre', ' in any year')
    : say(' in jedem Jahr', ' in each year');
}

/** "über dem Wert von Suhl", "mit genauso vielen Beschäftigten wie Suhl" */
function againstText(
  words: Wording,
  { comparison, label }: Extract<Condition, { kind: 'entity' }>,
): string {
  return {
    '>': words.say(`über dem Wert von ${label}`, `above that of ${label}`),
    '>=': words.say(`mindestens mit dem Wert von ${label}`, `with at least that of ${label}`),
    '<': words.say(`unter dem Wert von ${label}`, `below that of ${label}`),
    '<=': words.say(`höchstens mit dem Wert von ${label}`, `with at most that of ${label}`),
    '=': words.say(`mit dem gleichen Wert wie ${label}`, `with the same value as ${label}`),
  }[comparison];
}

/** "mit Zuwachs um mehr als 50 %" */
function sizedText(
  words: Wording,
  direction: Trend['direction'],
  { unit, ...limit }: NonNullable<Trend['size']>,
): string {
  const way =
    direction === 'up' ? words.say('Zuwachs', 'an increase') : words.say('Rückgang', 'a decrease');
  const isPercent = unit === 'percent';
  const shown = isPercent ? { ...limit, value: roundHalfUp(limit.value, 2) } : limit;
  const most = limitText(words, shown, isPercent ? '%' : words.unit);
  return words.say(
    most.replace(/^mit/u, `mit ${way} um`),
    most.replace(/^with/u, `with ${way} of`),
  );
}

type Trend = Extract<Condition, { kind: 'trend' }>;
type Limit = Omit<Extract<Condition, { kind: 'value' }>, 'kind'>;

function isNone({ comparison, value, upper }: Limit): boolean {
  return value === 0 && (comparison === '=' || comparison === '<=') && upper === undefined;
}

function limitText(words: Wording, { comparison, value, upper }: Limit, unit: string): string {
  const limit = `${words.number(value)} ${unit}`;
  const range = (to: string): string =>
    `${words.number(value)} ${to} ${words.number(upper ?? value)} ${unit}`;
  return {
    '>': words.say(`mit mehr als ${limit}`, `with more than ${limit}`),
    '>=': words.say(`mit mindestens ${limit}`, `with at least ${limit}`),
    '<': words.say(`mit weniger als ${limit}`, `with fewer than ${limit}`),
    '<=': words.say(`mit höchstens ${limit}`, `with at most ${limit}`),
    '=': words.say(`mit genau ${limit}`, `with exactly ${limit}`),
    between: words.say(`mit ${range('bis')}`, `with ${range('to')}`),
  }[comparison];
}
