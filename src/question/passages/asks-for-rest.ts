/** "noch nicht umgestellt", "müssen noch getauscht werden", "still missing"; of folded text, too. */
const ASKS_REST =
  /(?<!\p{L})(?:noch (?:\p{L}+ ){0,3}?(?:nicht|kein\p{L}*)|(?:m[üu]ssen|muss|sind|ist|bleiben|fehlen|stehen) noch|noch (?:zu|aus|offen|[üu]brig|fehlen\p{L}*|ausstehend\p{L}*)|fehlen noch|[üu]brig|restlich\p{L}*|verbleiben\p{L}*|still (?:\p{L}+ ){0,2}(?:missing|lack\p{L}*|to be|not|without|outstanding)|not yet|remain(?:ing|s)?)(?!\p{L})/iu;

/** Whether a question asks how many are still to come: what is printed is mostly the whole, or what is done. */
export function asksForRest(question: string): boolean {
  return ASKS_REST.test(question);
}
