import { distance } from 'fastest-levenshtein';
import { foldGerman } from '#src/text/fold.ts';
import { stemGerman } from '#src/text/stem.ts';
import { asksForAll } from '../operations/aggregate-rules.ts';
import { columnConditionRule } from '../operations/column-condition-rule.ts';
import { countedThing } from '../operations/count-rule.ts';
import type { Parts } from '../parts/read-parts.ts';
import { type FigureReading, refuse, type Unanswerable } from '../reading.ts';
import type { Asked } from '../selection/asked.ts';
import { means } from '../selection/choose-table.ts';
import type { NamedEntity } from '../vocabulary/entity-index.ts';
import { NUMBER } from './unread-numbers.ts';

/**
 * What to do with words that nothing explains. A question of which a part was not understood is not
 * answered with a figure: the part could be what it is about.
 *
 * @param asked - Null where no table explains anything of the question.
 * @returns Null where everything important was understood.
 */
export function judgeUnknown(all: Parts, asked: Asked | null): FigureReading | null {
  const parts = withoutLength(withoutLiving(all, asked), asked);
  const asksForStaff = parts.metrics.length > 0;
  const named =
    asked?.subjects.some(
      ({ isFull, entities }) => isFull && entities.some(({ isRoot }) => !isRoot),
    ) === true;
  const [foreign] = parts.foreign;
  const few = parts.unknown.length <= FEW;
  const isOurs = asksForStaff || named;
  if (foreign !== undefined && (isOurs || (asked !== null && !namesNothing(asked)))) {
    // Of what is counted and of whom is known, or all else is understood: prose would be no answer.
    const isOnly = parts.unknown.every((word) => parts.foreign.some((f) => f.word === word));
    const isCertain = named && (asksForStaff || isOnly);
    const sure = few ? (isCertain ? 0.87 : isOurs ? 0.75 : 0.6) : 0.4;
    if (foreign.kind === 'elsewhere') return refuse({ why: 'elsewhere', word: foreign.word }, sure);
    const { german, english } = foreign;
    return refuse(
      { why: 'attribute', german, english, table: asked?.table.name ?? null, plan: null },
      sure,
    );
  }
  if (asked === null) return null;
  const missing = missingKey(parts);
  if (missing !== null) return refuse(unknownEntity(asked, missing), 0.8);
  const counted = countedThing(asked);
  if (counted !== null)
    return refuse(
      { why: 'attribute', german: counted, english: counted, table: asked.table.name, plan: null },
      asksForStaff && parts.unknown.length === 0 ? 0.7 : 0.4,
    );
  const other = otherMetric(parts, asked);
  if (other !== null)
    return refuse(
      { why: 'attribute', german: other, english: other, table: asked.table.name, plan: null },
      0.7,
    );
  const elsewhere = namedElsewhere(parts, asked);
  // "Bis zu welchem Betrag bezuschusst das Land …?": what else is said may stand in the prose.
  if (elsewhere !== null) return refuse(elsewhere, parts.unknown.length === 0 ? 0.9 : 0.4);
  const mixed = mixedName(parts, asked);
  if (mixed !== null) return refuse(unknownEntity(asked, mixed), 0.8);
  const unknown = parts.unknown.filter((word, index, all) => word !== all[index - 1]);
  const nothing = namesNothing(asked) && !asksForAll(asked) && columnConditionRule(asked) === null;
  // Every word is understood, and only of whom is open: that is asked back, whatever prose is near.
  if (unknown.length === 0)
    return nothing ? refuse(unknownEntity(asked, ''), asksForStaff ? 0.88 : 0.35) : null;
  if (isForeignLanguage(parts, asked)) return null;

  const isName = isBesideKindWord(parts, asked) || isBesideName(parts);
  const isSure =
    (isName && few && (asksForStaff || (isBare(parts) && isBesideKindWord(parts, asked)))) ||
    isPartAsked(unknown, asked);
  return refuse(unknownEntity(asked, unknown.join(' ')), isSure ? 0.8 : nothing ? 0.35 : 0.4);
}

/** What people do who are counted: said of them, it says nothing more. */
const LIVING = /^(?:leb(?:en|t|ten|te)|wohn(?:en|t|ten|te)|live[sd]?|living)$/iu;
const PEOPLE = /kinder|jugendliche|personen|menschen|familien|senior|pflegebedürftige/iu;
const DOING: readonly (readonly [RegExp, RegExp])[] = [
  [/einwohner|bevölkerung/iu, LIVING],
  [
    /personal|beschäftigt|bediensteten?|kräfte|vollzeit|teilzeit/iu,
    /^(?:arbeite(?:n|t|ten|te)|beschäftigt(?:en|e)?|angestellt|work(?:s|ed|ing)?|employ(?:s|ed)?)$/iu,
  ],
  [
    /schüler|kinder(?!gärten|tages)/iu,
    /^(?:besuch(?:en|t|ten|te)|lern(?:en|t|ten|te)|attend(?:s|ed|ing)?)$/iu,
  ],
  [
    /lehrkr|lehrer|lehrpersonal/iu,
    /^(?:unterricht(?:en|et|eten|ete)|lehr(?:en|t|ten|te)|teach(?:es|ing)?|taught)$/iu,
  ],
  [
    /gefangene|häftling|inhaftiert|untergebracht|belegung|bewohner|geflüchtete|asyl/iu,
    /^(?:untergebracht|untergekommen|inhaftiert|ein(?:sitzen|sitzt|saßen|gesessen)|held|housed|accommodated|detained|imprisoned)$/iu,
  ],
];

/** Where a table counts inhabitants or staff, all that it counts live or work there: "Frauen". */
const OF_ALL = 1;

/** "Wie viele Einwohner leben in …?": where inhabitants are counted, the verb says nothing more. */
function withoutLiving(parts: Parts, asked: Asked | null): Parts {
  if (asked?.metricIsStated !== true) return parts;
  const { label, unit, words } = asked.metric;
  const all = asked.table.metrics.map((metric) => [metric.label, ...metric.words].join(' '));
  const own = [label, unit, ...words].join(' ');
  const said = DOING.filter(([who], at) =>
    at <= OF_ALL ? all.some((name) => who.test(name)) : who.test(own),
  ).map(([, deed]) => deed);
  // "Wie viele Kinder lebten in Vollzeitpflege?", "bei Verwandten": that says where.
  const isThere =
    / (?:bei|in) \p{Lu}/u.test(label) || parts.tables.some((word) => means(word, asked.table.name));
  if (isThere && PEOPLE.test(own)) said.push(LIVING);
  const isSaid = (word: string): boolean => said.some((deed) => deed.test(word));
  if (!parts.unknown.some(isSaid) && !parts.foreign.some(({ word }) => isSaid(word))) return parts;
  return {
    ...parts,
    foreign: parts.foreign.filter(({ word }) => !isSaid(word)),
    unknown: parts.unknown.filter((word) => !isSaid(word)),
  };
}

/** "Wie lang war die Verweildauer?" of what is measured in days. */
function withoutLength(parts: Parts, asked: Asked | null): Parts {
  const isLong = asked?.metricIsStated === true && LONG_UNIT.test(asked.metric.unit);
  if (!isLong || !/^wie lange?(?!\w)/u.test(parts.marked.line)) return parts;
  return { ...parts, unknown: parts.unknown.filter((word) => !/^lange?$/iu.test(word)) };
}

const LONG_UNIT = /^(?:tage?n?|stunden?|minuten?|wochen?|monate?n?|km|kilometer|m|meter)$/iu;

/** "Einzelplan 18": a number behind the word for a kind that is no key of any table. */
function missingKey({ kinds, marked }: Parts): string | null {
  const word = kinds.find(({ to }) => {
    const next = marked.terms[to + 1];
    return /^\d+$/u.test(next?.folded ?? '') && marked.roleOf(to + 1) === NUMBER;
  });
  if (word === undefined) return null;
  return marked.textOf({ from: word.from, to: word.to + 1 });
}

/** "VG Oberes Werratal": words of two names that nothing joins are the name of something else. */
function mixedName({ mentions, kinds, marked }: Parts, { table }: Asked): string | null {
  for (const first of mentions) {
    const second = mentions.find(({ from }) => from === first.to + 1);
    if (second === undefined || first.isFull || first.byKey) continue;
    const isShared = first.candidates.some(({ entity }) =>
      second.candidates.some((other) => other.entity === entity),
    );
    const isCalled = kinds.some((word) => word.to === first.from - 1 && means(word, table.name));
    if (isShared || !isCalled) continue;
    return marked.textOf({ from: first.from, to: second.to });
  }
  return null;
}

/** A metric that other tables have and this one has not. */
function otherMetric({ metrics, marked }: Parts, { table }: Asked): string | null {
  if (metrics.length === 0 || metrics.some((word) => means(word, table.name))) return null;
  const [first] = metrics;
  return first === undefined ? null : marked.textOf(first);
}

/**
 * "Beschäftigte je 10.000 Einwohner in Jena": what only this table tells is asked of a name, or of a
 * kind, that only others have; what this table tells of its own is no answer.
 */
function namedElsewhere(
  { mentions, kinds, metrics, marked }: Parts,
  asked: Asked,
): Unanswerable | null {
  const { table } = asked;
  const metric = metrics.find((word) => means(word, table.name));
  if (metric === undefined || !namesNothing(asked)) return null;
  const name = mentions.find(
    ({ isFull, candidates }) =>
      isFull &&
      candidates.every(
        // "in Sachsen": the land of the paper, which another of its tables has a sum of.
        ({ entity }) => entity.table !== table.name && !table.words.includes(entity.label),
      ),
  );
  const kind = kinds.find((word) => !means(word, table.name));
  const other = name?.candidates[0]?.entity.table ?? kind?.meanings[0]?.table;
  if (other === undefined || metric.meanings.some((meaning) => meaning.table === other))
    return null;
  const said = marked.textOf(metric);
  return { why: 'other-table', said, table: table.name, asked: other };
}

/** More unknown words than this, and the question is about something else. */
const FEW = 3;

/** "VG Musterstadt 2023": nothing else is said. */
function isBare({ marked }: Parts): boolean {
  return marked.terms.length <= 5;
}

/** "Zu welcher VG gehört Wandersleben?" */
function isPartAsked(unknown: readonly string[], asked: Asked): boolean {
  return asked.has('belongs') && asked.groups.length === 1 && unknown.length === 1;
}

function unknownEntity({ subjects, knowledge }: Asked, said: string): Unanswerable {
  const named = subjects.flatMap(({ entities }) => [...entities]);
  const near = named.length > 0 ? named : spelledLike(said, knowledge.index.entities);
  return { why: 'unknown-entity', said, near: near.slice(0, 3) };
}

/** Names of one word that a single letter tells from what was said, which none of them need be. */
function spelledLike(said: string, entities: readonly NamedEntity[]): NamedEntity[] {
  const folded = foldGerman(said);
  if (folded.length < SHORTEST_NAME) return [];
  return entities.filter(({ names }) =>
    names.some(
      ({ core: [stem = '', ...more] }) =>
        more.length === 0 && distance(stem, stemGerman(folded)) === 1,
    ),
  );
}

/** Of shorter names too many are but a letter apart. */
const SHORTEST_NAME = 5;

/** A metric and nothing to which it could belong. */
function namesNothing({ subjects, groups, wholes }: Asked): boolean {
  return subjects.length + groups.length + wholes.length === 0;
}

/** "VG Saale-Rennsteig", "Landratsamt Musterstadt": surely a name, and none of ours. */
function isBesideKindWord({ marked, kinds }: Parts, { table }: Asked): boolean {
  return kinds.some(
    (word) =>
      means(word, table.name) && (marked.isFree(word.to + 1) || marked.isFree(word.from - 1)),
  );
}

/** "Landesamt für Weißlichtmilben": the rest of a name of which a part is known. */
function isBesideName({ marked, mentions }: Parts): boolean {
  return mentions.some(
    ({ isFull, from, to }) =>
      !isFull && [to + 1, to + 2, to + 3, from - 1].some((at) => marked.isFree(at)),
  );
}

/** "el Tribunal de Cuentas (Rechnungshof)": a name in another language, explained in brackets. */
function isForeignLanguage({ marked }: Parts, { subjects }: Asked): boolean {
  const [only, ...more] = subjects;
  const { terms } = marked;
  if (only?.isFull !== true || more.length > 0 || terms[only.to]?.inBrackets !== true) return false;
  const unknown = terms.flatMap((_, index) => (marked.isFree(index) ? [index] : []));
  const [first = 0, last = 0] = [unknown[0], unknown.at(-1)];
  const hasParticle = terms.slice(first, last).some(({ folded }) => PARTICLE.test(folded));
  return hasParticle && first < only.to && terms[last + 1]?.inBrackets === true;
}

const PARTICLE = /^(?:d[eiau]|del|dell[ae]|du|la|las|los)$/u;
