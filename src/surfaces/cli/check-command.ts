import { markdownTable } from 'markdown-table';
import type { CheckKind, Judgement } from '#src/domain/check.ts';
import type { CheckReport, PlacedResidual } from '#src/domain/check-report.ts';
import { formatNumber } from '#src/text/german-number.ts';
import { type CliIo, EXIT } from './io.ts';

export interface CheckOptions {
  readonly json?: boolean;
}

export interface CheckDependencies {
  check(): Promise<CheckReport>;
}

const MOST_LINES = 8;

const KINDS: Readonly<Record<CheckKind, string>> = {
  'token-used-once': 'Jede Zahl in genau einer Zelle',
  'unique-key': 'Jeder Schlüssel nur einmal',
  alignment: 'Zeilen eindeutig zugeordnet',
  'rounding-to-5': 'Vielfache von 5',
  'change-against-previous-year': 'Veränderung zum Vorjahr',
  'per-10k-population': 'Je 10.000 Einwohner',
  'sum-of-chapters': 'Kapitel ergeben Einzelplan',
  'sum-of-plans': 'Einzelpläne ergeben Summe',
  'sum-of-parts': 'Teile ergeben Summe',
  'plan-of-every-year': 'Aktionsplan für jedes Jahr',
  'number-once-in-a-plan': 'Jede Maßnahmennummer nur einmal im Plan',
  'measure-once-in-a-plan': 'Jede Maßnahme nur einmal im Plan',
  'fields-of-a-measure': 'Felder der Maßnahmen',
  'finished-and-active': 'Abgeschlossenes nicht mehr im Plan',
  'former-number': 'Frühere Nummer eindeutig',
  'included-in-plan': 'Aufgenommenes im Plan des Jahres',
  'finished-once': 'Abgeschlossenes nur einmal gelistet',
  'plan-names-itself': 'Plan nennt sein eigenes Jahr',
  'status-in-prose': 'Status in Feld und Text gleich',
  'figure-stated-twice': 'Zahl im Text überall gleich',
  'stated-parts': 'Teile im Text ergeben Summe',
  'stated-rate': 'Verhältniszahlen im Text',
  'stated-as-in-table': 'Zahlen im Text wie in der Tabelle',
};

const JUDGEMENTS: Readonly<Record<Judgement, string>> = {
  unexplained: 'Ungeklärt',
  contradiction: 'Widersprüche in der Quelle',
  gap: 'Lücken in der Quelle',
  rounding: 'Rundung',
};

/** `beleg check`: what the arithmetic proves, and everything that does not come out even. */
export async function runCheckCommand(
  options: CheckOptions,
  io: CliIo,
  { check }: CheckDependencies,
): Promise<number> {
  const report = await check();
  io.out(options.json === true ? JSON.stringify(report, null, 2) : renderReport(report));
  return report.isExplained ? EXIT.ok : EXIT.failed;
}

/** A report as a person reads it in a terminal. */
export function renderReport(report: CheckReport): string {
  const { counts, contradictions, residuals, refused } = report;
  const of = (judgement: Judgement) =>
    residuals.filter((residual) => residual.judgement === judgement);
  return [
    renderCounts(counts),
    ...renderResiduals('unexplained', of('unexplained')),
    ...renderResiduals('contradiction', contradictions),
    ...renderResiduals('gap', of('gap')),
    ...renderResiduals('rounding', of('rounding')),
    ...refused.map(({ path, problems }) =>
      [`Nicht geladen: ${path}`, ...problems.map((problem) => `  ${problem}`)].join('\n'),
    ),
    renderVerdict(report),
  ].join('\n\n');
}

function renderCounts(counts: CheckReport['counts']): string {
  const rows = counts.map(({ kind, ...count }) => [
    KINDS[kind],
    ...[
      count.checked,
      count.even,
      count.rounding,
      count.gap,
      count.contradiction,
      count.unexplained,
    ].map((number) => formatNumber(number)),
  ]);
  const head = ['Prüfung', 'geprüft', 'genau', 'Rundung', 'Lücke', 'Widerspruch', 'ungeklärt'];
  return markdownTable([head, ...rows], { align: ['l', 'r', 'r', 'r', 'r', 'r', 'r'] });
}

function renderResiduals(
  judgement: Judgement,
  residuals: readonly PlacedResidual[],
): readonly string[] {
  if (residuals.length === 0) return [];
  const title = `${JUDGEMENTS[judgement]} (${residuals.length})`;
  return [[title, ...residuals.map((residual) => `- ${renderResidual(residual)}`)].join('\n')];
}

// Rounding needs no looking up; everything else is shown with all its lines.
function renderResidual({ text, document, lines, judgement }: PlacedResidual): string {
  const isCut = judgement === 'rounding' && lines.length > MOST_LINES;
  const shown = isCut ? [...lines.slice(0, MOST_LINES), '…'] : lines;
  return `${text} [${document}, Z. ${shown.join(', ')}]`;
}

function renderVerdict({ isExplained, contradictions, residuals, refused }: CheckReport): string {
  if (isExplained) {
    const n = contradictions.length;
    const found = n === 0 ? 'keine Widersprüche' : n === 1 ? '1 Widerspruch' : `${n} Widersprüche`;
    return `Alles ist erklärt; die Quelle enthält ${found}.`;
  }
  const unexplained = residuals.filter(({ judgement }) => judgement === 'unexplained').length;
  const files = refused.length === 1 ? '1 Datei' : `${refused.length} Dateien`;
  return `Nicht alles ist erklärt: ${unexplained} ungeklärt, ${files} nicht geladen.`;
}
