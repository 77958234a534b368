import type { Language } from '#src/domain/answer.ts';
import type { Residual } from '#src/domain/check.ts';
import { formatNumber } from '#src/text/german-number.ts';

/** A residual before it is put into words. */
export type BareResidual = Omit<Residual, 'text'>;

interface Words {
  readonly whole: (name: string, residual: BareResidual) => string;
  readonly part: (name: string, residual: BareResidual) => string;
  readonly change: (name: string, residual: BareResidual) => string;
  readonly rate: (name: string, residual: BareResidual) => string;
  readonly judgement: Readonly<Record<Residual['judgement'], string>>;
}

const WORDS: Readonly<Record<Language, Words>> = {
  de: {
    whole: (name, { year, found, expected }) =>
      `${name}: Für ${year} ist ${shown(found, 'de')} gedruckt, die Summe der Teile ist ${shown(expected, 'de')}.`,
    part: (name, { year, key, found, expected }) =>
      `${name}: Für ${year} ist ${shown(found, 'de')} gedruckt, die Summe ${key.length > 2 ? `des Einzelplans ${key.slice(0, 2)}` : 'aller Einzelpläne'} verlangt rund ${shown(expected, 'de')}.`,
    change: (name, { year, found, expected }) =>
      `${name}: Als Veränderung ${year} zum Vorjahr ist ${percent(found, 'de')} gedruckt, aus den Zahlen ergibt sich ${percent(expected, 'de')}.`,
    rate: (name, { year, found, expected }) =>
      `${name}: Für ${year} ist je 10.000 Einwohner ${shown(found, 'de')} gedruckt, aus der Beschäftigtenzahl ergibt sich ${shown(expected, 'de')}.`,
    judgement: {
      rounding: 'Der Unterschied liegt im Rahmen der Rundung auf Vielfache von 5.',
      gap: 'Das ist eine Lücke in der Quelle.',
      contradiction: 'Das ist ein Widerspruch in der Quelle.',
      unexplained: 'Das ist ungeklärt.',
    },
  },
  en: {
    whole: (name, { year, found, expected }) =>
      `${name}: for ${year} the table prints ${shown(found, 'en')}, its parts add up to ${shown(expected, 'en')}.`,
    part: (name, { year, key, found, expected }) =>
      `${name}: for ${year} the table prints ${shown(found, 'en')}, the total of ${key.length > 2 ? `Einzelplan ${key.slice(0, 2)}` : 'all Einzelpläne'} requires about ${shown(expected, 'en')}.`,
    change: (name, { year, found, expected }) =>
      `${name}: as the ${year} change on the previous year the table prints ${percent(found, 'en')}, the figures give ${percent(expected, 'en')}.`,
    rate: (name, { year, found, expected }) =>
      `${name}: for ${year} the table prints ${shown(found, 'en')} per 10,000 inhabitants, the head count gives ${shown(expected, 'en')}.`,
    judgement: {
      rounding: 'The difference is within the rounding to multiples of 5.',
      gap: 'This is a gap in the source.',
      contradiction: 'This is a contradiction in the source.',
      unexplained: 'This is unexplained.',
    },
  },
};

/** Puts a residual of a staffing table into two sentences: what differs, and what that is. */
export function describeResidual(residual: BareResidual, language: Language): string {
  const words = WORDS[language];
  const name = nameOf(residual, language);
  return `${sentence(words, name, residual)} ${words.judgement[residual.judgement]}`;
}

function sentence(words: Words, name: string, residual: BareResidual): string {
  switch (residual.kind) {
    case 'change-against-previous-year':
      return words.change(name, residual);
    case 'per-10k-population':
      return words.rate(name, residual);
    case 'sum-of-plans':
      return residual.key === '' ? words.whole(name, residual) : words.part(name, residual);
    default:
      return residual.key.length > 2 ? words.part(name, residual) : words.whole(name, residual);
  }
}

/** "Kapitel 1008 (Kernhaushalt)", "Einzelplan 17 (Sonderrechnungen)", "Summe Kernhaushalt". */
function nameOf({ key, scope = '' }: Pick<Residual, 'key' | 'scope'>, language: Language): string {
  if (key === '') return language === 'de' ? `Summe ${scope}` : `Total of ${scope}`;
  if (key.length === 2) return `Einzelplan ${key} (${scope})`;
  return language === 'de' ? `Kapitel ${key} (${scope})` : `Chapter ${key} (${scope})`;
}

function shown(value: number | null, language: Language): string {
  if (value === null) return language === 'de' ? 'nichts' : 'nothing';
  return formatNumber(value, { language });
}

function percent(value: number | null, language: Language): string {
  if (value === null) return shown(value, language);
  const number = formatNumber(value, { language, decimals: 2 });
  return language === 'de' ? `${number} %` : `${number}%`;
}
