import type { Computed } from '#src/compute/outcome.ts';
import type { AnswerDraft, Language, Option } from '#src/domain/answer.ts';
import type { Table } from '#src/domain/catalogue.ts';
import type { PlacedEntity } from '#src/domain/query-plan.ts';
import { roundHalfUp } from '#src/text/german-number.ts';
import { describePlan } from './describe-plan.ts';
import { SourceList } from './source-list.ts';
import { type Wording, wordingOf } from './wording.ts';

/** One way in which a question can be meant, already computed. */
export interface OpenReading {
  readonly entity: PlacedEntity;
  readonly computed: Computed;
}

/** Asks back: every reading with its key, where it belongs and its figure. */
export function composeClarify(
  question: string,
  said: string,
  readings: readonly OpenReading[],
  language: Language,
): AnswerDraft {
  const sources = new SourceList();
  const say = (german: string, english: string): string => (language === 'de' ? german : english);
  const areMixed = new Set(readings.map(({ computed }) => computed.table.name)).size > 1;
  const lines = readings.map(({ entity, computed }) => {
    const title = areMixed ? ` – ${computed.table.title}` : '';
    return `- ${readingLine(entity, computed, language, sources)}${title}`;
  });
  const names = namesToTellApart(readings, language);
  const options = readings.map(({ entity, computed }, at) => {
    const option = optionOf(question, said, names[at] ?? entity.label, entity, computed, language);
    return areMixed
      ? { ...option, question: `${option.question} (${computed.table.title})` }
      : option;
  });
  const head = say(`„${said}“ kann mehreres bedeuten:`, `“${said}” can mean several things:`);
  const ask = say('Was ist gemeint?', 'Which one do you mean?');
  return {
    kind: 'clarify',
    text: `${head}\n\n${lines.join('\n')}\n\n${ask}`,
    options,
    sources: sources.sources,
  };
}

function readingLine(
  entity: PlacedEntity,
  computed: Computed,
  language: Language,
  sources: SourceList,
): string {
  const words = wordingOf(computed.table, computed.metric, language);
  const value = shortValue(computed, words);
  const marks = valueMarks(computed, sources);
  const places = placesOf(entity, words, computed.table);
  return `${[words.boldName(entity), ...places].join(', ')}: ${value}${marks}`;
}

/** Mitgliedsgemeinde, VG Rositz, Landkreis Altenburger Land */
function placesOf(entity: PlacedEntity, words: Wording, table: Table): string[] {
  const kind = table.entity.kinds.find(({ value }) => value === entity.kind);
  const english = words.language === 'en' ? kind?.english?.singular : undefined;
  const above = entity.ancestors
    .slice(0, 2)
    .filter(({ ancestors }) => ancestors.length > 0 || table.entity.scope !== undefined)
    .map(({ label }) => label);
  // What the name says in brackets is not said again.
  const part = words.name(entity).includes(entity.scope ?? '') ? null : entity.scope;
  return [english ?? kind?.singular, ...above, part].flatMap((place, at, all) =>
    place === null || place === undefined || all.indexOf(place) < at ? [] : [place],
  );
}

/**
 * What tells the readings apart, for labels of few characters: what all have in common is left out
 * as long as something remains of each.
 */
function namesToTellApart(readings: readonly OpenReading[], language: Language): string[] {
  const all = readings.map(({ entity, computed: { table, metric } }) => [
    entity.label,
    ...placesOf(entity, wordingOf(table, metric, language), table),
    table.title,
  ]);
  const own = all.map((parts) =>
    parts.filter((part) => !all.every((others) => others.includes(part))),
  );
  const isClear = own.every((parts) => parts.length > 0);
  return (isClear ? own : all).map((parts) => parts.join(', '));
}

/** The figure of a reading in a few words. */
const inBrackets = (when: string): string => (when === '' ? '' : ` (${when})`);

export function shortValue({ outcome, plan }: Computed, words: Wording): string {
  const none = words.say('keine Angabe', 'no figure');
  switch (outcome.name) {
    case 'value': {
      const [row] = outcome.rows;
      return row === undefined || row.value === null
        ? none
        : `${words.value(row.value)}${inBrackets(words.when(row.year))}`;
    }
    case 'change': {
      const [change] = outcome.changes;
      if (change === undefined || change.absolute === null) return none;
      const percent =
        change.percent === null
          ? ''
          : ` (${words.number(roundHalfUp(change.percent, 2), { decimals: 2, signed: true })} %)`;
      return `${words.number(change.absolute, { signed: true })}${percent}, ${plan.years[0]}–${plan.years.at(-1)}`;
    }
    case 'series': {
      const known = (outcome.series[0] ?? []).filter(({ value }) => value !== null);
      const first = known[0];
      const last = known.at(-1);
      if (first === undefined || last === undefined) return none;
      return `${words.value(first.value ?? 0)} (${first.year}) → ${words.value(last.value ?? 0)} (${last.year})`;
    }
    case 'share': {
      const [share] = outcome.shares;
      return share === undefined || share.percent === null
        ? none
        : `${words.number(roundHalfUp(share.percent, 2), { decimals: 2 })} %`;
    }
    case 'aggregate':
      return outcome.value === null
        ? none
        : `${together(outcome, words)}${words.value(roundHalfUp(outcome.value, 2))}`;
    case 'compare':
      return outcome.rows
        .map((row) =>
          row.value === null ? none : `${words.names(row.entities)} ${words.value(row.value)}`,
        )
        .join('; ');
    case 'bound-year':
      return outcome.rows.map((row) => (row === null ? none : words.when(row.year))).join(', ');
    case 'extreme-year':
      return outcome.best.map(({ year }) => words.when(year)).join(', ') || none;
    case 'years-where':
      return outcome.matching.map(({ year }) => words.when(year)).join(', ') || none;
    default:
      return '';
  }
}

/** "mit Landratsamt Greiz zusammen": a sum of several is not that of the first of them. */
function together(
  { with: taken, of }: Extract<Computed['outcome'], { name: 'aggregate' }>,
  words: Wording,
): string {
  const entities = [...new Set(of.flatMap((measured) => measured.entities))];
  if (entities.length < 2 || taken !== 'sum') return '';
  return `${words.names(entities)} ${words.say('zusammen', 'together')} `;
}

function valueMarks({ outcome }: Computed, sources: SourceList): string {
  switch (outcome.name) {
    case 'value':
      return sources.marks(...outcome.rows);
    case 'compare':
      return sources.marks(...outcome.rows);
    case 'change':
      return sources.marks(...outcome.changes.flatMap(({ from, to }) => [from, to]));
    case 'series':
      return sources.marks(...outcome.series.flat());
    case 'share':
      return sources.marks(...outcome.shares.flatMap(({ part, whole }) => [part, whole]));
    case 'aggregate':
      return sources.marks(...outcome.of);
    case 'extreme-year':
      return sources.marks(...outcome.best);
    case 'years-where':
      return sources.marks(...outcome.matching);
    default:
      return '';
  }
}

function optionOf(
  question: string,
  said: string,
  name: string,
  entity: PlacedEntity,
  computed: Computed,
  language: Language,
): Option {
  const words = wordingOf(computed.table, computed.metric, language);
  const label = `${name}: ${shortValue(computed, words)}`;
  const named = namedWithoutDoubt(entity, computed.table);
  const complete =
    said !== '' && question.includes(said)
      ? replaceName(question, said, named, computed.table)
      : describePlan(computed.plan, named, words);
  return { label, key: entity.key, question: complete };
}

/** "Kapitel 1005" is said of the key: the word before it must not stand twice. */
function replaceName(question: string, said: string, named: string, table: Table): string {
  const start = question.indexOf(said);
  const kinds = table.entity.kinds.flatMap(({ singular, plural }) => [singular, plural]);
  const before = question.slice(0, start).replace(/(\p{L}+)\s+$/u, (match, word: string) => {
    const isKind = kinds.some((kind) => kind.toLowerCase() === word.toLowerCase());
    return isKind && /^\d/u.test(said) ? '' : match;
  });
  return `${before}${named}${question.slice(start + said.length)}`;
}

/** A name beside its chapter would be looked up again, and may be that of eight chapters. */
function namedWithoutDoubt(entity: PlacedEntity, table: Table): string {
  const phrase = keyPhrase(entity, table);
  return phrase.startsWith(entity.key) ? `${phrase} (${entity.label})` : phrase;
}

/** What names the entity without doubt: the word for its kind or key, the key, and the part of the table. */
function keyPhrase(entity: PlacedEntity, table: Table): string {
  const kind = table.entity.kinds.find(({ value }) => value === entity.kind);
  const isKeyOfKind = table.entity.kinds.some(({ singular }) => singular === table.entity.keyLabel);
  const word = isKeyOfKind && kind !== undefined ? kind.singular : '';
  const scope = table.entity.scope === undefined || entity.scope === null ? '' : ` ${entity.scope}`;
  return `${word} ${entity.key}${scope}`.trim();
}
