import type { EntryList } from '#src/domain/entry.ts';
import { entryNounPattern, ownNounPattern } from '#src/text/entry-words.ts';
import { readNumberWord } from '#src/text/number-words.ts';
import { takeDearest } from './cost-words.ts';
import { entriesNumbered, type NamedEntry, takeNumbers, takeTitled } from './match-entry.ts';
import { type EntrySelection, select, takeSurroundings } from './read-entry-question.ts';
import { type EntryFilter, takeFilters } from './take-filters.ts';
import { createWording, type Wording } from './wording.ts';

export type CountRelation = 'equal' | 'more' | 'less' | 'atLeast' | 'atMost';

/** What a sentence states of entries with fields. */
export type EntryClaim =
  | {
      readonly kind: 'count';
      readonly selection: EntrySelection;
      /** Null: all of them. */
      readonly stated: number | null;
      readonly relation: CountRelation;
    }
  | {
      readonly kind: 'fields';
      readonly named: NamedEntry;
      readonly filters: readonly EntryFilter[];
      /** "2026-09-30" */
      readonly dates: readonly number[];
      readonly isEnd: boolean;
      /** In Euro. */
      readonly amounts: readonly number[];
    }
  | { readonly kind: 'extreme'; readonly named: NamedEntry; readonly isMost: boolean };

/** Reads what a sentence states of one list; null where words are left that nothing of it explains. */
export function readEntryClaim(
  sentence: string,
  list: EntryList,
): { readonly claim: EntryClaim; readonly isExact: boolean } | null {
  const claim =
    countClaim(sentence, list) ?? extremeClaim(sentence, list) ?? fieldClaim(sentence, list);
  const isExact = createWording(sentence).has(ownNounPattern(list.noun));
  return claim === null ? null : { claim, isExact };
}

const RELATIONS: readonly (readonly [CountRelation, string])[] = [
  ['more', 'mehr als|more than|over'],
  ['less', 'weniger als|fewer than|less than'],
  ['atLeast', 'mindestens|wenigstens|at least'],
  ['atMost', 'hochstens|maximal|at most'],
  ['equal', '(?:genau |nur |lediglich |insgesamt |exactly |only )?'],
];
const NUMBER = '(?:\\d{1,3}|[a-z]{3,}(?=\\W)|alle[rn]?|all|keine[rs]?|kein|none|no)';

function countClaim(sentence: string, list: EntryList): EntryClaim | null {
  const wording = createWording(sentence);
  const counted = takeCount(wording, entryNounPattern(list.noun));
  if (counted === null) return null;
  const { stated, relation, whole } = counted;
  if (whole !== null && whole !== list.entries.length) return null;
  const filters = takeFilters(wording, list);
  if (filters.some(({ printed, limit }) => limit === undefined && printed.length === 0))
    return null;
  if (!takeSurroundings(wording, list, filters)) return null;
  const selection = select(list, filters);
  return selection.unknown.length > 0 || (filters.length === 0 && stated === null)
    ? null
    : { kind: 'count', selection, stated, relation };
}

interface Counted {
  readonly stated: number | null;
  readonly relation: CountRelation;
  /** "fünf der 16 Maßnahmen" */
  readonly whole: number | null;
}

function takeCount(wording: Wording, nouns: string): Counted | null {
  for (const [relation, words] of RELATIONS) {
    const before = relation === 'equal' ? words : `(?:${words}) `;
    const taken = wording.take(
      `${before}${NUMBER}(?: (?:der|von|of|aller|unter)(?: (?:den|the|insgesamt|all|allen))*(?: \\w+)?)? (?:${nouns})`,
    );
    if (taken === null) continue;
    const said = taken.text.replace(new RegExp(`^(?:${words}) ?`, 'u'), '').split(' ');
    const [first = ''] = said;
    const numbers = said.map(numberOf);
    const stated = /^(?:alle[rn]?|all)$/u.test(first) ? null : (numbers[0] ?? undefined);
    const wholes = numbers.slice(1).filter((number) => number !== null);
    const others = said
      .slice(1, -1)
      .filter((word, at) => numbers[at + 1] === null && !OF.test(word));
    if (stated === undefined || wholes.length > 1 || others.length > 0) return null;
    return { stated, relation, whole: wholes[0] ?? null };
  }
  return null;
}

const OF = /^(?:der|von|of|aller|unter|den|the|insgesamt|all|allen)$/u;

function numberOf(word: string): number | null {
  if (/^(?:keine[rs]?|kein|none|no)$/u.test(word)) return 0;
  return /^\d+$/u.test(word) ? Number(word) : readNumberWord(word);
}

function extremeClaim(sentence: string, list: EntryList): EntryClaim | null {
  const wording = createWording(sentence);
  const isMost = takeDearest(wording);
  const named = isMost === null ? null : takeNamed(wording, list);
  if (isMost === null || named === null || !takeSurroundings(wording, list, [])) return null;
  return { kind: 'extreme', named, isMost };
}

const MONEY =
  '(?<!als )\\d+(?:,\\d+)? (?:(?:mrd|mio|tsd|milliarden?|millionen|millions?|tausend) )?(?:euros?|eur)';
const END =
  'bis(?: zum)?|endet|frist\\w*|until|ends?(?: on)?|spatestens|fallig\\w*|\\w*termin\\w*|lauft|laufen|aus|am|fertig\\w*|due';

function fieldClaim(sentence: string, list: EntryList): EntryClaim | null {
  const wording = createWording(sentence);
  const isEnd = wording.has(END);
  const amounts = wording.takeAll(MONEY).map(({ text }) => euros(text));
  const dates = wording
    .takeAll('(?:19|20)\\d{2}-\\d{2}-\\d{2}')
    .map(({ text }) => Number(text.replaceAll('-', '')));
  if (dates.length > 0) wording.takeAll(END);
  if (amounts.length > 0)
    wording.takeAll(
      'jahrlich|insgesamt|kostet\\w*|kosten|costs?|sind|betragen|vorgesehen|veranschlagt|eingeplant|hoch|belaufen',
    );
  const numbered = takeNumbered(wording, list);
  const filters = takeFilters(wording, list);
  const named = numbered ?? takeNamed(wording, list);
  const checks = filters.length + dates.length + amounts.length;
  if (named === null || checks === 0 || !takeSurroundings(wording, list, filters)) return null;
  return { kind: 'fields', named, filters, dates, isEnd, amounts };
}

function takeNumbered(wording: Wording, list: EntryList): NamedEntry | null {
  const [number, other] = takeNumbers(wording, entryNounPattern(list.noun));
  const [named] =
    number === undefined || other !== undefined ? [] : entriesNumbered([list], number);
  return named ?? null;
}

function takeNamed(wording: Wording, list: EntryList): NamedEntry | null {
  const numbered = takeNumbered(wording, list);
  if (numbered !== null) return numbered;
  const [first, second] = takeTitled(wording, [list]);
  return second === undefined ? (first ?? null) : null;
}

function euros(folded: string): number {
  const [number = ''] = /^\d+(?:,\d+)?/u.exec(folded) ?? [];
  const factor = / (?:mrd|milliard)/u.test(folded)
    ? 1e9
    : / mi/u.test(folded)
      ? 1e6
      : / t(?:sd|aus)/u.test(folded)
        ? 1e3
        : 1;
  return Math.round(Number(number.replace(',', '.')) * factor * 100) / 100;
}
