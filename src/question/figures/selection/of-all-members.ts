import { kindOf } from '#src/domain/catalogue.ts';
import { rootsOf } from '../operations/whole-table.ts';
import { headOfNumber } from '../parts/head-of-number.ts';
import type { Asked } from './asked.ts';
import { certainSubject } from './certain-subject.ts';
import { valuesOf } from './resolve-mentions.ts';
import { excludedKinds } from './select-group.ts';

/**
 * "die Zivilsachen der Amtsgerichte in Schleswig-Holstein": all entries of a table that prints their
 * sum, and where they are. What is asked of them together is what the sum says.
 */
export function ofAllMembers(asked: Asked): Asked {
  const { table, groups, subjects, parts } = asked;
  if (isOfWhole(asked)) return { ...asked, groups: [] };
  const [root, ...others] = rootsOf(asked);
  // Where each part of a table has its sum, nobody says which.
  if (root === undefined || others.length > 0) return asked;
  // "im Land"
  const [group, ...more] = groups.filter(({ kinds }) => kinds.some((kind) => kind !== root.kind));
  if (group === undefined || more.length + subjects.length > 0 || !group.isPlural) return asked;
  if (group.labelled !== null) return asked;
  const isTogether =
    asked.has('change', 'grow', 'shrink', 'series', 'share', 'count') ||
    // "Besucher aller Bäder 2023"
    /^(?:alle[rn]?|samtliche[rn]?|all)$/u.test(parts.marked.foldedAt(group.from - 1));
  if (!isTogether || !saysWhat(asked) || isListed(asked, group.from)) return asked;
  const single = ['top', 'bottom', 'min', 'max', 'mean', 'median', 'whichYear'] as const;
  if (asked.has(...single) || parts.threshold !== null || excludedKinds(asked).length > 0)
    return asked;
  const plain = table.entity.kinds.filter(({ aggregate }) => !aggregate);
  if (!plain.every(({ value }) => group.kinds.includes(value))) return asked;
  const { from, word } = group;
  const whole = certainSubject([root], { from, to: from, said: word });
  return { ...asked, subjects: [whole], groups: [], wholes: [] };
}

/** "Welche Amtsgerichte sind gewachsen?", "je Amtsgericht", "Prozent der Gerichte": each by itself. */
function isListed({ parts: { marked } }: Asked, from: number): boolean {
  const before = marked.terms.slice(Math.max(0, from - 4), from).map(({ folded }) => folded);
  return (
    headOfNumber(marked)?.index === from ||
    /^(?:nenn|list|zeig|show|name)/u.test(marked.line) ||
    before.some((word) => /^(?:je|pro|per|jede\w*|each|every|einzelne\w*)$/u.test(word)) ||
    /(?:^| )(?:welche\w*|which)(?: \w+){0,2}$/u.test(before.join(' ')) ||
    /(?:prozent|anteil|percent|share|zahl|anzahl|number)(?: (?:de[rs]|aller|von|of|all|the))*$/u.test(
      before.join(' '),
    )
  );
}

/** "Wie viele Strafsachen hatten die Amtsgerichte?" counts the cases, and no courts. */
function saysWhat({ parts, metricIsStated, table }: Asked): boolean {
  const isPart = parts.scopes.some((word) => valuesOf(word, table).length > 0);
  return metricIsStated || isPart;
}

/** "Wie viele Strafsachen hatten die Amtsgerichte im Landgerichtsbezirk Kiel?" is the sum of that. */
function isOfWhole(asked: Asked): boolean {
  const { subjects, groups, table, knowledge, parts } = asked;
  const [subject, ...others] = subjects;
  const [group, ...more] = groups;
  const [whole, ...namesakes] = subject?.entities ?? [];
  if (whole === undefined || group === undefined || !group.isPlural || group.labelled !== null)
    return false;
  if (others.length + more.length + namesakes.length > 0 || parts.threshold !== null) return false;
  const members = knowledge.index.partsOf(whole);
  const areAll = members.length > 0 && members.every((m) => group.kinds.includes(m.kind ?? ''));
  const isPlain = !asked.has('top', 'bottom', 'min', 'max', 'mean', 'median', 'whichYear', 'list');
  return (
    kindOf(table, whole.kind)?.aggregate === true &&
    areAll &&
    isPlain &&
    asked.has('count') &&
    saysWhat(asked) &&
    !isListed(asked, group.from) &&
    excludedKinds(asked).length === 0
  );
}
