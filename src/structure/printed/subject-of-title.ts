import { GERMAN_STATES } from '#src/text/german-states.ts';

/** What is left of a question behind its verb. */
const HOW_MUCH =
  /^Wie (?:hoch|groß|lang|stark|alt) (?:ist|sind|war|waren|fiel|fielen|lag|lagen)\s(?:jeweils\s)?(?:der|die|das)\s(.+)$/u;
const HOW_MANY = /^(?:Über\s)?[Ww]ie viele?\s(.+)$/u;
/** "Zahl der Waldbrände", "Entwicklung der Fallzahlen" */
const COUNT_OF =
  /^(?:Anzahl|Zahl|Entwicklung|Übersicht|Verteilung|Aufteilung|Höhe)\s(?:der|des|von|über(?: die)?|an)\s/u;
/** By what the figures are parted, and of when they are. */
const PARTED =
  /\s(?:nach|je|pro|seit|zwischen|zum|am|ab|bis|wurden?|werden|gibt|gab|waren|sind|hat|haben|war|ist|verfügen|stehen|standen|arbeiten|entfielen|entfallen|existieren|bestehen|besteh\p{L}*|im (?:Jahr|Schuljahr|Zeitraum|Haushaltsjahr)|in den (?:Jahren|letzten|einzelnen|Ländern)|von (?:19|20)\d\d)(?:\s|$).*$/u;
/** "Waldbrände in Brandenburg" are "Waldbrände". */
const IN_STATE = new RegExp(String.raw`\sin\s(?:${GERMAN_STATES.join('|')}|Deutschland)$`, 'u');
const ENDS = /[,;:(–].*$/u;
const NOUN = /^(?:\p{Ll}\S*\s){0,3}\p{Lu}[\p{L}-]+/u;
const LONGEST = 70;

/**
 * What the figures of a table are, where its title says so: "Brücken" of "Anzahl der Brücken nach
 * Zustandsnoten", "Waldbrände" of "Wie viele Waldbrände wurden seit 2019 registriert".
 */
export function subjectOfTitle(title: string): string | null {
  const asked = HOW_MUCH.exec(title)?.[1] ?? HOW_MANY.exec(title)?.[1];
  const isQuestion =
    asked === undefined &&
    /^(?:Welche\p{L}*|Wie|Wo\p{Ll}*|Wann|Warum|Was|Wer|Wem|Inwie\p{Ll}+|In welche\p{L})\s/u.test(
      title,
    );
  if (isQuestion) return null;
  const subject = (asked ?? title)
    .replace(COUNT_OF, '')
    .replace(/[„“"]/gu, '')
    .replace(ENDS, '')
    .replace(PARTED, '')
    .replace(IN_STATE, '')
    .trim();
  if (subject.length < 3 || subject.length > LONGEST || !NOUN.test(subject)) return null;
  return subject
    .replace(/^(\p{Ll}{3,}e)n(?=\s\p{Lu}\p{L}*(?:en|er|e|n)(?:\s|$))/u, '$1')
    .replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}
