import type { Language } from '#src/domain/answer.ts';
import type { Assumption } from '#src/question/figures/reading.ts';
import type { NamedEntity } from '#src/question/figures/vocabulary/entity-index.ts';
import type { Knowledge } from '#src/question/figures/vocabulary/knowledge.ts';
import { foldGerman } from '#src/text/fold.ts';
import { wordingOf } from './wording.ts';

/** What was assumed beyond what was typed, in one line; null where nothing was. */
export function interpretedAs(
  reading: { readonly assumptions: readonly Assumption[] },
  knowledge: Knowledge,
  language: Language,
): string | null {
  const parts = reading.assumptions.flatMap((assumption) =>
    assumptionText(assumption, knowledge, language),
  );
  return parts.length === 0 ? null : [...new Set(parts)].join('; ');
}

function assumptionText(
  assumption: Assumption,
  knowledge: Knowledge,
  language: Language,
): string[] {
  const say = (german: string, english: string): string => (language === 'de' ? german : english);
  switch (assumption.kind) {
    case 'newest-year':
      return [
        say(
          `neuestes Jahr der Tabelle: ${assumption.year}`,
          `newest year of the table: ${assumption.year}`,
        ),
      ];
    case 'all-years':
      return [
        say(
          `alle Jahre von ${assumption.from} bis ${assumption.to}`,
          `all years from ${assumption.from} to ${assumption.to}`,
        ),
      ];
    case 'typo':
      if (isInflected(assumption.typed, assumption.meant)) return [];
      return [
        say(
          `„${assumption.typed}“ gelesen als „${assumption.meant}“`,
          `“${assumption.typed}” read as “${assumption.meant}”`,
        ),
      ];
    case 'scope':
      return [assumption.scope];
    case 'metric': {
      const table = knowledge.catalogue.tables.find(({ name }) => name === assumption.table);
      const metric = table?.metrics.find(({ column }) => column === assumption.column);
      return table === undefined || metric === undefined
        ? []
        : [wordingOf(table, metric, language).metricLabel];
    }
    case 'entity': {
      const { entity, said } = assumption;
      const name = nameOf(entity, knowledge, language);
      return [say(`„${said}“ verstanden als ${name}`, `“${said}” understood as ${name}`)];
    }
    case 'day-of-year': {
      const [month = '', day = ''] = assumption.day.split('-');
      return [
        say(
          `„${assumption.said}“: Die Tabelle nennt für jedes Jahr nur den Stand vom ${day}.${month}.`,
          `“${assumption.said}”: the table states the figure of each year as of ${month}-${day} only`,
        ),
      ];
    }
    case 'apart': {
      const name = nameOf(assumption.entity, knowledge, language);
      return [say(`${name} ist darin nicht enthalten`, `${name} is no part of it`)];
    }
  }
}

function nameOf(entity: NamedEntity, { catalogue }: Knowledge, language: Language): string {
  const table = catalogue.tables.find(({ name }) => name === entity.table);
  const metric = table?.metrics[0];
  return table === undefined || metric === undefined
    ? entity.label
    : wordingOf(table, metric, language).name(entity);
}

/** "Justizministeriums" is no mistyped "Justizministerium". */
function isInflected(typed: string, meant: string): boolean {
  const folded = foldGerman(typed);
  return folded.startsWith(meant) && /^(?:e?s|e?n|e|er)$/u.test(folded.slice(meant.length));
}
