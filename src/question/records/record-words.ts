import { STRONG_VERBS } from '#src/question/figures/words/strong-verbs.ts';
import { foldGerman } from '#src/text/fold.ts';
import { stemGerman } from '#src/text/stem.ts';
import { isStopWord } from '#src/text/stop-words.ts';
import type { Token } from '#src/text/tokenize.ts';

const TOKEN =
  /\d{1,2}\.\s?\d{1,2}\.\s?(?:19|20)\d\d(?!\d)|\d{1,3}(?:[. \u202f]\d{3})+(?:,\d+)?(?!\d)|\d+(?:,\d+)?|[\p{L}\p{M}]+/gu;
/** Of names that are said without. */
const LEGAL_FORM = /^(?:e|v|ev|g?gmbh|ag|kg|eg|mbh|co|ug|a|d|o|r)$/u;

/**
 * The words of a text, each part of "Eifel-Mosel-Liste" for itself: what names a value of a list and
 * what a question says of it are compared word by word.
 */
export function recordTokens(text: string): Token[] {
  return Array.from(text.matchAll(TOKEN), ({ 0: found, index }): Token => {
    const isNumber = /^\d/u.test(found);
    return {
      kind: isNumber ? 'number' : 'word',
      text: found,
      folded: isNumber ? found.replace(/[. \u202f](?=\d{3})/gu, '') : foldGerman(found),
      start: index,
      end: index + found.length,
      parts: [],
    };
  });
}

/** The stems of what must be said of a value: without grammar and without "e. V.". */
export function contentStems(text: string): string[] {
  const all = recordTokens(text).map(({ folded }) => folded);
  const telling = all.filter((word) => !isStopWord(word) && !LEGAL_FORM.test(word));
  return (telling.length > 0 ? telling : all).map(stemOf);
}

/** The stem; "Mitteln" are "Mittel", of which the stemmer keeps the n. */
export function stemOf(folded: string): string {
  return stemGerman(folded.replace(/(?<=[a-z]{3}el)n$/u, ''));
}

export function isLegalForm(folded: string): boolean {
  return LEGAL_FORM.test(folded);
}

const SEPARABLE =
  /^(ab|an|auf|aus|bei|durch|ein|fertig|fest|fort|frei|nach|um|vor|weg|weiter|zu|zuruck|zusammen)?ge(?=\p{L}{3})/u;

const PARTICIPLES = new Map(
  [...STRONG_VERBS].map(([infinitive, { participle }]) => [participle, infinitive]),
);
/** "geschlossen", "abgeschlossene" */
const IRREGULAR = new RegExp(
  `^(\\p{L}*?)(${[...PARTICIPLES.keys()].join('|')})(?:e[nrsm]?)?$`,
  'u',
);

/** "abschliessen" of "abgeschlossen" */
function infinitiveOf(folded: string): string {
  const [, before = '', participle = ''] = IRREGULAR.exec(folded) ?? [];
  const infinitive = PARTICIPLES.get(participle);
  return infinitive === undefined || !PREFIX.test(before) ? folded : `${before}${infinitive}`;
}

const PREFIX =
  /^(?:ab|an|auf|aus|bei|durch|ein|fertig|fest|fort|frei|nach|um|vor|weg|weiter|zu|zuruck|zusammen)?$/u;

/**
 * What a verb and its noun have in common: "abgelehnt" and "Ablehnung", "bewilligt" and "Bewilligung",
 * "zertifiziert" and "Zertifikat".
 */
export function rootOf(folded: string): string {
  return infinitiveOf(folded)
    .replace(/ifi(?:zier(?:ung(?:en)?|t|te[nrsm]?)?|kat(?:e|en|s|es|ion|ionen)?)$/u, 'ifi')
    .replace(/beg[ao]nn/u, 'beginn')
    .replace(SEPARABLE, '$1')
    .replace(/(?:ungen|ungs|ung|test|teten|tete|tet|ten|ter|tes|tem|te|t|en|er|es|em|e|s)$/u, '');
}

const SHORTEST_ROOT = 5;

/** Whether a word is meant by a stem: the same, or its verb. */
export function isSaid(folded: string, stem: string): boolean {
  if (stemOf(folded) === stem) return true;
  // "in freier Trägerschaft"
  if (/^.{4,}e[nrsm]?$/u.test(folded) && folded.replace(/e[nrsm]?$/u, '') === stem) return true;
  const [a, b] = [rootOf(folded), rootOf(stem)];
  return a.length >= SHORTEST_ROOT && a === b;
}

/** Whether one letter was typed wrongly, left out, added or exchanged with the next. */
export function isTypedWrongly(typed: string, meant: string): boolean {
  if (typed === meant || Math.abs(typed.length - meant.length) > 1) return false;
  const shorter = Math.min(typed.length, meant.length);
  if (shorter < SHORTEST_ROOT + 1) return false;
  let from = 0;
  while (from < shorter && typed[from] === meant[from]) from += 1;
  const rest = [typed.slice(from), meant.slice(from)] as const;
  const [a, b] = rest;
  return (
    a.slice(1) === b ||
    a === b.slice(1) ||
    a.slice(1) === b.slice(1) ||
    (a[0] === b[1] && a[1] === b[0] && a.slice(2) === b.slice(2))
  );
}
