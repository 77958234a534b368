import type { QueryPlan } from '#src/domain/query-plan.ts';
import { literalPattern } from '#src/text/literal-pattern.ts';
import { monthOf } from '#src/text/month-names.ts';
import { readYearPart } from '#src/text/year-part.ts';
import type { FoundWord } from '../parts/find-words.ts';
import type { Asked } from '../selection/asked.ts';
import { means } from '../selection/choose-table.ts';
import { dayOf, saysOtherMonth } from './refuse-time.ts';

const FROM_OR_TO =
  /^(?:bis|ab|seit|zwischen|vor|nach|until|till|since|from|between|before|after|through)$/u;
const BESIDE_FROM = /^(?:zum|zur|dem|den|der|the|ende|anfang|einschliesslich|im|in)$/u;

/** "von Januar bis März", "seit dem 2. Quartal", "von April auf Mai": of parts of a year only single ones are read. */
export function leavesYearParts(asked: Asked, { operation }: QueryPlan): boolean {
  const { parts, table } = asked;
  const { terms, line } = parts.marked;
  // "am 14. Juli 2023" of a table of months: a day is none of its parts.
  const hasParts = table.entity.scope?.groups.some(({ value }) => isYearPart(value)) === true;
  // "im Mai", of which only another table tells.
  const isElsewhere = parts.scopes.some(
    (word) =>
      !means(word, table.name) &&
      word.meanings.some(({ value }) => isYearPart(value)) &&
      !isMonthOfTable(word, asked),
  );
  if (isElsewhere) return true;
  // "Monatsdurchschnitt" of a table of months: of each of them.
  const isOfEach = operation.name === 'aggregate' && operation.over === 'entities';
  const isOther = OTHER_PART.test(line) && !(isOfEach && eachPartOf(asked).test(line));
  if (hasParts && (parts.time.day !== null || isOther || saysOtherMonth(asked))) return true;
  const said = [
    ...parts.scopes.filter(({ meanings }) => meanings.some(({ value }) => isYearPart(value))),
    ...parts.mentions.filter(({ candidates }) =>
      candidates.some(({ entity }) => isYearPart(entity.label)),
    ),
  ];
  if (operation.name === 'change' && new Set(said.map(({ from }) => from)).size > 1) return true;
  return said.some(({ from }) => {
    let at = from - 1;
    while (BESIDE_FROM.test(terms[at]?.folded ?? '')) at -= 1;
    return FROM_OR_TO.test(terms[at]?.folded ?? '') || /^\d{1,2}$/u.test(terms[at]?.folded ?? '');
  });
}

/** "Ende Juni 2024" of a table of 30 June 2024, in whichever other table June is a part of the year. */
function isMonthOfTable({ from }: FoundWord, { parts: { marked }, table }: Asked): boolean {
  const month = monthOf(marked.foldedAt(from));
  return month !== undefined && Number(dayOf(table)?.slice(0, 2)) === month;
}

const OTHER_PART =
  /(?<!\w)(?:(?:pro|je|per|jeden) (?:monat|woche|tag)|monatlich\w*|taglich\w*|wochentlich\w*|(?:anfang|mitte|ende|early|mid|late) (?:19|20)\d\d)(?!\w)/u;

/** "pro Monat" of a table of months */
function eachPartOf({ table }: Asked): RegExp {
  const label = table.entity.scope?.label.toLowerCase() ?? '';
  return new RegExp(`(?<!\\w)(?:pro|je|per) ${literalPattern(label)}(?!\\w)`, 'u');
}

function isYearPart(name: string): boolean {
  return readYearPart(name) !== undefined;
}
