import { MEASURE_STATUSES } from '#src/domain/measure.ts';
import { detectLanguage } from '#src/text/detect-language.ts';
import { foldGerman } from '#src/text/fold.ts';
import { isRequest } from '#src/text/is-request.ts';
import { isStopWord } from '#src/text/stop-words.ts';
import { readStatedValues } from '../numbers/stated-values.ts';
import { withoutClosingQuestion } from './closing-question.ts';
import { FINITE, isFiniteForm, isStatingVerb, STRONG_FORM } from './finite-verbs.ts';
import { BEFORE_ARTICLE, isNarrowedNoun } from './narrowed-noun.ts';
import { reportedStatement } from './reported-statement.ts';

/**
 * Tells a sentence that states something from a question. Only the forms of German and English
 * sentences decide, never what they are about.
 */

const CONFIRM =
  /^\s*(?:(?:und|aber)\s+)?(?:stimmt (?:es|das|die (?:aussage|behauptung|zahl|angabe))|ist (?:es|das|die aussage) (?:richtig|wahr|korrekt|zutreffend)|trifft (?:es|das|die aussage) zu|kann (?:es|man) sein|kannst du (?:bestätigen|prüfen|pruefen)|können sie (?:bestätigen|prüfen)|(?:bitte )?(?:prüfe?|pruefe?|check(?:e)?|überprüfe?|verifiziere?)(?: (?:mal|bitte|doch))*(?: (?:diese[nrs]?|den|die|folgende[nrs]?) (?:satz|aussage|behauptung|zahl|angabe))?(?:,? ob)?|(?:behauptung|aussage|these|faktencheck)(?=\s*:)|(?:claim|statement|fact[- ]?check|true or false|right or wrong)(?=\s*:)|is it (?:true|correct|right|accurate|a fact|the case)|(?:can|could) (?:you|we|i) (?:confirm|verify)|(?:please )?(?:confirm|verify)(?: (?:the|this) (?:claim|statement|figure))?|(?:is|would) it be (?:true|correct|right|fair|accurate)(?: to (?:say|claim))?|does it hold)\s*(?:[,:–-]\s*)?(?:(?:dass|daß|das|ob|wenn|that|:)\s+|(?=["„“‚']))?[:,]?\s*/iu;
const TAG =
  /[,–-]?\s*(?:stimmt das|stimmt(?:'|s| es)?|ist das (?:richtig|korrekt|wahr|so)|richtig|korrekt|oder(?: nicht)?|nicht wahr|wahr|right|correct|is (?:that|this) (?:true|right|correct|accurate|so)|true or false|trifft das zu)\s*\?+\s*$|[,–-]\s*(?:stimmt das|stimmt(?:'|s| es)|ist das (?:richtig|korrekt|wahr|so)|trifft das zu|is (?:that|this) (?:true|right|correct|accurate))[\s.]*$/iu;
const QUOTES = /^["„“”'‚‘«»\s]+|["„“”'‚‘«»\s]+$/gu;

/** Words with which no statement begins: questions, requests, what carries a question on. */
const NOT_STATING =
  /^\s*(?:und|aber|oder|so(?= (?:how|what|which|who|wie|was|welche))|ordne|sortier\p{L}*|zieh\p{L}*|reihe|rate|add|wi?vi?e?le?|wieviel\p{L}+|mich|uns|addier\p{L}*|summier\p{L}*|bilde|ermittle?|z(?:ä|ae)hle?|nein|ja|ok(?:ay)?|danke|bitte|hallo|hi|hey|moin|sorry|also|what|which|who|when|where|why|how|whose|whom|is|are|was(?= )|were|do|does|did|has|have|had|can|could|should|would|tell|give|show|list|name|compare|explain|rank|sort|order|identify|calculate|compute|summari[sz]e|describe|provide|state(?= (?:the|how|which|what))|outline|break|count|quote|cite|trace|let|(?:in|at|of|for|by|from|to|with|under|since|until|on) (?:which|what|whom|how)|wer|wen|wem|wessen|wann|wo|woher|wohin|wie(?!der)\p{L}*|warum|wieso|weshalb|weswegen|wozu|wof(?:ü|ue)r|wodurch|womit|woran|worauf|woraus|worin|wor(?:ü|ue)ber|worum|wovon|welche\p{L}*|inwiefern|inwieweit|ob|(?:in|bei|von|mit|f(?:ü|ue)r|seit|ab|bis|auf|unter|zu|aus|an|nach|gegen|durch|um) (?:welche\p{L}*|wann|wem|wen|wie\p{L}*|was|wo)|nenn\p{L}*|zeig\p{L}*|gib|geben|sag|sage|sagen|liste\p{L}*|erkl(?:ä|ae)r\p{L}*|beschreib\p{L}*|vergleich\p{L}*|such\p{L}*|find\p{L}*|rechne|berechne|schreib\p{L}*|erstell\p{L}*|(?:ü|ue)bersetz\p{L}*|l(?:ö|oe)sch\p{L}*|lies|erz(?:ä|ae)hl\p{L}*|best(?:ä|ae)tig\p{L}*|spiel|dichte|singe?|ignorier\p{L}*|ordne\p{L}*|sortier\p{L}*|vergiss|mach\p{L}*|stell(?!ungnahm)\p{L}*|fass\p{L}*|hol|schick\p{L}*|ich|wir|du|kannst|kann|k(?:ö|oe)nn\p{L}*|m(?:ö|oe)cht\p{L}*|h(?:ä|ae)tt\p{L}*|w(?:ä|ae)r\p{L}*|w(?:ü|ue)rd\p{L}*|hast|bist|wei(?:ß|ss)t|gibt|gab|gibts|ist|sind|war|waren|hat|haben|hatte|hatten|wird|werden|wurde|wurden|soll|sollen|sollte|darf|muss|steht|stehen|liegt|liegen|gilt|geh(?:ö|oe)rt|arbeit(?:et|en)|kommt|l(?:ä|ae)uft)(?![\p{L}-])/iu;

/** Ends like a verb: enough in a sentence that is closed by a full stop. */
const VERB_LIKE = /(?<= )\p{Ll}{2,}(?:te|ten|[dnt]et|iert|[bdfgklmnprsßz]t)(?=[ ,.])/u;

/** "Thuringia joined the network": behind an English verb stands what it is done to; "measures led by" lacks it. */
const ENGLISH_CLAUSE =
  /^(?:(?!(?<!\p{L})(?:that|which|who|whose)(?!\p{L}))[^,.:;])+?\s(?:\p{Ll}{3,}ed|uses?|runs?|operates?|offers?|provides?|supports?|joins?)\s(?:the|an?|its|their|\p{Lu}\p{L}+)(?!\p{L})/u;

/** "Half of the municipalities already use …": a part of all, and what they do. */
const ENGLISH_PART =
  /^(?:(?:about|around|nearly|almost|more than|less than|at least|over)\s)?(?:half|most|all|many|some|none|a (?:third|quarter|majority|minority)|two thirds|three quarters|\p{L}+ out of \p{L}+|[\p{L}\d.,]+ ?(?:per ?cent|%))\sof\s(?:the|all|its|their)\s(?:[\p{L}’'-]+\s){1,6}?(?:(?:already|now|currently|still|also|only)\s)?\p{Ll}{3,}\s[^?]*[.!]$/iu;

/** "Thuringia offers municipalities …": one that does something, and no list of figures. */
const ENGLISH_THIRD_PERSON =
  /^(?:The\s)?(?:\p{Lu}[\p{L}\d-]*[^s\s]\s){1,3}(?!(?:numbers|figures|measures|projects|plans|years|levels|totals|trends|changes|costs|shares|staff|is|was|has|does)\s)\p{Ll}{3,}s\s\p{L}/u;

const BEGINS_SENTENCE =
  /^(?:der|die|das|ein|eine|einer|im|in|am|an|auf|bei|beim|seit|von|vom|zum|zur|mit|nach|laut|es|sie|er|dies\p{L}*|alle|viele|kein\p{L}*|jede\p{L}*|(?:etwa|rund|knapp|gut|fast|über|circa|ca\.) \d[\d.]*|the|a|an|in|at|there)\s/iu;

/** Who speaks to somebody states nothing of the documents. */
const ADDRESSES = /(?<!\p{L})(?:du|dich|dir|deine?[nrms]?|euch|you|your|yourself)(?!\p{L})/iu;

/** "In 2023, how many …", "Für 2016 hätte ich gern …": what it is comes later. */
const ASKS_INSIDE =
  /(?:^|[,:;–-]\s*)(?:wie\s?viele?n?|(?:bis |seit |ab )?wann|wer (?:ist|hat|war|macht|leitet)|how (?:many|much)|when|who (?:is|was|leads))(?!\p{L})|:\s*(?:welche[rsmn]?|wer|wo|was|which|what|who|where)(?!\p{L})|(?<!\p{L})(?:h(?:ä|ae)tte|br(?:ä|ae)uchte|m(?:ö|oe)chte) ich(?!\p{L})/iu;

/** "maßnahme 3.1.8 worum gehts da", "Gera oder Jena 2022, was mehr": no clause of a statement begins so. */
const ASKS_LATER =
  /(?<!\p{L})(?<![,;–-]\s)(?:we[rnm]|wessen|was|wann|warum|weshalb|weswegen|wieso|welche[rsmn]?|worum|wovon|wof(?:ü|ue)r|wozu|woran|womit|wieviele?n?|wie (?:ist|sind|war|waren|viele?|hoch|lange?|oft|weit|steht|hei(?:ß|ss)t|l(?:ä|ae)uft|lief|liefs|siehts?))(?!\p{L})|,\s*(?:(?:projekt)?status|federf(?:ü|ue)hr\p{L}*|zust(?:ä|ae)ndig\p{L}*|verantwortlich\p{L}*|(?:ziel|end|abschluss)(?:termin|jahr|datum))(?: (?:\p{L}+ )*\d{4})?\s*$|(?<= )(?:stand|status) \d{4}\s*$|(?<= )(?:anzahl|auflistung|(?:ü|ue)bersicht)(?: \d{4})?\s*$|[,–-]\s*(?:was|wer|welche[rsmn]?|wo|wann)(?: \p{L}+){0,2}\s*$/iu;
const CLOSED = /[.!]["“”]?$/u;

const YEARLESS_NUMBER = /(?<![\p{L}\d.,/])(?!(?:19|20)\d\d(?![\d.,]))\d[\d.]*(?:,\d+)?(?![\d/])/u;

/**
 * The sentence to be checked that a message holds; null for a question, a request, key words.
 *
 * "Stimmt es, dass …?" and "… stimmt das?" give what is asked about; a full sentence is its own.
 */
export function findStatement(message: string): string | null {
  const text = message.trim();
  const confirmed = CONFIRM.exec(text);
  if (confirmed !== null && text.length > confirmed[0].length + 8) {
    const inner = text.slice(confirmed[0].length).replace(/[?\s]+$/u, '');
    const says =
      /(?:dass|daß|that|ob|:|["„“])\s*$/iu.test(confirmed[0]) || confirmed[0].includes(':');
    if (QUESTION_WORD.test(inner)) return null;
    if (says || FINITE.test(inner)) return clean(inner);
  }
  const tagged = TAG.exec(text);
  if (tagged !== null && tagged.index > 12) return statementOf(text.slice(0, tagged.index));
  if (!/\?\s*["“”)]*\s*$/u.test(text)) return statementOf(text);
  const stated = withoutClosingQuestion(text);
  return stated === text ? null : statementOf(stated);
}

/** "Could you verify how many …" */
const QUESTION_WORD =
  /^\W*(?:how|what|which|who|when|where|wie ?viele?|welche[rsmn]?|wer|wann|wo)(?!\p{L})/iu;

const EMBEDDED =
  /^\s*(?:bitte|kannst|könn\p{L}*|weißt|wissen|sag\p{L}*|ich|mich|gib|prüf\p{L}*|schau\p{L}*|can|could|do you know|tell|please|i)(?!\p{L})[^?]{0,70}?(?<!\p{L})(?:ob|whether|if)\s+/iu;
/** "Gera oder Jena?" and "mehr oder weniger als Gera?" ask which; "mehr oder weniger" does not. */
const ALTERNATIVE =
  /(?<!\p{L})(?:oder(?! (?:weniger|mehr|nicht))|or(?! (?:fewer|less|more|not))|(?:mehr (?:\p{L}+ )?oder weniger|weniger (?:\p{L}+ )?oder mehr)(?=.* als | geworden|\W*$)|more or (?:fewer|less)(?=.* than ))(?!\p{L})/iu;

/**
 * What a question that is answered with yes or no asks about, in the words of the question: "Hat Jena
 * mehr Personal als Gera"; null for any other message.
 */
export function findYesNoQuestion(message: string): string | null {
  const text = message.trim().replace(/^(?:und|aber|and|but)\s+/iu, '');
  const embedded = EMBEDDED.exec(text);
  const asked = clean(embedded === null ? text : text.slice(embedded[0].length)).replace(
    /[?.!\s]+$/u,
    '',
  );
  if (ALTERNATIVE.test(asked) || asked.includes('?')) return null;
  if (embedded !== null) return asked;
  const lower = asked.charAt(0).toLowerCase() + asked.slice(1);
  // "Was ergibt die Summe": the German question word is spelt like an English verb.
  if (lower.startsWith('was ') && detectLanguage(asked) === 'de') return null;
  return FINITE.exec(lower)?.index === 0 || AUXILIARY.test(lower) ? asked : null;
}

const AUXILIARY = /^(?:do|does|did|hats|gibts|gabs|existier(?:t|en)|besitz(?:t|en))(?![\p{L}-])/u;

function statementOf(text: string): string | null {
  const plain = withoutIt(clean(text));
  if (plain.length < 12 || /\?(?:\s|$)/u.test(plain)) return null;
  const reported = reportedStatement(plain);
  if (reported !== null) return reported;
  if (isOfUnknown(plain)) return plain;
  const isAsking = (NOT_STATING.test(plain) && !isOfUs(plain)) || isRequest(plain);
  if (isAsking || ASKS_INSIDE.test(plain) || ADDRESSES.test(plain) || isNarrowedNoun(plain))
    return null;
  if (!CLOSED.test(plain) && ASKS_LATER.test(plain)) return null;
  return isDeclarative(plain) ? plain : null;
}

/** "In welchem Umfang …, ist der Landesregierung nicht bekannt.": a question that is told about. */
function isOfUnknown(text: string): boolean {
  if (KNOWS.test(text)) return true;
  const [, typed] = OF_UNKNOWN_TYPED.exec(text) ?? [];
  if (typed !== undefined && !OF_SPEAKER.test(typed)) return true;
  const [, clause = '', verb = ''] = OF_UNKNOWN.exec(text) ?? [];
  const isVerb = isFiniteForm(verb) || /^(?:weiß|weiss|wusste|knows?|knew)$/u.test(verb);
  return isVerb && UNKNOWN.test(clause) && !OF_SPEAKER.test(clause);
}

const OF_SPEAKER = /(?<!\p{L})(?:ich|wir|mi[rc]h?|uns|bitte)(?!\p{L})/iu;

/** "Die Landesregierung weiß, wie viele Kommunen …": told of somebody, and closed by a full stop. */
const KNOWS =
  /^(?:der|die|das|dem|den|the)\s(?!.*(?<!\p{L})(?:ich|wir|mi[rc]h?|uns)(?!\p{L}))[^,?]*(?<!\p{L})(?:weiß|weiss|wusste|bekannt|knows?|knew)(?: (?:nicht|genau|bereits|längst|not|exactly))*,?\s(?:ob|inwieweit|inwiefern|wie|wann|welche[rsmn]?|wer|was|wo|in welche[rsmn]|how|whether|which)(?!\p{L})[^?]*[.]$/iu;

const OF_UNKNOWN =
  /^(?:ob|inwieweit|inwiefern|wie|wann|welche[rsmn]?|wer|was|wo|warum|(?:in|auf|bis|ab|seit|mit|an|zu) (?:welche[rsmn]?|wann|wie)|whether|how|when|which|to what)(?!\p{L})[^?;]*,\s((\p{Ll}+)\s[^?;,]*)[.]$/iu;
/** The same as typed: told for sure where it is denied. */
const OF_UNKNOWN_TYPED =
  /^(?:ob|inwieweit|inwiefern|wie|wann|welche[rsmn]?|in welche[rsmn])(?!\p{L})[^?;]*,\s((?:weiß|weiss|kennt|kann|ist|hat)\s[^?;,]*(?<!\p{L})(?:nicht|keine?|unbekannt|unklar)(?!\p{L})[^?;,]*)$/iu;
const UNKNOWN =
  /(?<!\p{L})(?:nicht|keine?[nrs]?|unbekannt|bekannt|offen|unklar|ungewiss|weiß|wusste|not|unknown|known|unclear)(?!\p{L})/iu;

/** "Wir haben heute 400 Beschäftigte weniger als 2015": who speaks for all states something. */
function isOfUs(text: string): boolean {
  const isOurs =
    /^\s*wir (?:haben|hatten|beschäftigen|beschäftigten|zählen|zählten|verzeichnen)(?!\p{L})/iu;
  return isOurs.test(text) && !ASKS.test(text) && readStatedValues(text).length > 0;
}

/** Whether a message asks or requests: by its first word, a word that asks or a question mark. */
export function asksSomething(text: string): boolean {
  const plain = clean(text);
  return (
    plain.includes('?') || NOT_STATING.test(plain) || ADDRESSES.test(plain) || hasAskingWord(plain)
  );
}

/** "sinds", "gibt's": the verb and "es". */
function withoutIt(text: string): string {
  return text.replace(/(?<!\p{L})(\p{Ll}{3,})['’]?s(?!\p{L})/gu, (typed, verb: string) =>
    isStatingVerb(verb) ? verb : typed,
  );
}

function clean(text: string): string {
  return text.replace(QUOTES, '').replace(/\s+/gu, ' ').trim();
}

/** A finite verb that is not the first word, in a sentence that is written as one. */
function isDeclarative(text: string): boolean {
  const verb = FINITE.exec(text);
  const isClosed = CLOSED.test(text);
  if (
    isClosed &&
    /^[\p{Lu}\d„"]/u.test(text) &&
    (verb !== null ||
      VERB_LIKE.test(text) ||
      ENGLISH_CLAUSE.test(text) ||
      (ENGLISH_PART.test(text) && detectLanguage(text) === 'en') ||
      (ENGLISH_THIRD_PERSON.test(text) && detectLanguage(text) === 'en') ||
      BEGINS_SENTENCE.test(text) ||
      text
        .split(/[\s,]+/u)
        .some((word) => /^\p{Ll}/u.test(word) && STRONG_FORM.test(foldGerman(word))))
  )
    return text.split(/\s+/u).length >= 4 || isShortClause(text);
  if (verb === null || verb.index === 0) return false;
  if (isClosed) return text.split(/\s+/u).length >= 4 || isShortClause(text);
  // "EP 11 2017 Stellen": key words end with what looks like a verb, a main clause does not.
  if (verb.index + verb[0].length === text.length) return false;
  const isWritten = /^[\p{Lu}\d„"]/u.test(text) && / \p{Lu}/u.test(text);
  const isLong = text.split(/\s+/u).length >= 5;
  if ((isWritten && isLong && !hasAskingWord(text)) || YEARLESS_NUMBER.test(text)) return true;
  return isMainClause(text);
}

/** "KollOM-FIT startete 2023.": a name, its verb and what is said of it. */
function isShortClause(text: string): boolean {
  const [name = '', verb = '', said, ...more] = text.split(/\s+/u);
  const isClause = said !== undefined && more.length === 0 && /^\p{Lu}/u.test(name);
  return isClause && /^\p{Ll}/u.test(verb) && isFiniteForm(verb);
}

/** Typed without capitals or a full stop: one verb, in second place, and no word that asks. */
function isMainClause(text: string): boolean {
  const words = text.split(/\s+/u);
  const at = words.findIndex((word, index) => isVerbTyped(word, words.slice(index + 1)));
  if (at < 1 || words.length < 4 || hasAskingWord(text)) return false;
  const behind = words.slice(at + 1);
  // "Verzug droht Maßnahmen 2024": the status by its name, and what has it.
  if (isStatusName(`${words[at - 1]} ${words[at]}`) && !isStopWord(foldGerman(behind[0] ?? '')))
    return false;
  const isSaid = behind.some((word) => /\p{L}/u.test(word));
  return isSaid && !words.slice(0, at).some((word, index) => opensRelative(word, words[index - 1]));
}

function isStatusName(words: string): boolean {
  return MEASURE_STATUSES.some((status) => status.toLowerCase() === words.toLowerCase());
}

const ASKS =
  /(?<!\p{L})(?:w(?:ie|e)?l(?:ch|c|h|hc)e[rsmn]?|we[rnm]|wessen|wie(?!der)\p{L}*|wi?vi?e?le?|was|wann|wo(?:her|hin|für|fuer|von|mit|ran|rauf|raus|rin|rüber|rum|zu|durch)?|warum|weshalb|weswegen|inwie\p{L}*|oder)(?!\p{L})/iu;
const AS_MUCH_AS =
  /(?<!\p{L})(?:mehr|weniger|größer|kleiner|höher|niedriger|so|genauso|ebenso|gleich) .*?(?<!\p{L})wie(?!\p{L})/iu;

function hasAskingWord(text: string): boolean {
  return ASKS.test(text.replace(AS_MUCH_AS, ' '));
}

/** In lower case "stand", "zahlen", "stellen" are as often nouns. */
const NOUN_LIKE =
  /^(?:stand|bestand|bot|weise?n?|(?:stell|zahl|zähl|plan|bau|leg|start|end|leit|halt)\p{L}*|arbeit(?!et|en$)\p{L}*)$/iu;

function isVerbTyped(word: string, behind: readonly string[]): boolean {
  if (!isStatingVerb(word)) return false;
  return !NOUN_LIKE.test(word) || (/^stand$/iu.test(word) && behind.includes('auf'));
}

/** "kapitel die weniger leute haben": an article follows a preposition, or begins the sentence. */
function opensRelative(word: string, before: string | undefined): boolean {
  if (/^(?:deren|dessen|denen|dass|daß|weil|wenn|that|which|who|whose)$/iu.test(word)) return true;
  return before !== undefined && /^(?:die|das|the)$/iu.test(word) && !BEFORE_ARTICLE.test(before);
}
