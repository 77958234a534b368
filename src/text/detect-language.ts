const ENGLISH =
  /\b(the|what|which|who|whom|whose|when|where|why|how|many|much|is|are|were|did|does|do|has|have|had|of|from|between|and|or|by|for|with|to|that|there|this|its|their|percent|employees|staff|year|list|show|compare|tell|give|than|more|fewer|less|people|been|would|could|should|each|every|both|since|until|during|after|before|about|says?|said|according|employs|employed)\b/giu;
const GERMAN =
  /\b(der|die|das|den|dem|des|ein|eine|einen|einem|einer|welche[rsmn]?|wer|wem|wen|wann|wo|warum|weshalb|wieso|wie|viele?|wieviele?|ist|sind|war|waren|wird|wurden?|hat|haben|hatten?|von|vom|zum|zur|und|oder|im|bei|beim|für|fuer|mit|zu|nicht|laut|seit|steht|stehen|stand|an|am|ab|dazu|davon|bis|aus|auf|nach|gibt|es|ich|wir|kann|soll|sollte)\b|[äöüß]/giu;

/**
 * The language of a question, by its small words; where these tell nothing, that of what was said
 * before it, and German where nothing tells. Words that both languages have ("was", "in") and names
 * do not decide.
 *
 * @param before - Earlier questions, oldest first.
 */
export function detectLanguage(text: string, before: readonly string[] = []): 'de' | 'en' {
  for (const said of [text, ...before.toReversed()]) {
    const english = said.match(ENGLISH)?.length ?? 0;
    const german = said.match(GERMAN)?.length ?? 0;
    if (english !== german) return english > german ? 'en' : 'de';
  }
  return 'de';
}
