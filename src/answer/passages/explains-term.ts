import { askedTerm } from '#src/question/passages/asked-term.ts';
import type { Concept } from '#src/search/query/query-concept.ts';
import { findAbbreviations } from '#src/text/abbreviations.ts';
import { foldGerman } from '#src/text/fold.ts';
import { literalPattern } from '#src/text/literal-pattern.ts';
import { importanceOf } from './concept-coverage.ts';

/** Words that only ask for an explanation, folded. */
const ASKS =
  /^(?:abkurzung(?:en)?|kurzel|akronyme?|bedeut(?:ung|et|en)?|begriff\w*|definition\w*|erklar\w*|langform(?:en)?|abbreviations?|acronyms?|meanings?|means?)$/u;

/** The place of the term that is to be explained: the one that is asked for, else the weightiest. */
export function placeOfTerm(concepts: readonly Concept[], question: string): number {
  const asked = foldGerman(askedTerm(question)?.term ?? '').replaceAll('-', '');
  const place = concepts.findIndex(({ folded }) => folded === asked.replaceAll(' ', ''));
  if (place >= 0) return place;
  const words = asked.split(' ');
  const isOfTerm = concepts.map(({ folded }) => words.includes(folded));
  const isAny = !isOfTerm.includes(true);
  const isMeant = (at: number, folded: string) => (isAny ? !ASKS.test(folded) : isOfTerm[at]);
  const weights = concepts.map((one, at) => (isMeant(at, one.folded) ? importanceOf(one) : 0));
  return weights.indexOf(Math.max(...weights));
}

/**
 * Tests whether a sentence says what the asked term is: "Thüringer Landesrechenzentrum (TLRZ)" for
 * an abbreviation, "Der DIMAG-Verbund ist ein …" or "das Stellenportal „Interamt“" for anything else. For the term see `placeOfTerm`.
 */
export function createExplainsTerm(
  concepts: readonly Concept[],
  question: string,
): (text: string) => boolean {
  const term = concepts[placeOfTerm(concepts, question)];
  if (term === undefined) return () => false;
  const { folded, surface } = term;
  const subject = new RegExp(
    `^(?:(?:Der|Die|Das|Ein|Eine) (?:\\p{L}+ ){0,4}|(?:(?:Unter|Mit|Beim?) )?(?:\\p{L}+ ){0,2})[„"]?${literalPattern(surface)}[\\p{L}-]*[“"]? (?:\\([^)]*\\) )?(?:ist|sind|wird|bezeichnet|bedeutet|dient|steht für|umfasst|ermöglicht|versteht|handelt|kann|bietet)(?!\\p{L})`,
    'iu',
  );
  const apposition = new RegExp(
    `(?<!\\p{L})\\p{Lu}[\\p{L}-]{4,} [„"»‚]${literalPattern(surface)}[“"«‘]`,
    'iu',
  );
  return (text) => {
    if (subject.test(text) || apposition.test(text)) return true;
    return findAbbreviations(text).some(({ short }) => foldGerman(short) === folded);
  };
}
