/**
 * What questions ask for by their form, beside the kind of thing, and sentences give by theirs. Others
 * that were measured (doer, means, purpose, benefit, successor, future) tell no sentence from another.
 */
export const TURNS = ['lack', 'condition', 'pair'] as const;

export type Turn = (typeof TURNS)[number];

interface TurnRule {
  /** How a question asks for it. */
  readonly asked: RegExp;
  /** How a sentence gives it. */
  readonly given: RegExp;
}

const WHY =
  /(?<!\p{L})(?:warum|weshalb|wieso|weswegen|woran|why|aus welche[mn] gr(?:und|ünden)|grund für|gründe für|ursache\p{L}*)(?!\p{L})/iu;

const RULES: Readonly<Record<Turn, TurnRule>> = {
  // What calls for a reason is mostly that something is missing or fails.
  lack: {
    asked: WHY,
    given:
      /(?<!\p{L})(?:nicht|kein\p{L}*|fehl(?:t|en|ten|te|end\p{L}*)|mangel\p{L}*|unklar|noch|erst|verzög\p{L}*)(?!\p{L})/iu,
  },
  condition: {
    asked:
      /(?<!\p{L})(?:(?:vor)?bedingung\p{L}*|voraussetz\p{L}*|vorausgesetzt|umständen|wenn|falls|wovon|wonach|bemisst|bemessen|richte(?:t|n) sich|kriteri\p{L}*|maßgeb\p{L}*|(?:ab)?hängt|abhäng\p{L}*|nötig|notwendig|(?:ge)?braucht?|brauchen|benötig\p{L}*|erforderlich|muss|müssen|musste\p{L}*|conditions?|requires?d?|requirements?|needs?|needed|necessary)(?!\p{L})/iu,
    given:
      /(?<!\p{L})(?:wenn|sofern|soweit|falls|Voraussetzung\p{L}*|Abhängigkeit|abhängig|nur (?:mit|bei|im|wenn)|erforderlich\p{L}*|notwendig\p{L}*|muss|müssen|bedarf|vorausgesetzt|sobald|richte(?:t|n) sich|bemisst|bemessen|je nach|kriteri\p{L}*|maßgeb\p{L}*)(?!\p{L})/iu,
  },
  // "CKAN oder piveau" for "Welche beiden Plattformen …?"
  pair: {
    asked:
      /(?<!\p{L})(?:welche[nrs]? (?:zwei|beiden)|which two|zwischen welchen|wer sind die (?:zwei|beiden))(?!\p{L})/iu,
    given:
      /[“"»]\s(?:und|oder|bzw\.|sowie)\s(?:\p{Ll}+ )?[„"«]|(?<!\p{L})(?:entweder|sowohl|zum einen|einerseits)(?!\p{L})|\p{Lu}[\p{L}-]+ (?:und|oder|bzw\.|sowie) (?:de[rmsn] |die |das |dem )?\p{Lu}/u,
  },
};

/** The turns a question asks for; none for many. */
export function turnsOf(question: string): Turn[] {
  return TURNS.filter((turn) => RULES[turn].asked.test(question));
}

/** Whether a sentence gives what a turn asks for. */
export function givesTurn(turn: Turn, sentence: string): boolean {
  return RULES[turn].given.test(sentence);
}
