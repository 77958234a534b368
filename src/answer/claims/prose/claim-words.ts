import type { Matcher } from '#src/answer/passages/match-concepts.ts';
import type { PassageSearch } from '#src/answer/passages/passage-responder.ts';
import type { StatedValue } from '#src/question/claims/numbers/stated-values.ts';
import type { ProseClaim } from '#src/question/claims/prose/prose-claim.ts';
import { actsOf } from '#src/question/claims/prose/same-acts.ts';
import { isFrameWord } from '#src/question/passages/frame-words.ts';
import type { Concept } from '#src/search/query/query-concept.ts';
import { detectLanguage } from '#src/text/detect-language.ts';
import { foldGerman } from '#src/text/fold.ts';
import { stemGerman } from '#src/text/stem.ts';
import { claimMatcher } from './claim-matcher.ts';
import type { NamedMeasure } from './printed.ts';

/** "freigeschaltet" as "Freischaltung" begins; a short beginning is that of many words. */
function beginningOf(folded: string): string {
  const stem = stemGerman(folded.replace(SEPARATE, '$1'));
  return stem.length < LEAST_OF_BEGINNING ? folded : stem;
}

const LEAST_OF_BEGINNING = 5;
const SEPARATE =
  /^(ab|an|auf|aus|bei|ein|frei|fort|her|hin|los|nach|um|vor|weiter|zu)ge(?=\p{L}{4})/u;

const FRAME_WEIGHT = 0.25;

/** What happens is said in many words, what it happens to in few. */
const VERB_WEIGHT = 0.5;

/** Verbs that say nothing without what stands beside them. */
const LIGHT =
  /^(?:gibt|gab|gebe|halt|hielt|halten|liegt|lag|liegen|lagen|steht|stand|stehen|macht|geht|ging|kommt|kam|kommen|bleibt|blieb|nimmt|nahm|setzt|stellt|bringt|tritt|trat|fallt|fiel|lauft|lief|sieht|will|wollen|wollte|wollten|soll|sollen|muss|kann|nach|noch|laut|weiss|wissen|begann|begonnen|arbeitet|arbeiten|einsatz|betragt|betrug|umfasst|zahlt|zahlen|zahlte|zahlten|existiert|existieren|existierte|vorliegt|vorliegen|vorhanden|besitzt|besitzen|besass|verfugt|verfugen|fehlt|fehlen|fasst|fasste|dauert|dauern|dauerte|besteht|bestehen|bestand|bestanden|gilt|gelten|galt|galten|darf|durfen|durfte|durften|konnte|konnten|gelingt|gelang|gelangen|gelungen|betrifft|betreffen|betraf|betrafen|zunachst|vorerst|seinerzeit|damals|einst|momentan|jetzt|heute|nun|ab|je|pro|max)$/u;

/** Verbs that only say that what a noun beside them tells is done: "den Beschluss gefasst", "gave an assessment". */
const SUPPORT = /^(?:gefasst|erfolgte|erfolgten|vorgenommen|wahrgenommen|gave|give|gives|given)$/u;

/** Whose it is in every one of the documents: "Thüringer Kommunen". */
const OF_HOME = /^thuringer$/u;

/** Verbs that only say that there is something; another may say so as well. */
const IS_THERE =
  /^(?:gibt|existier\p{L}*|vorliegt|vorliegen|vorhanden|besitzt|besitzen|verfugt|verfugen|fehlt|fehlen)$/u;

/** The words of a claim, and what each of them is in it. */
export interface ClaimWords {
  readonly match: Matcher;
  readonly folded: readonly string[];
  readonly weights: readonly number[];
  readonly isNoun: readonly boolean[];
  /** Says what happens: no noun, and more than "gibt", "hält". */
  readonly isEvent: readonly boolean[];
  /** Describes the noun behind it: "die novellierte Richtlinie". */
  readonly isAttribute: readonly boolean[];
  /** Says nothing of its own: "gibt", "laut". */
  readonly isSilent: readonly boolean[];
  /** Stands right before the next of them: "Forschungsprojekt KollOM-FIT". */
  readonly isBeside: readonly boolean[];
  /** How its other forms begin. */
  readonly stems: readonly string[];
  readonly namesMeasure: readonly boolean[];
  /** What a number counts: it is compared with the numbers, and need not be said in the same word. */
  readonly isCounted: readonly boolean[];
  /** Numbers that say what they count. */
  readonly values: readonly StatedValue[];
}

export function claimWords(
  claim: ProseClaim,
  search: PassageSearch,
  measure: NamedMeasure | null,
): ClaimWords {
  const concepts = search.concepts(claim.subject);
  const isWritten = concepts.some(({ surface }) => /^\p{Lu}/u.test(surface));
  const isNoun = concepts.map(({ surface, folded }) =>
    isWritten ? /^\p{Lu}|\d/u.test(surface) && !isOpening(surface, claim) : !tellsAct(folded),
  );
  const isBeside = concepts.map(({ surface }, i) =>
    claim.subject.replace(/[„“”"]/gu, '').includes(`${surface} ${concepts[i + 1]?.surface ?? ''}`),
  );
  const values = claim.values.filter(({ kind, noun }) => kind === 'number' && noun !== null);
  const counted = new Set(values.map(({ noun }) => noun?.split(' ').at(-1)));
  const isCounted = concepts.map(({ surface }) => counted.has(surface));
  return {
    values,
    isCounted: isCounted.every((is, i) => is || isNoun[i] !== true) ? [] : isCounted,
    match: claimMatcher(concepts, search.words, detectLanguage(claim.text)),
    folded: concepts.map(({ folded }) => folded),
    weights: concepts.map(
      (concept, i) => weightOf(concept) * (isNoun[i] === true ? 1 : verbWeight(concept.folded)),
    ),
    isNoun,
    isEvent: concepts.map(({ folded }, i) => isNoun[i] !== true && !isSilentVerb(folded)),
    isSilent: concepts.map(
      ({ folded }) => isSilentVerb(folded) || isFrameWord(folded) || OF_HOME.test(folded),
    ),
    isAttribute: concepts.map(
      ({ folded }, i) =>
        isNoun[i + 1] === true && isBeside[i] === true && /e[nrsm]?$/u.test(folded),
    ),
    isBeside,
    stems: concepts.map(({ folded }) => beginningOf(folded)),
    namesMeasure: concepts.map(({ folded }) => measure?.words.has(folded) === true),
  };
}

/** In a claim without capitals: "abgeschlossen", "online" of a known act. */
function tellsAct(folded: string): boolean {
  return ACT_FORM.test(folded) && actsOf(folded).length > 0;
}

const ACT_FORM =
  /^(?:online|live|offline|\p{L}{0,7}ge\p{L}{3,}(?:t|en)|\p{L}{3,}iert|(?:be|ent|er|ver|uber)\p{L}{3,}t|\p{L}{3,}ed)$/u;

/** "Entwickelt wurde DAISY": the capital is that of the sentence. */
function isOpening(surface: string, { subject }: ProseClaim): boolean {
  return subject.startsWith(surface) && tellsAct(foldGerman(surface));
}

function isSilentVerb(folded: string): boolean {
  return LIGHT.test(folded) || SUPPORT.test(folded);
}

function verbWeight(folded: string): number {
  const isWeak = IS_THERE.test(folded) || SUPPORT.test(folded) || /^fasste?$/u.test(folded);
  return VERB_WEIGHT * (isWeak ? FRAME_WEIGHT : 1);
}

function weightOf({ importance, folded }: Concept): number {
  return Math.max(1, Math.sqrt(importance)) * (isFrameWord(folded) ? FRAME_WEIGHT : 1);
}
