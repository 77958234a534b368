import { isStopWord } from '#src/text/stop-words.ts';
import { tokenize } from '#src/text/tokenize.ts';

/** A term whose meaning a question asks for. */
export interface AskedTerm {
  /** As typed. */
  readonly term: string;
  /** It is asked what its letters stand for, not what the thing is. */
  readonly isSpelledOut: boolean;
}

const TERM = String.raw`[„"“»‚']?(?<term>(?!(?:das|dies|es|der|die|den|dem|it|this|that|the)(?!\p{L}))[\p{L}\d][\p{L}\d_./-]*[\p{L}\d])[“"”«‘']?`;
const CALLED = String.raw`(?:(?:die|das|der|den|dem|the|diese?s?|eigentlich|denn|genau|hier|abkürzungen?|abk\.|kürzel|buchstaben|akronym|begriffs?|wort(?:es)?|abbreviation|acronym|letters|term|word)\s+)*`;
/** What may stand behind the term without asking for more. */
const END = String.raw`(?:\s+(?:eigentlich|denn|genau|ausgeschrieben|stand(?:s)? for|short for|mean|überhaupt))*(?:\s+(?:im zusammenhang mit|in bezug auf|in the context of|bei|beim|in|im)\s[^?,]{1,60})?\s*[?.!]*$`;

/** Words that ask for the long form of an abbreviation. */
const LONG_FORM = String.raw`(?:(?:die\s+)?(?:langform|langfassung|langname|langbezeichnung|vollform|ausschreibung)|(?:der\s+)?(?:volle[rn]?|vollständige[rn]?|lange[rn]?|ganze[rn]?)\s+(?:name[ns]?|bezeichnung|form)|ausgeschrieben|aufgelöst|in langform|in lang|(?:the\s+)?(?:full|long)\s+(?:form|name)|spelled out|written out)`;

const SPELLED_OUT: readonly RegExp[] = [
  String.raw`^\P{L}*${CALLED}${TERM}\s*[,:–-]*\s+(?:(?:wofür|wofuer|für was) steh(?:t|en)|was (?:heißt|heisst|bedeutet|bedeuten))(?:\s+(?:das|es|dies|die|diese|abkürzung(?:en)?|kürzel|buchstaben|denn|eigentlich|ausgeschrieben))*\s*[?.!]*$`,
  String.raw`^\P{L}*${CALLED}${TERM}\s*[,:–-]*\s+${LONG_FORM}\s*[?.!]*$`,
  // As typed into a search box; what is no abbreviation has no long form.
  String.raw`^\P{L}*${TERM}\s*[,:–-]*\s+(?:(?:abkürzung|kürzel|akronym|abbreviation|acronym)(?:\s+(?:bedeutung|meaning))?|(?:bedeutung|meaning)(?:\s+(?:der\s+)?(?:abkürzung|kürzel|akronym))?)\s*[?.!]*$`,
  String.raw`(?:^|\s)${LONG_FORM}\s*[:–-]*\s+(?:(?:von|der|des|of|for)\s+)?${CALLED}${TERM}${END}`,
  String.raw`(?:^|\s)(?:wie|how)\s+(?:lautet|heißt|heisst|schreibt man|wird|is|do you spell(?: out)?)\s+${CALLED}${TERM}\s+(?:${LONG_FORM}(?:\s+geschrieben)?|in full|spelled out|written out)\s*[?.!]*$`,
  String.raw`(?:^|\s)(?:wofür|wofuer|für was|fuer was)\s+steh(?:t|en)\s+${CALLED}${TERM}${END}`,
  String.raw`(?:^|\s)was\s+(?:heißt|heisst|bedeutet|bedeuten|meint|heißen)\s+${CALLED}${TERM}${END}`,
  String.raw`(?:^|\s)what\s+(?:does|do|is)\s+${CALLED}${TERM}\s+(?:stand for|mean|short for)\s*[?.!]*$`,
  String.raw`(?:^|\s)(?:bedeutung|langform|ausschreibung|meaning|auflösung|abkürzung)\s+(?:von|der|des|of)?\s*${CALLED}${TERM}${END}`,
].map((pattern) => new RegExp(pattern, 'iu'));
const EXPLAINED: readonly RegExp[] = [
  // "Was heißt once only bei der Registermodernisierung?": a term of several words, and where it is used.
  String.raw`(?:^|\s)was\s+(?:heißt|heisst|bedeutet|bedeuten|meint|ist|sind)\s+${CALLED}[„"“»‚']?(?<term>(?!(?:das|dies|der|die|den|dem|für|fuer|mit|von|zu|zum|zur|nicht|es|er|sie|ich|man|wir|mein\w*|dein\w*)\s)[\p{L}-]+(?: [\p{L}-]+){1,3}?)[“"”«‘']?\s+(?:im zusammenhang mit|in bezug auf|bei|beim|im|in)\s[^?,]{1,60}[?.!\s]*$`,
  String.raw`(?<!\p{L})(?:versteht|verstand|verstehen)\s[^?]{0,60}?(?<!\p{L})unter\s+(?:(?:der|dem|den|einer|einem|diesem)\s+)?${CALLED}${TERM}`,
].map((pattern) => new RegExp(pattern, 'iu'));

/** The term that a question wants to have explained; undefined where it asks for anything else. */
export function askedTerm(question: string): AskedTerm | undefined {
  const spelled = firstTerm(SPELLED_OUT, question);
  if (spelled !== undefined) return { term: spelled, isSpelledOut: true };
  const explained = firstTerm(EXPLAINED, question);
  return explained === undefined ? undefined : { term: explained, isSpelledOut: false };
}

/** How the long forms of several abbreviations are asked for, whatever they are used in. */
const LONG_FORMS =
  /(?<!\p{L})(?:abkürzungen|kürzel|akronyme|langformen|ausgeschrieben|abbreviations|acronyms)(?!\p{L})/iu;
/** The same where nothing but the abbreviations and words of grammar stand beside it. */
const MEANING =
  /(?<!\p{L})(?:bedeuten|bedeutung(?:en)?(?! (?:hat|haben))|stehen|heißen|meanings?|mean|stand)(?!\p{L})/giu;
/** "IDEV", "PEK-IT", "ThüringenCERT" */
const SHORT =
  /(?<![\p{L}\d-])(?=[\p{L}\d-]{2,16}(?![\p{L}\d-]))\p{L}*\p{Lu}[\p{L}\d-]*\p{Lu}[\p{L}\d]*/gu;

/** The abbreviations whose long forms a question asks for, one or several at once; none for any other. */
export function askedShorts(question: string): readonly string[] {
  const shorts = [...new Set(question.match(SHORT))];
  const rest = question.replace(SHORT, ' ').replace(MEANING, ' ');
  const isAlone = () =>
    question.match(MEANING) !== null && tokenize(rest).every(({ folded }) => isStopWord(folded));
  if (shorts.length > 1 && (LONG_FORMS.test(question) || isAlone())) return shorts;
  const asked = askedTerm(question);
  return asked?.isSpelledOut === true ? [asked.term] : [];
}

function firstTerm(patterns: readonly RegExp[], question: string): string | undefined {
  for (const pattern of patterns) {
    const term = pattern.exec(question)?.groups?.term;
    if (term !== undefined) return term;
  }
  return undefined;
}
