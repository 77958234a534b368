import type { Table } from '#src/domain/catalogue.ts';
import { readParts } from '#src/question/figures/parts/read-parts.ts';
import { type Asked, askedOf } from '#src/question/figures/selection/asked.ts';
import { chooseTable } from '#src/question/figures/selection/choose-table.ts';
import type { Group } from '#src/question/figures/selection/plan-selection.ts';
import type { NamedEntity } from '#src/question/figures/vocabulary/entity-index.ts';
import type { Knowledge } from '#src/question/figures/vocabulary/knowledge.ts';
import { sameNameOfKind } from '../merging/merge-subjects.ts';
import type { FigureTopic } from '../topics/figure-topic.ts';

/** What a message means that says "die VG", "der Kreis" and no name. */
export type DefiniteKind =
  | { readonly kind: 'named'; readonly question: string }
  /** Nothing said before is of this kind or belongs to one; `word` is as typed. */
  | { readonly kind: 'unnamed'; readonly word: string };

/** "Welchen Anteil haben die beiden am Einzelplan?": of the one that holds them all. */
const SEVERAL =
  /(?<!\w)(?:beide[nr]?|both|(?:alle|die|diese|den|diesen|der|all|the|these) (?:zwei|drei|vier|funf|two|three|four|five))(?!\w)/u;
/** "in der Stadtverwaltung": the staff of a town works there. */
const OFFICE = /(?<=(?<!\p{L})(?:der|die) )(Stadt|Gemeinde)verwaltung(?!\p{L})/iu;
const ARTICLE = /^(?:die|der|das|dem|den|the)$/u;
const WITHIN = /^(?:im|vom|am|zum|zur|beim|des)$/u;
const WHOLE_OF = /^(?:gesamte?|ganze|komplette|vollstandige|whole|entire)[nrsm]?$/u;
const LOCATES = /^(?:in|aus|von|innerhalb|of|within|from)$/u;

/**
 * "Wie viele Beschäftigte hat die VG insgesamt?" behind what belongs to one: that one. Read by itself it
 * would be added up over all that there are.
 *
 * @returns Null where the message points to nothing by its kind, or what is said before is of no table.
 */
export function readDefiniteKind(
  typed: string,
  before: FigureTopic,
  figures: Knowledge,
): DefiniteKind | null {
  const message = typed.replace(OFFICE, '$1');
  const parts = readParts(message, figures);
  if (SEVERAL.test(parts.marked.line)) return null;
  const { table } = before.asked;
  if ((chooseTable(parts, figures) ?? table).name !== table.name) return null;
  const asked = askedOf(parts, table, figures);
  const whole = asked?.has('share') === true ? wholeByName(message, asked, before) : null;
  if (whole !== null) return { kind: 'named', question: whole };
  if (asked === null || asked.subjects.length > 0) return null;
  const ranks = asked.has('top', 'bottom', 'grow', 'shrink') || asked.parts.threshold !== null;
  const groups = asked.groups.filter((each) => !each.isPlural && isDefinite(each, asked, ranks));
  if (groups.length === 0) return null;
  const meant = groups.map((group) => ({ group, entities: meantBy(group, before) }));
  const unknown = meant.filter(({ entities }) => entities.length !== 1);
  if (unknown.length === 0) return { kind: 'named', question: withNames(message, meant, asked) };
  const [only, ...more] = unknown;
  const isBare = !ranks && asked.groups.length === 1 && before.named.length > 0;
  return isBare &&
    more.length === 0 &&
    only?.entities.length === 0 &&
    !isOfTopic(only.group, before)
    ? { kind: 'unnamed', word: only.group.word }
    : null;
}

/** "Wie viel Prozent des Ministeriums sind das?": a word of the name of what holds the one named last. */
function wholeByName(message: string, { parts, table }: Asked, before: FigureTopic): string | null {
  const { terms } = parts.marked;
  const [entity, ...others] = before.named.at(-1)?.entities ?? [];
  if (entity === undefined || others.length > 0) return null;
  for (const [at, { folded, text }] of terms.entries()) {
    const isAlone =
      OF_WHOLE.test(terms[at - 1]?.folded ?? '') && !GOES_ON.test(terms[at + 1]?.folded ?? '');
    const word = folded.replace(/s$/u, '');
    const around = entity.ancestors.find(({ isRoot, names }) => !isRoot && isHeadIn(names, word));
    if (isAlone && around !== undefined) return message.replace(text, nameOf(around, table));
  }
  return null;
}

/** "Ministerium" of the "Thüringer Finanzministerium"; shorter words end too many others. */
function isHeadIn(names: NamedEntity['names'], word: string): boolean {
  if (word.length < SHORTEST_HEAD) return false;
  return names.some(
    ({ isLabel, written }) => isLabel && written.split(' ').some((known) => known.endsWith(word)),
  );
}

const SHORTEST_HEAD = 7;
const GOES_ON = /^(?:fur|for|of|der|des|von)$/u;
const OF_WHOLE = /^(?:des|der|am|vom|im|dem)$/u;

/** Behind an article; where the question chooses among others, only as the place of these. */
function isDefinite({ from }: Group, { parts }: Asked, onlyAsPlace: boolean): boolean {
  const { terms } = parts.marked;
  const at = WHOLE_OF.test(terms[from - 1]?.folded ?? '') ? from - 2 : from - 1;
  const word = terms[at]?.folded ?? '';
  if (WITHIN.test(word)) return true;
  return ARTICLE.test(word) && (!onlyAsPlace || LOCATES.test(terms[at - 1]?.folded ?? ''));
}

/** The one of this kind that was named last, or that this belongs to. */
function meantBy({ kinds }: Group, { named, asked }: FigureTopic): readonly NamedEntity[] {
  // What holds the whole table is named by everything else that asks for it.
  const isOfKind = ({ kind, isRoot }: NamedEntity): boolean =>
    !isRoot && kinds.includes(kind ?? '');
  const { table, knowledge } = asked;
  const all = knowledge.index.entities.filter(
    (entity) => entity.table === table.name && isOfKind(entity),
  );
  // Each district has one Landratsamt: that of the town is that of its district.
  const isOffice = new Set(all.map(({ ancestors }) => ancestors[0])).size === all.length;
  for (const { entities } of named.toReversed()) {
    const own = entities.filter(isOfKind);
    if (own.length > 0) return own;
    const around = entities.flatMap((entity) => entity.ancestors.find(isOfKind) ?? []);
    if (around.length > 0) return [...new Set(around)];
    const above = entities.flatMap(({ ancestors }) => ancestors).filter(({ isRoot }) => !isRoot);
    const office = all.filter(({ ancestors: [owner] }) => owner && above.includes(owner));
    if (isOffice && office.length === 1) return office;
  }
  return [];
}

/** Whether some of what was named before holds things of this kind, is called alike, or was asked about by it. */
function isOfTopic({ kinds }: Group, { named, asked }: FigureTopic): boolean {
  const entities = named.flatMap((subject) => subject.entities);
  return (
    sameNameOfKind(entities, kinds, asked).length > 0 ||
    asked.groups.some((group) => group.kinds.some((kind) => kinds.includes(kind))) ||
    asked.knowledge.index.entities.some(
      ({ kind, ancestors }) =>
        kinds.includes(kind ?? '') && ancestors.some((above) => entities.includes(above)),
    )
  );
}

/** The names in the place of their kinds; "gesamt" before them goes with it. */
function withNames(
  message: string,
  meant: readonly { readonly group: Group; readonly entities: readonly NamedEntity[] }[],
  { parts, table }: Asked,
): string {
  const { terms } = parts.marked;
  return meant.reduce((question, { group: { from }, entities: [entity] }) => {
    const start = WHOLE_OF.test(terms[from - 1]?.folded ?? '') ? from - 1 : from;
    const said = terms.slice(start, from + 1).map(({ text }) => text);
    return entity === undefined
      ? question
      : question.replace(said.join(' '), nameOf(entity, table));
  }, message);
}

/** A name that means nothing else: others may be called alike. */
function nameOf({ label, key }: NamedEntity, { entity }: Table): string {
  return `${label} (${entity.keyLabel} ${key})`;
}
