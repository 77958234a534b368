import { type Aspect, aspectOf } from './aspect.ts';

/** One of the things that a question asks at once. */
export interface QuestionPart {
  readonly text: string;
  readonly aspect: Aspect;
  /** One of two things that are compared: asked for itself, without the other. */
  readonly isAlone?: true;
}

const ASKING =
  'wann|wer|wen|wem|wessen|worum|wo|woher|wohin|wieviele?|wie|was|warum|weshalb|wieso|wozu|welche[rsmn]?|(?:seit|bis|ab|von|mit|durch|für|nach|unter|auf|in|an|aus|bei|zu|über) (?:wann|wem|wen|welche[rsmn]?|wie)|when|who|whom|where|what|why|how|which|(?:since|until|by|under|from|in|to|at) (?:when|what|which|whom)';
const AND = '(?:,?\\s(?:und|u\\.?|sowie|and|&)\\s)';
const JOINT = new RegExp(`(?:${AND}|,\\s)(?=(?:${ASKING})(?!\\p{L}))`, 'iu');
const CONJUNCTION = new RegExp(`${AND}(?=(?:${ASKING})(?!\\p{L}))`, 'iu');
/** "Wonach richtet sich, wie viel …": what follows the comma is what the first clause is about. */
const HOLDS_QUESTION =
  /^\P{L}*(?:(?:wonach|wovon|worauf|woran|wodurch|woher|ist|wird|wurde|steht|gibt es|weiß|weiss|is|does)(?!\p{L})|(?:wer|wo|was|wie|who|where|how)\s(?:(?!\s(?:und|and)\s)[^,?]){0,60}(?<!\p{L})(?:regelt|bestimmt|entscheidet|sagt|steht|erklärt|festgelegt|legt|fest|geregelt|weiß|weiss|beschreibt|prüft|entschieden|says?|decides?|determines?|explains?|describes?),)/iu;
const SHORTEST_PART = 3;
/** "Was ist der Unterschied zwischen X und Y?" is answered by what each of them is. */
const COMPARED =
  /(?<!\p{L})(?:unterschied\p{L}*|unterscheide\p{L}*|differen(?:ce|t|tiate)|differs?)(?!\p{L})(?:\s+(?:zwischen|between|sich|denn))*\s+(?:(?:der|die|das|dem|den|the)\s+)?(?<one>\p{L}[\p{L}\d-]+)\s+(?:und|von|vom|and|from|to)\s+(?:(?:der|die|das|dem|den|the)\s+)?(?<other>\p{L}[\p{L}\d-]+)/iu;

/** "…, und welche wird 2024 genannt?": the noun that the first part asks for is left out. */
const WITHOUT_NOUN =
  /(?<!\p{L})(?<asked>welche[rsmn]?)(?=\s+(?:wird|werden|wurden?|ist|sind|war|waren|hat|hatten?|nennt|nannte|gilt|galt|steht|stand|nutzt|nutzte|gibt|gab|im|in|laut|nach)(?!\p{L}))/iu;
const WITH_NOUN = /(?<!\p{L})welche[rsmn]?\s+(?<noun>(?:\p{Ll}+e[nrsm]?\s+)?\p{Lu}[\p{L}\d-]+)/u;

/** A question cut before each question word that "und" joins to what stands before; at least one part. */
export function splitAtConjunction(question: string): string[] {
  return question.split(CONJUNCTION);
}

/** A question cut before each further question word; at least one part. */
export function splitAtAsking(question: string): string[] {
  const joint = HOLDS_QUESTION.test(question) ? CONJUNCTION : JOINT;
  const parts = question.split(joint).filter((text) => text.trim().length >= SHORTEST_PART);
  const noun = WITH_NOUN.exec(parts[0] ?? '')?.groups?.noun;
  if (noun === undefined) return parts;
  return parts.map((part, at) =>
    at === 0 ? part : part.replace(WITHOUT_NOUN, `$<asked> ${noun}`),
  );
}

/**
 * "Wann wurde X erteilt, und wie lange dauert Y?" asks two things; each needs its own sentence.
 *
 * @returns At least one part; the first holds the subject, the others may only point to it.
 */
export function splitParts(question: string): QuestionPart[] {
  const compared = COMPARED.exec(question)?.groups;
  if (compared?.one !== undefined && compared.other !== undefined) {
    return [compared.one, compared.other].map((term) => ({
      text: term,
      aspect: 'definition',
      isAlone: true,
    }));
  }
  const parts = splitAtAsking(question);
  const asking = parts.filter((text, index) => index === 0 || aspectOf(text) !== 'other');
  return (asking.length === 0 ? [question] : asking).map((text) => ({
    text,
    aspect: aspectOf(text),
  }));
}
