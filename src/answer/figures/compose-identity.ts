import type { OutcomeNamed } from '#src/compute/outcome.ts';
import { itemOf } from './compose-values.ts';
import { absentText, type Composed, type Composing, declined } from './draft-parts.ts';
import { groupWord } from './wording.ts';

const MOST_LINES = 40;

/** What each thing belongs to. */
export function composeParents(composing: Composing, { rows }: OutcomeNamed<'parent'>): Composed {
  const { words, sources } = composing;
  const none = unmetKind(composing);
  const found = none === null ? rows.filter(({ parents }) => parents.length > 0) : rows;
  if (found.length === 0) {
    return declined(
      words.say(
        'Dazu führt die Tabelle keine Zugehörigkeit.',
        'The table shows nothing it belongs to.',
      ),
    );
  }
  const lines = found.map(({ child, parents, parentRows }) => {
    const [entity] = child.entities;
    const above = parents.map((parent) => words.boldName(parent)).join(', ');
    const name = entity === undefined ? '' : words.name(entity);
    const places = [none ?? '', above].filter((place) => place !== '');
    const place = places.join(words.say(', sondern zu ', ', but to '));
    return `${name} ${words.say('gehört zu', 'belongs to')} ${place}${sources.marks(child, ...parentRows)}.`;
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

/** "keiner Verwaltungsgemeinschaft": what was asked for and is not above it; null where it is. */
function unmetKind({ words, computed: { plan } }: Composing): string | null {
  const unmet = plan.operation.name === 'parent' ? plan.operation.unmet : undefined;
  const kind = words.table.entity.kinds.find(({ value }) => unmet?.[0] === value);
  if (kind === undefined) return null;
  // "zu keiner erfüllenden Gemeinde"
  const word = groupWord(words.table, [kind.value], 1, words.language).replace(
    words.language === 'de' ? /^(\p{Ll}+e) /u : /^$/u,
    '$1n ',
  );
  return words.say(`${kind.gender === 'f' ? 'keiner' : 'keinem'} ${word}`, `no ${word}`);
}

/** Key, name and value of each thing: what it is. */
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
    return `${words.boldName(entity)}${place}; ${words.when(row.year)}: ${value}${sources.marksOfNamed(row)}.`;
  });
  return {
    kind: 'list',
    lead: lines.join('\n'),
    figures: [],
    items: rows.map((row) => itemOf(composing, row)),
    used: rows,
  };
}
