import { cue } from './question-words.ts';

/**
 * The words by which people compare measures or plans. Patterns are folded like the
 * question; English stands beside German, since the same question words serve both.
 */

export const ADDED = cue(
  'neu(?:e[nrsm]?)?|hinzugekommen\\w*|hinzu|dazugekommen\\w*|dazu ?gekommen|neu aufgenommen\\w*|neuaufnahmen?|neuzugänge?|neulinge?|zugänge|zusätzlich|frisch|new(?:ly)?|added',
);
export const GONE = cue(
  'weggefallen\\w*|entfallen\\w*|verschwunden\\w*|gestrichen\\w*|rausgefallen|herausgefallen|geflogen|rausgeflogen|herausgeflogen|herausgenommen|rausgenommen|ausgeschieden|nicht mehr|fehlen\\w*|fehlt|raus|abgänge|weg|dropped|removed|gone|disappear\\w*|no longer|missing',
);
export const BACK = cue('wieder|zurück\\w*|erholt|aufgeholt|back|recovered|again');
export const TURNED = cue(
  'gewechselt|wechsel\\w*|gekippt|kipp(?:t|te|ten|en)|umgeschlagen|schlugen? um|gesprungen|spr[au]ng\\w*|gestiegen|geraten|geriete?n?|(?:(?:hin)?ein|(?:hin)?ab|ver)?(?:ge)?rutsch(?:t|te|ten|en)|abgefallen|gekommen|kam(?:en)?|gefallen|fiel(?:en)?|verschlechter\\w*|verbesser\\w*|geändert|ändert(?:e|en)?|änderung\\w*|vorher|vorjahr|gegenüber|ggü|verglichen|vergleich|im vergleich|changed?|turned|moved|switched|compared',
);
export const BETTER = cue('verbesser\\w*|besser(?:e[nrsm]?)?|better|improved?');
export const WORSE = cue('verschlechter\\w*|schlechter(?:e[nrsm]?)?|worse\\w*');
/** A count that is compared between plans. */
export const COUNT_CHANGE = cue(
  'gestiegen|stieg|gesunken|sank|zugenommen|abgenommen|gewachsen|wuchs|verringert|reduziert|gesenkt|erhöht|vermehrt|zunahme|abnahme|anstieg|rückgang|mehr|weniger|größer|kleiner|höher|niedriger|geringer|differenz|veränder\\w*|increase[ds]?|decrease[ds]?|rose|fell|more|fewer',
);
export const COMPARE = cue(
  'vergleiche?n?|im vergleich|unterschied\\w*|gegenüberstellung|stelle? (?:\\w+ ){0,12}?gegenüber|compare[ds]?|comparison|difference',
);
export const LATER = cue(
  'später|länger|eher|früher|zuerst|zuletzt|spätere[nrsm]?|frühere[nrsm]?|later|earlier|sooner|first|last',
);
export const OR = cue('oder|or|versus|vs|gegen|und|and');
/** A field that has another value. */
export const OTHER = cue(
  'anders|andere[nrsm]?|veränder\\w*|unterschiedlich\\w*|abweich\\w*|different|another',
);
/** "einen neuen Termin" is one that was another before; the measure need not be new. */
export const NEW_VALUE = cue(
  'neue[nrsm]? (?:abschluss|end|ziel)?(?:termine?|datum|abschluss|zieljahr|projektstatus|status|federführung|titel|namen?|nummer)',
);
/** A field that has the value it had. */
export const SAME = cue(
  '(?:d(?:en|ie|as|er|em) )?gleiche[nrsm]?(?= (?:\\w+ ){1,3}?(?:wie|haben|hatten))|(?:den|die|das) gleiche[nrsm]? (?:projektstatus|status|abschluss|termin|abschlusstermin|abschlussjahr|federführung|titel|nummer)|(?:blieb|bleibt|blieben|bleiben) (?:[\\w.]+ ){0,8}?gleich|d(?:er|ie|as|en|em)selben?|unverändert\\w*|nicht (?:geändert|verändert)|the same|unchanged',
);
