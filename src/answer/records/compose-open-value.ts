import type { AnswerDraft, Language } from '#src/domain/answer.ts';
import type { RecordReading } from '#src/question/records/record-question.ts';
import { contentStems } from '#src/question/records/record-words.ts';

type ReadingOf<K extends RecordReading['kind']> = Extract<RecordReading, { kind: K }>;

/** Asks back which column a value is meant of, each with the question that says it. */
export function composeOpen(
  { value }: ReadingOf<'open'>,
  question: string,
  language: Language,
): AnswerDraft {
  const options = value.filters.map(({ column, values }) => ({
    label: `${column.label} ${values.join(', ')}`,
    question: question.replace(value.said, `${column.label} ${values[0] ?? value.said}`),
  }));
  if (value.orGranted === true)
    options.push({
      label: language === 'de' ? 'alle, die einen Betrag haben' : 'all that have an amount',
      question: question.replace(value.said, 'gefördert'),
    });
  const lead =
    value.orGranted === true
      ? language === 'de'
        ? `„${value.said}“ kann den Status meinen oder alle, die etwas bekamen. Was ist gemeint?`
        : `"${value.said}" can mean the status, or all that were given something. Which is meant?`
      : language === 'de'
        ? `„${value.said}“ steht in mehreren Spalten. Was ist gemeint?`
        : `"${value.said}" stands in several columns. Which is meant?`;
  const lines = options.map(({ label }) => `- ${label}`);
  return { kind: 'clarify', text: [lead, lines.join('\n')].join('\n\n'), options, sources: [] };
}

const MOST_VALUES = 20;

/** Says what there is where a value is unknown. */
export function composeUnknown(
  { list, column, said }: ReadingOf<'unknown'>,
  language: Language,
): AnswerDraft {
  const near = column.values.filter(({ stems }) =>
    contentStems(said).some((stem) => stems.includes(stem)),
  );
  const shown = column.isName && near.length > 0 ? near : column.values;
  const values = shown.map(({ text }) => text).sort((a, b) => a.localeCompare(b, 'de'));
  const more = values.length > MOST_VALUES ? ', …' : '';
  const known = `${values.slice(0, MOST_VALUES).join(', ')}${more}`;
  const text =
    language === 'de'
      ? `„${said}“ steht in „${list.table.title}“ nicht unter ${column.label}. Vorhanden: ${known}.`
      : `"${list.table.title}" has no ${column.label} "${said}". There are: ${known}.`;
  return { kind: 'abstain', text, sources: [] };
}
