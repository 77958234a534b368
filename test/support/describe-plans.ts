import type { Measure } from '#src/domain/measure.ts';
import type { ActionPlans } from '#src/structure/plans/read-action-plans.ts';

/** What was read from action plans as a text that people can compare with the source. */
export function describePlans(plans: ActionPlans): string {
  const blocks = plans.plans.map(({ year, firstLine, lastLine }) => {
    const measures = plans.measures.filter(({ planYear }) => planYear === year);
    const finished = plans.finished.filter(({ planYear }) => planYear === year);
    return [
      `# Aktionsplan ${year} (Zeilen ${firstLine}-${lastLine}, ${measures.length} Maßnahmen)`,
      ...measures.map(describeMeasure),
      ...finished.map(
        ({ title, formerNumber, line, measureId }) =>
          `- abgeschlossen (${line}): ${title} | vormals ${formerNumber ?? '-'} | ${measureId ?? '-'}`,
      ),
    ].join('\n\n');
  });
  const rest = [
    `Ohne Plan: ${plans.missingYears.join(', ') || '-'}`,
    ...plans.continuations.map(
      ({ from, to, year, how, line }) =>
        `${how === 'merged' ? 'aufgegangen' : 'geteilt'} ${year} (${line}): ${from} → ${to}`,
    ),
    ...plans.residuals.map(
      ({ kind, firstLine, lastLine, detail }) => `${kind} (${firstLine}-${lastLine}): ${detail}`,
    ),
  ];
  return `${[...blocks, rest.join('\n')].join('\n\n')}\n`;
}

function describeMeasure(measure: Measure): string {
  const { number, title, chapter, included, lead, completion, status, formerNumber } = measure;
  const { firstLine, bodyLine, lastLine } = measure;
  return [
    `## ${number ?? 'ohne Nummer'}: ${title} (${firstLine}, Text ${bodyLine}-${lastLine})`,
    `- Kapitel: ${chapter.join(' > ') || '-'}`,
    `- Aufnahme: ${included ? `${included.text} = ${included.year}${included.isNew ? ', neu' : ''} (${included.line})` : '-'}`,
    `- Federführung: ${lead ? `${lead.text} (${lead.line})` : '-'}`,
    `- Abschluss: ${completion ? `${completion.text} = ${completion.years.join(', ') || 'kein Jahr'} (${completion.line})` : '-'}`,
    `- Status: ${status ? `${status.value} (${status.line})` : '-'}`,
    `- vormals: ${formerNumber ? `${formerNumber.text} (${formerNumber.line})` : '-'}`,
    `- Kennung: ${measure.measureId}`,
  ].join('\n');
}
