import { isStatingVerb } from '#src/question/claims/statements/finite-verbs.ts';

/** A question word that asks for one thing of what is named behind it; "wie viele" may count that. */
const ASKING =
  /^(?<opens>(?:(?:und|and)\s+)?)(?<asked>(?:(?:seit|bis|ab|von|in|zu|bei)\s)?(?:wann|wer|wo|was|wie|welche[mnrs]?|when|who|where|what))\s+(?<rest>(?:(?:für|bei|in|an|von|for|in|of)\s+)?(?:beim|im|vom|der|die|das|den|dem|des|the)\s.+)$/iu;

/**
 * "Und wer das Magazin?" behind "Wer leitet die Schulcloud?": the same of another thing.
 *
 * @param before - The question that was asked before.
 * @returns The message without the question word; null where it asks something of its own.
 */
export function withoutAskingAgain(message: string, before: string): string | null {
  const { opens = '', asked, rest } = ASKING.exec(message.trim())?.groups ?? {};
  if (asked === undefined || rest === undefined) return null;
  const isAgain = before.toLowerCase().startsWith(asked.toLowerCase());
  return isAgain && !hasVerb(rest) ? opens + rest : null;
}

/** Names end a phrase; a verb does so in small letters, or stands between them. */
function hasVerb(phrase: string): boolean {
  const words = phrase.match(/[\p{L}\d.-]+/gu) ?? [];
  return words.some(isStatingVerb) || !/^[\p{Lu}\d]/u.test(words.at(-1) ?? '');
}
