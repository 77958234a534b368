import type { AnswerDraft, Figure, Language } from '#src/domain/answer.ts';
import type { StatedFigure } from '#src/domain/stated-figure.ts';
import type { StatedMatch } from '#src/question/figures/stated/settle-stated.ts';
import { formatNumber, roundHalfUp } from '#src/text/german-number.ts';
import { composeTogether } from './compose-together.ts';
import { nameStated, unitOfStated } from './name-stated.ts';
import { SourceList } from './source-list.ts';

/** Answers with a figure that a sentence states, and says whose figure it is. */
export function composeStated(match: StatedMatch, language: Language): AnswerDraft {
  if (match.together !== undefined) return composeTogether(match, language);
  const sources = new SourceList();
  const words = { language, sources };
  return match.isChange && match.figures.length === 2
    ? composeChange(match, words)
    : composeFigure(match, words);
}

interface Words {
  readonly language: Language;
  readonly sources: SourceList;
}

function composeFigure({ figures, otherVoice, parts }: StatedMatch, words: Words): AnswerDraft {
  const { language } = words;
  const lead = figures.map(
    (figure) =>
      `${nameStated(figure)}, ${figure.year ?? ''}: **${quantity(figure, language)}**${by(figure, otherVoice.length > 0, language)}${mark(figure, words)}.`,
  );
  const others = otherVoice.map((figure) => otherText(figure, words));
  const made = parts.map(
    (figure) => `${figure.qualifiers[0]}: ${number(figure, language)}${mark(figure, words)}`,
  );
  const breakdown =
    made.length === 0 ? '' : `${saying(language, 'Davon', 'Of these')}: ${made.join('; ')}.`;
  return {
    kind: 'figure',
    text: [[...lead, ...others].join(' '), breakdown].filter((text) => text !== '').join('\n\n'),
    figures: [...figures, ...otherVoice, ...parts].map((figure) => figureOf(figure, words)),
    sources: words.sources.sources,
  };
}

function otherText(figure: StatedFigure, words: Words): string {
  const { language } = words;
  const value = number(figure, language);
  const name = voiceName(figure, language);
  const said = saying(
    language,
    `${name} nennt dagegen **${value}**`,
    `${name} states **${value}** instead`,
  );
  return `${said}${mark(figure, words)}.`;
}

function composeChange({ figures, inPercent = false }: StatedMatch, words: Words): AnswerDraft {
  const { language } = words;
  const [from, to] = figures;
  if (from === undefined || to === undefined)
    return composeFigure(
      { figures, otherVoice: [], parts: [], isChange: false, yearIsStated: true },
      words,
    );
  const absolute = roundHalfUp(to.value - from.value, Math.max(from.decimals, to.decimals));
  const percent = roundHalfUp((absolute / from.value) * 100, 2);
  const signed = formatNumber(absolute, { language, signed: true });
  const share = `${formatNumber(percent, { language, decimals: 2, signed: true })} %`;
  const expression = `${number(to, language)} − ${number(from, language)} = ${signed}; ${signed} / ${number(from, language)} = ${share}`;
  const marks = `${mark(from, words)}${mark(to, words)}`;
  const label = `${nameStated(to)}, ${from.year}–${to.year}`;
  const [first, second] = [figureOf(from, words), figureOf(to, words)];
  const citations = [...first.citations, ...second.citations];
  const changes = [
    { value: absolute, unit: unitOfStated(to), label, computed: true, citations },
    { value: percent, unit: '%', label, computed: true, citations },
  ];
  return {
    kind: 'figure',
    text: `${label}: ${inPercent ? `**${share}** (${signed})` : `**${signed}** (${share})`}${marks}.\n\n${expression}`,
    figures: [...(inPercent ? changes.reverse() : changes), first, second],
    computation: {
      expression,
      result: absolute,
      unit: unitOfStated(to),
      inputs: [from, to].map((figure, index) => ({
        label: `${nameStated(figure)}, ${figure.year}`,
        value: figure.value,
        unit: unitOfStated(figure),
        citation: citations[index] ?? 1,
      })),
    },
    sources: words.sources.sources,
  };
}

function quantity(figure: StatedFigure, language: Language): string {
  return figure.per === null
    ? `${number(figure, language)} ${unitOfStated(figure)}`
    : number(figure, language);
}

function number({ value, decimals }: StatedFigure, language: Language): string {
  return formatNumber(value, { language, decimals });
}

/** Whose figure it is, where two differ or it is not the answer's own. */
function by(figure: StatedFigure, differ: boolean, language: Language): string {
  if (figure.voice === null || (figure.voice === 'respondent' && !differ)) return '';
  return ` (${saying(language, 'laut', 'according to')} ${figure.voice === 'questioner' ? saying(language, 'Fragesteller', 'the questioner') : saying(language, 'Antwort', 'the answer')})`;
}

function voiceName({ voice }: StatedFigure, language: Language): string {
  return voice === 'questioner'
    ? saying(language, 'Der Fragesteller', 'The questioner')
    : saying(language, 'Die Antwort', 'The answer');
}

function mark(figure: StatedFigure, { sources }: Words): string {
  return ` [${sources.ofLines(figure.document, figure.firstLine, figure.lastLine)}]`;
}

function figureOf(figure: StatedFigure, { sources }: Words): Figure {
  return {
    value: figure.value,
    unit: unitOfStated(figure),
    label: `${nameStated(figure)}, ${figure.year ?? ''}`,
    computed: false,
    citations: [sources.ofLines(figure.document, figure.firstLine, figure.lastLine)],
  };
}

function saying(language: Language, german: string, english: string): string {
  return language === 'de' ? german : english;
}
