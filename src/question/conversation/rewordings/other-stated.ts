import type { StatedFigure } from '#src/domain/stated-figure.ts';
import { readFigureQuestion } from '#src/question/figures/read-figure-question.ts';
import type { Knowledge } from '#src/question/figures/vocabulary/knowledge.ts';
import type { Signals } from '../signals.ts';
import type { FigureTopic } from '../topics/figure-topic.ts';
import { isBareShare } from './share-of-counted.ts';

const TOGETHER =
  /^(?:(?:wie ?viele? (?:sind|ist|macht) (?:das|es|die) )?(?:alle|beide[sn]?|das)? ?(?:zusammen(?:gerechnet|genommen)?|insgesamt|in summe|(?:die )?summe|addiert|together|in total)(?: macht das| sind das)?)\W*$/iu;

const OF_IT =
  /^(?:wie ?viele?|wieviel|how many|(?:und )?welcher|what)?(?: (?:\p{L}+|%))? ?(?:davon|darunter|hiervon|of (?:them|these|those))(?: (?:sind|waren|arbeite(?:te)?n|entf(?:allen|ielen|ällt|iel)|macht|machen|are|were|work(?:ed)?|auf|die|der|das|den))*(?!\p{L})/iu;
const SHARE = /(?<!\p{L})(?:prozent|anteil|percent(?:age)?|share)(?!\p{L})|%/iu;

/** "Wie viele davon im Kernhaushalt?": the part with the whole, or the wholes together, that it is of. */
function partAsked(rest: string, asked: readonly StatedFigure[]): string | null {
  const part = rest.replace(OF_IT, '');
  if (part === rest) return null;
  // Behind a part "davon" still means the whole, which is named last.
  const wholes = [...new Set(asked.flatMap(({ qualifiers }) => qualifiers.slice(-1)))];
  const together = wholes.length > 1 ? ' zusammen' : '';
  return `${wholes.join(' und ')}${together}${part.replace(/[\s?.!]+$/u, '')}`;
}

/**
 * "Und die Kommunen?", "und zusammen?" behind figures that sentences of the documents state: the
 * complete question; null where no sentence answers it.
 */
export function otherStated(
  { opens, rest }: Signals,
  { reading, stated, years }: FigureTopic,
  knowledge: Knowledge,
): string | null {
  const last = stated.at(-1);
  if (reading.kind !== 'stated' || last === undefined) return null;
  const year = years.at(-1) ?? last.year;
  const noun = last.per === null ? last.noun : `${last.noun} ${last.per}`;
  const sides = [...new Set(stated.flatMap(({ qualifiers }) => qualifiers.slice(-1)))];
  const isShare = SHARE.test(rest);
  // "In Prozent?" behind "davon im Kernhaushalt": of the whole that this is a part of.
  const [only, ...more] = reading.match.figures;
  const isOfPart = more.length === 0 && (only?.qualifiers.length ?? 0) > 1;
  const part = isOfPart && isBareShare(rest) && new Set(years).size < 2 ? only : undefined;
  const asked = part
    ? [...part.qualifiers].reverse().join(', ')
    : isShare && !OF_IT.test(rest)
      ? false
      : TOGETHER.test(rest)
        ? sides.length > 1 && `${sides.join(' und ')} zusammen`
        : (partAsked(rest, reading.match.figures) ?? (opens && rest.replace(/[\s?.!]+$/u, '')));
  if (!asked) return null;
  const head = isShare ? 'Wie viel Prozent der' : 'Wie viele';
  const question = `${head} ${noun}: ${asked}${/\d{4}/u.test(asked) ? '' : `, ${year}`}?`;
  const read = readFigureQuestion(question, knowledge);
  const isSame = read.kind === 'stated' && read.match.figures.every(({ per }) => per === last.per);
  return isSame ? question : null;
}

const NOUNS =
  '(?:differenz|unterschied|veränderung|zuwachs|anstieg|rückgang|plus|minus|difference|change)';
const ASKS = new RegExp(
  `^(?:(?:um )?wie ?viele?(?: (?:sind|ist|waren|war) (?:das|es))?(?: (?:mehr|weniger))?|wie (?:groß|hoch) (?:ist|war) (?:der|die) ${NOUNS}|(?:der |die )?${NOUNS}|(?:by )?how many (?:more|fewer|less)(?: (?:is|are) (?:that|it))?|(?:wie ?viel prozent (?:sind|ist|macht) das(?: aus)?|in prozent|prozentual|in percent))\\W*$`,
  'iu',
);

/**
 * "differenz?" behind a figure that the documents state in words, asked for two years one after the
 * other: the question for both.
 *
 * @param last - The last question, complete.
 * @returns The message itself, which the documents do not answer, where only one year was asked for; null
 *   where something else is asked.
 */
export function statedChange(rest: string, last: string, topic: FigureTopic): string | null {
  if (topic.reading.kind !== 'stated' || !ASKS.test(rest.trim())) return null;
  const years = [...new Set(topic.years)];
  const [before, year] = years.slice(-2);
  if (before === undefined || year === undefined || !last.includes(String(year))) return rest;
  const [from, to] = [before, year].sort((a, b) => a - b);
  const both = last.replace(String(year), `${from} und ${to}`).replace(/[\s?.!]+$/u, '');
  return `${both} Differenz${/proz|percent/iu.test(rest) ? ' in Prozent' : ''}?`;
}
