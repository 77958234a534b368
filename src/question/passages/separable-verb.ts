const PARTICLES =
  /(?<!\p{L})(?<particle>ab|an|auf|aus|bei|ein|fest|frei|her|hin|los|mit|nach|um|vor|weg|weiter|zu|zurück|zusammen)\s*(?:[?.!,]|$|(?=(?:und|oder)(?!\p{L})))/iu;
const FINITE_VERB =
  /(?<!\p{L})(?:wann|warum|weshalb|wieso|wer|wo|wie|was|wozu|womit|woran|wofür|wodurch|worauf|wovon|wem|wen)\s+(?<verb>\p{L}{3,})(?!\p{L})/iu;

const BEHIND_NOUN =
  /(?<!\p{L})(?:[Ww]elche[rsnm]?|[Ww]as für eine?[nr]?)\s+(?:\p{Ll}+\s+)?\p{Lu}[\p{L}-]+\s+(?<verb>\p{Ll}{3,})(?!\p{L})/u;

/** "Wann *trat* Thüringen *bei*?": the verb as it is written in one word, "beitrat". */
export interface SeparableVerb {
  readonly verb: string;
  readonly whole: string;
}

/** The separable verb of a question; undefined where no particle ends its clause. */
export function findSeparableVerb(question: string): SeparableVerb | undefined {
  const verb = (FINITE_VERB.exec(question) ?? BEHIND_NOUN.exec(question))?.groups?.verb;
  const particle = PARTICLES.exec(question)?.groups?.particle;
  return verb === undefined || particle === undefined
    ? undefined
    : { verb, whole: `${particle.toLowerCase()}${verb.toLowerCase()}` };
}
