import { STRONG_VERBS } from '#src/question/figures/words/strong-verbs.ts';
import { foldGerman } from '#src/text/fold.ts';

/** A verb in its place: in a statement it stands behind the first part of the sentence. */
export const FINITE =
  /(?<![\p{L}-])(?:ist|sind|war|waren|hat|haben|hatte|hatten|wird|werden|wurde|wurden|gab|gibt|lag|lagen|liegt|liegen|stand|standen|steht|stehen|stieg|stiegen|steigt|sank|sanken|sinkt|fiel|fielen|fällt|wuchs|wuchsen|wächst|blieb|blieben|bleibt|verlor|verloren|verliert|gewann|schrumpft\p{L}*|kam|kamen|kommt|kommen|arbeite(?:t|n|te|ten)?|besch(?:ä|ae|a)ftig(?:t|en)|zähl(?:t|te|ten|en)|umfass(?:t|te|en|ten)|enth(?:ält|ielt|alten)|gehör(?:t|te|en|ten)|nutz(?:t|te|en|ten)|läuft|lief|laufen|setz(?:t|te|en|ten)|führ(?:t|te|en|ten)|bearbeit\p{L}+|betr(?:ägt|ug|ugen|agen)|belief|beläuft|belaufen|soll|sollen|sollte|sollten|muss|müssen|musste|kann|können|konnte|konnten|will|wollen|darf|dürfen|verfüg(?:t|te|en|ten)|besteh(?:t|en)|bestand|sieht|sahen|sah|sehen|fand|fanden|findet|finden|erreich(?:t|te|en|ten)|sank|nahm|nahmen|nimmt|geht|ging|gingen|gehen|verantwort(?:et|ete|en|eten)|knackt(?:e|en)?|weis(?:t|en)|wies|mach(?:t|te|en|ten)|stell(?:t|te|en|ten)|trat|tritt|trägt|trug|tragen|heiß(?:t|en)|hieß|zahl(?:t|te|en|ten)|kost(?:et|ete|en|eten)|start(?:et|ete|eten)|beg(?:ann|innt|annen)|end(?:et|ete|eten)|verdoppel\p{L}+|verdreifach\p{L}+|halbier\p{L}+|verringer\p{L}+|erhöh\p{L}+|reduzier\p{L}+|übertr(?:af|ifft|affen)|überst(?:ieg|eigt)|überschr(?:itt|eitet)|durchbr(?:ach|icht)|durchbrachen|unterschr(?:itt|eitet)|entfiel\p{L}*|entfallen|entfällt|bekam|erh(?:ält|ielt|alten)|gilt|galt|plan(?:t|te|en|ten)|entwickel(?:t|te|n|ten)|betreib(?:t|en)|betrieb|biet(?:et|en)|bot|schein(?:t|en)|dien(?:t|te|en)|ermöglich(?:t|te|en)|prüf(?:t|te|en)|rang(?:iert|ierte)|leg(?:t|te|en|ten)|büß(?:t|te|en)|bau(?:t|te|en|ten)|unterst(?:ützt|ützte|eht|ehen|and)|verschob|verschiebt|verzögert(?:e|en)?(?= sich)|droht|drohte|schied|verließ|beschloss|erprob(?:t|te|en)|pilotier(?:t|te|en)|sitz(?:t|en)|steck(?:t|te|en|ten)|saß|saßen|leit(?:et|ete|en|eten)|betreu(?:t|te|en|ten)|schaff(?:t|te|en|ten)|hält|hielt|halten|gewinnt|gewannen|braucht|brauchte|brauchten|gescha(?:h|hen)|tauch(?:t|te|en|ten)|erschein(?:t|en)|erschien(?:en)?|stamm(?:t|te|en|ten)|appears?|appeared|erfolg(?:t|te|ten)|ereignete|rechne(?:t|te|ten)|(?:bas|exist|funktion|fung|profit|kooper|ag|result)ier(?:t|te|en|ten)|beruh(?:t|te|en|ten)|has|have|had|is|are|was|were|employs?|employed|rose|fell|grew|shrank|peaked|bottomed|reached|hit|doubled|tripled|halved|declined|increased|decreased|dropped|lost|gained|works?|worked|makes? up|accounts? for|has been|will|shall|can|could|must|consists?|comprises?|became|began|belongs?)(?![\p{L}-])/u;

/** "durchbrach", "schloss", "lässt": the forms of irregular verbs, with whatever stands before them. */
export const STRONG_FORM = new RegExp(
  `^(?:ab|an|auf|aus|be|bei|durch|ein|ent|er|ge|hinter|uber|um|unter|ver|vor|zer|zu|nach|wider)?(?:${[
    ...STRONG_VERBS.values(),
  ]
    .flatMap(({ present, preterite }) => [
      `${present}t`,
      preterite,
      preterite.endsWith('te') ? `${preterite}n` : `${preterite}en`,
    ])
    .join('|')})$`,
  'u',
);

/** Whether a word is a form that stands in second place: "schloss", "meldete", "hat". */
export function isFiniteForm(word: string): boolean {
  return (
    isStatingVerb(word) ||
    STRONG_FORM.test(foldGerman(word)) ||
    /^\p{Ll}{2,}(?:te|ten|tet|iert)$/u.test(word)
  );
}

/** Whether a word is a verb of a statement, as it stands in one. */
export function isStatingVerb(word: string): boolean {
  const match = FINITE.exec(word);
  return match !== null && match[0] === word;
}
