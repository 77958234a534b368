import type { AnswerDraft, Figure, Language } from '#src/domain/answer.ts';
import type { StatedFigure } from '#src/domain/stated-figure.ts';
import type { StatedMatch } from '#src/question/figures/stated/settle-stated.ts';
import { formatNumber, roundHalfUp } from '#src/text/german-number.ts';
import { nameStated, placedQualifier } from './name-stated.ts';
import { SourceList } from './source-list.ts';

/** Figures that a document states side by side, added up or compared: "Land und Kommunen insgesamt". */
export function composeTogether(match: StatedMatch, language: Language): AnswerDraft {
  const sources = new SourceList();
  const say = (german: string, english: string): string => (language === 'de' ? german : english);
  const number = (value: number, signed = false): string =>
    formatNumber(value, signed ? { language, signed } : { language });
  const years = [...new Set(match.figures.map(({ year }) => year))];
  const cite = (figure: StatedFigure): number =>
    sources.ofLines(figure.document, figure.firstLine, figure.lastLine);
  const noun = match.figures[0]?.noun ?? '';
  const groups = years.map((year) => match.figures.filter((figure) => figure.year === year));
  const part = (figure: StatedFigure): string =>
    `${placedQualifier(figure.qualifiers[0] ?? '', figure)} ${number(figure.value)} [${cite(figure)}]`;
  const stated = match.figures.map((figure) => ({
    value: figure.value,
    unit: noun,
    label: `${nameStated(figure)}, ${figure.year}`,
    computed: false,
    citations: [cite(figure)],
  }));
  const computed = (value: number, unit: string, label: string): Figure => ({
    value,
    unit,
    label,
    computed: true,
    citations: [...new Set(stated.flatMap(({ citations }) => citations))],
  });
  const sums = groups.map((group) => group.reduce((sum, { value }) => sum + value, 0));
  const [first = [], second] = groups;
  const [from = 0, to] = sums;
  const added = groups.map(
    (group, at) =>
      `${group.map(({ value }) => number(value)).join(' + ')} = ${number(sums[at] ?? 0)}`,
  );
  const draft = (lead: string, expression: string, asked: readonly Figure[]): AnswerDraft => ({
    kind: 'figure',
    text: `${lead}\n\n${expression}`,
    figures: [...asked, ...stated],
    computation: {
      expression,
      result: asked[0]?.value ?? 0,
      unit: noun,
      inputs: match.figures.map((figure) => ({
        label: `${nameStated(figure)}, ${figure.year}`,
        value: figure.value,
        unit: noun,
        citation: cite(figure),
      })),
    },
    sources: sources.sources,
  });
  if (match.together === 'compare') {
    const [most, next] = [...first].sort((a, b) => b.value - a.value);
    if (most === undefined || next === undefined) return draft('', '', []);
    const difference = most.value - next.value;
    const ratio = roundHalfUp((next.value / most.value) * 100, 2);
    const percent = `${formatNumber(ratio, { language, decimals: 2 })} %`;
    const ofLarger = say(
      `der kleinere Wert ist ${percent} des größeren`,
      `the smaller is ${percent} of the larger`,
    );
    return draft(
      `${say('Am meisten sind es', 'The most are')} ${years[0]}: ${part(most)}, ${part(next)} ${noun}; ${say('Unterschied', 'difference')}: **${number(difference)}** (${ofLarger}).`,
      `${number(most.value)} − ${number(next.value)} = ${number(difference)}; ${number(next.value)} / ${number(most.value)} = ${percent}`,
      [
        computed(difference, noun, say('Unterschied', 'difference')),
        computed(ratio, '%', say('Verhältnis', 'ratio')),
      ],
    );
  }
  if (match.together === 'share') {
    const [some, ...wholes] = match.figures;
    const [whole] = wholes;
    if (some === undefined || whole === undefined) return draft('', '', []);
    const all = wholes.reduce((sum, { value }) => sum + value, 0);
    const share = roundHalfUp((some.value / all) * 100, 2);
    const text = `${formatNumber(share, { language, decimals: 2 })} %`;
    const added = wholes.map(({ value }) => number(value)).join(' + ');
    const name = `${say('Anteil', 'Share')} (${nameStated(some)} ${say('an', 'in')} ${wholes.map(nameStated).join(' + ')}), ${whole.year}`;
    return draft(
      `${name}: **${text}** [${cite(some)}].`,
      `${number(some.value)} / ${wholes.length > 1 ? `(${added})` : added} = ${text}`,
      [computed(share, '%', name)],
    );
  }
  if (match.together === 'remainder') {
    const [whole, ...removed] = match.figures;
    if (whole === undefined) return draft('', '', []);
    const rest = removed.reduce((left, { value }) => left - value, whole.value);
    const name = `${nameStated(whole)} ${say('ohne', 'without')} ${removed.map(({ qualifiers }) => qualifiers[0]).join(', ')}, ${whole.year}`;
    return draft(
      `${name}: **${number(rest)}** (${[whole, ...removed].map(part).join(', ')}).`,
      `${[whole, ...removed].map(({ value }) => number(value)).join(' − ')} = ${number(rest)}`,
      [computed(rest, noun, name)],
    );
  }
  const total = computed(from, noun, `${noun}, ${say('zusammen', 'together')}, ${years[0]}`);
  if (second === undefined || to === undefined)
    return draft(
      `${say('Zusammen', 'Together')} ${years[0]}: **${number(from)} ${noun}** (${first.map(part).join(', ')}).`,
      added.join('; '),
      [total],
    );
  const absolute = to - from;
  const percent = roundHalfUp((absolute / from) * 100, 2);
  const share = `${formatNumber(percent, { language, decimals: 2, signed: true })} %`;
  return draft(
    `${say('Zusammen', 'Together')} ${years.join('–')}: **${number(absolute, true)} ${noun}** (${share}), ${say('von', 'from')} ${number(from)} (${first.map(part).join(', ')}) ${say('auf', 'to')} ${number(to)} (${second.map(part).join(', ')}).`,
    `${added.join('; ')}; ${number(to)} − ${number(from)} = ${number(absolute, true)}`,
    [
      computed(absolute, noun, `${noun}, ${years.join('–')}`),
      computed(percent, '%', `${noun}, ${years.join('–')}`),
      total,
      computed(to, noun, `${noun}, ${say('zusammen', 'together')}, ${years[1]}`),
    ],
  );
}
