import { foldGerman } from './fold.ts';
import { stemGerman } from './stem.ts';

/** Of strong verbs the first person of the past, from which the others are made. */
const PAST = `
  aß band barg barst bat befahl begann bewog biss blieb blies bog bot brach brachte brannte briet buk
  dachte drang drosch durfte erschrak erwog fand fiel fing flocht flog floh floss focht fraß fror fuhr
  gab galt gebar gedieh gelang genas genoss geschah gewann glich glitt glomm goss grub griff ging hatte
  hielt hieß hing hob half kam kannte klang klomm kniff konnte kroch lag las lief lieh ließ litt log lud
  maß mied mochte molk musste nahm nannte pfiff pries quoll rang rann rannte riet rieb rief riss ritt
  roch salzte sang sandte sank sann saß sah schied schien schlief schlug schlich schliff schloss schlang
  schmiss schmolz schnitt schob schor schoss schrie schrieb schritt schuf schwamm schwand schwang
  schwieg schwoll schwor sollte sott spann sprach sprang spross stach stahl stak stand starb stieg stieß
  stob stank strich stritt tat traf trank trat trieb trog trug verdarb verdross vergaß verlor verschwand
  wandte war warb ward warf wich wies wob wog wollte wrang wuchs wurde wusch wusste zieh zog zwang
`
  .trim()
  .split(/\s+/);
const PREFIX =
  '(?:ab|an|auf|aus|be|bei|dar|durch|ein|emp|ent|er|fest|fort|ge|heraus|herein|hervor|hin|hinzu|nach|über|um|unter|ver|vor|weg|wider|zer|zu|zurück|zusammen)?';
const STRONG_PAST = new RegExp(`^${PREFIX}(?:${PAST.join('|')})(?:en|n|st|t)?$`, 'u');
/** Of other verbs; what has no ending or only "-e" is rather a noun: "Plan", "Liste". */
const FORM = /(?:en|e?t|e?te[nt]?)$/u;

/** "stand", "kamen" */
export function isStrongPast(word: string): boolean {
  return STRONG_PAST.test(word);
}

/**
 * Whether a word may be a form of a German verb, whatever else it may be.
 *
 * @param word - In small letters.
 * @param isVerbStem - Whether a stem of `stemGerman` is one of a verb.
 */
export function isVerbForm(word: string, isVerbStem: (stem: string) => boolean): boolean {
  const bare = word.replace(FORM, '');
  return bare !== word && isVerbStem(stemGerman(foldGerman(`${bare}en`)));
}
