import type { Table } from '#src/domain/catalogue.ts';
import { timeOfYears } from '#src/question/conversation/topics/figure-topic.ts';
import { type Parts, readPartsAnew } from '#src/question/figures/parts/read-parts.ts';
import { type Asked, askedOf } from '#src/question/figures/selection/asked.ts';
import { chooseTable } from '#src/question/figures/selection/choose-table.ts';
import { type Knowledge, yearsOf } from '#src/question/figures/vocabulary/knowledge.ts';
import { replaceValue } from '../numbers/replace-value.ts';
import type { StatedValue } from '../numbers/stated-values.ts';
import { isStatingVerb } from '../statements/finite-verbs.ts';

/** What a claim about figures is read from. */
export interface ClaimSentence {
  readonly text: string;
  /** The text without the values. */
  readonly bare: string;
  readonly values: readonly StatedValue[];
  /** The sentence without the values: who, when and what is said of it. */
  readonly asked: Asked;
  readonly isNegated: boolean;
  /** "Kein Landkreis …", "In keiner Gemeinde …": `asked` reads it as "jeder". */
  readonly none: boolean;
  /** It is asked, not said. */
  readonly isQuestion: boolean;
}

export const NEGATION =
  /(?<!\p{L})(?<!wie (?:noch )?)(?:nicht|kein(?:e[nrsm]?)?|nie|niemals|keinesfalls|keineswegs|weder|not|no|never)(?!\p{L})/iu;

/** The sentence seen from the table it is about; null where no table explains it. */
export function claimSentence(
  sentence: string,
  values: readonly StatedValue[],
  knowledge: Knowledge,
  isQuestion: boolean,
): ClaimSentence | null {
  if (PAYS.test(sentence)) return null;
  const bare = withoutValues(sentence, values);
  const turned = bare.replace(NONE, '$1jeder ');
  const none = turned !== bare;
  const turnedAsked = none ? askedIn(turned, knowledge) : null;
  // "Keine Angaben": without a group behind it "kein" says something else.
  const isOfGroup = turnedAsked !== null && turnedAsked.groups.length > 0;
  // "Nicht alle Landkreise": of all of them.
  const asked = isOfGroup ? turnedAsked : askedIn(bare.replace(NOT_ALL, ''), knowledge);
  if (asked === null) return null;
  const isNegated = NEGATION.test(isOfGroup ? turned : bare);
  return { text: sentence, bare, values, asked, isNegated, none: isOfGroup, isQuestion };
}

/** "Nicht alle", "längst nicht in jedem". */
export const NOT_ALL =
  /^(?:(?:längst|bei weitem|lange) )?(?:nicht|not)\s+(?=(?:in\s+)?(?:all|jede|every|each))/iu;

const NONE =
  /^((?:(?:es|there) (?:gibt|gab|is|are|was|were) |in |bei |an |für |at ))?(?:kein(?:e[rsmn]?)?|no|none)(?: (?:einzige[rsnm]?|single))?(?: (?:der|von den|of the))? (?=\p{L})/iu;

/** "zahlt ihren Leuten mehr" is about wages; folded it would be "zählt". */
const PAYS = /(?<!\p{L})zahl(?:t|te|ten)\s(?:ihre[nmr]|seine[nmr]|den|dem|der)\s/iu;

/** A text seen from the table it is about. */
export function askedIn(bare: string, knowledge: Knowledge): Asked | null {
  const parts = withoutVerbs(readPartsAnew(bare, knowledge));
  const table = chooseTable(parts, knowledge);
  return table === null ? null : askedOf(withNewestYear(parts, table, knowledge), table, knowledge);
}

/** "Nie war es weniger als 2021" is said of all years. */
const OF_ALL_YEARS =
  /(?<!\w)(?:nie|niemals|je|jemals|immer|stets|durchgehend|jedes?|jedem|alle[nr]?|keinem?|never|ever|always|every|any)(?!\w)/u;

/** "heute mehr als 2015", "hat mehr als 2015": what is held against that year is of the newest one. */
function withNewestYear(parts: Parts, table: Table, knowledge: Knowledge): Parts {
  const { time, compared, marked } = parts;
  const newest = yearsOf(knowledge, table).at(-1);
  const isHeldAgainst = compared !== null && compared.year === time.years[0];
  const isOfNow = time.newest || (isHeldAgainst && !OF_ALL_YEARS.test(marked.line));
  const isBeside =
    isOfNow && time.years.length === 1 && (!time.since || time.isAgainst) && !time.until;
  if (!isBeside || newest === undefined || table.time.kind !== 'years') return parts;
  return { ...parts, time: timeOfYears([...new Set([newest, ...time.years])]) };
}

/** How, how much and in which order: nothing that a figure could be of. */
const CONNECTING =
  /^(?:demnach|somit|dabei|hingegen|dagegen|allerdings|jedoch|zudem|außerdem|bekanntlich|tatsächlich|offenbar|mittlerweile|inzwischen|ebenfalls|lediglich|immerhin|sogar|deutlich|spürbar|leicht|stark|kräftig|erheblich|massiv|ihr|ihre|ihres|ihrer|ihren|sein|seine|seines|seiner|seinen|sich|statt|aus|ab|auf|hinzu|rund|pro|gesehen|demgegenüber|danach|zuvor|wobei|während|genauso|ebenso|gleich|gleichauf|nie|niemals|jedesmal|jeweils|marke|schwelle|stets|erneut|weiterhin|wieder|noch|nun|dann|erst|zuletzt|folge|zufolge|hier|dort|jemals|irgendwann|keineswegs|keinesfalls|mitnichten|irgendein(?:e[rsmn]?)?|ever|account(?:s|ed)?|makes?|made|up|comprise[sd]?|represent(?:s|ed)?|ausnahmslos|durchweg|durchgehend|durchgängig|kontinuierlich|stetig|ständig|beständig|merklich|geringfügig|minimal|moderat|marginal|drastisch|rapide|dramatisch|schlagartig|plötzlich|sprunghaft|abrupt|unvermittelt|explosionsartig|ruckartig|allmählich|rasant|enorm|signifikant|sichtlich|beträchtlich|weiter|fortgesetzte[nrs]?|continued|abermals|bescheiden|verhalten|überschaubar|beachtlich(?:e[nrsm]?)?|satte[nrsm]?|stolze[nrsm]?|exakt|gerade|nochmals|seither|seitdem|übrigens|freilich|personell|zwar|faktisch|nachweislich|derzeit|gegenwärtig|momentan|never|always|mere|merely|somewhat|slightly|steadily|sharply|overall|ahead|meanwhile|however|once|again|still|also|even|then|therefore|\p{Ll}{3,}ly)$/iu;

/** Verbs and connecting words say nothing of whom a figure is; questions hardly have them. */
function withoutVerbs(parts: Parts): Parts {
  const { marked } = parts;
  for (const [index, { text }] of marked.terms.entries()) {
    if (isSilent(text)) marked.mark(index, index, 'neutral');
  }
  return { ...parts, unknown: parts.unknown.filter((word) => !isSilent(word)) };
}

/** Who leaves is no part of the staff. */
const LEAVES = /^(?:schied|verließ)$/iu;

function isSilent(word: string): boolean {
  return (isStatingVerb(word) && !LEAVES.test(word)) || CONNECTING.test(word);
}

function withoutValues(sentence: string, values: readonly StatedValue[]): string {
  const [first] = values;
  const bare = first === undefined ? sentence : replaceValue(sentence, { ...first }, '', values);
  return (
    bare
      // "fiel in das Jahr 2023" is no decline; "has fallen in" is one.
      .replace(
        /(?<!\p{L}|(?:has|have|had) )(?:fiel|fielen|fällt|fallen)\s+(?=(?:in|ins|auf|aufs)\s)(?![^.;]*\s(?:weg|fort)\W*$)/giu,
        ' ',
      )
      // "fiel … gering aus"
      .replace(/(?<!\p{L})(?:fiel|fielen|fällt|fallen)(?=\s[^.;]*\saus\W*$)/giu, ' ')
      .replace(/\(\s*\)/gu, ' ')
      .replace(/[.!]+\s*$/u, '')
      .replace(/\s+/gu, ' ')
  );
}
