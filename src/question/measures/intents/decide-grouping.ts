import { planYearsOf } from '../conditions/plan-years.ts';
import { readCountBound } from '../conditions/read-count-bound.ts';
import * as listCues from '../cues/list-cues.ts';
import { cue, has } from '../cues/question-words.ts';
import type { ReadQuestion } from '../read-measure-question.ts';
import { MORE_THAN } from './decide-counts.ts';
import type { RegisterIntent } from './register-intent.ts';

const BY_STATUS = cue(
  '(?:nach|je|pro|by|per|each|welche[nr]?) (?:dem |jedem )?(?:projekt)?status\\w*|statusverteilung|verteil\\w*',
);
const WHICH_STATUS = cue('welche[nr]? (?:projekt)?status');
const BY_CHAPTER = cue(
  '(?:nach|je|pro|in jedem|by|per|each|every) (?:kapiteln?|abschnitt(?:en)?|chapters?)|(?:in )?(?:welche[ms]|which) (?:kapitel|abschnitt|chapter)|(?:auf|über) die (?:\\w+ )?(?:kapitel|abschnitte)',
);
const BY_LEAD = cue(
  '(?:je|pro|nach|per|by|jede[srmn]?|je einzelne[ms]|einzelnen?|each|every|auf die|auf) (?:federf[uü]hr\\w*|ministeri(?:um|en)|ressorts?|haus|häuser|ministry|ministries|lead|department)|welche[srn]? (?:ministerium|ministerien|ressorts?|haus)|which ministr(?:y|ies)',
);

/** "Maßnahmen 2024 nach Ministerium": counted, though nobody asks how many. */
const SORTED_BY = cue(
  '(?:je|pro|nach|per|by) (?:federführung|ministeri(?:um|en)|ressorts?|kapiteln?|abschnitt(?:en)?|ministry|ministries|department|lead|chapter)',
);

/** "Wer hat die meisten Maßnahmen?", "… die wenigsten?" */
const WHO_RANKS = cue(
  '(?:wer|who|welche stelle) (?:[\\w.-]+ ){0,6}?(?:(?:zweit|dritt|viert|fünft)?(?:meisten|wenigsten)|most|fewest) (?:[\\w.-]+ )?(?:maßnahmen|projekten?|projekte|vorhaben|measures|projects)',
);
const WHICH_LEAD = cue('welches (?:ministerium|ressort|haus)|which ministry');

/** Asks for offices, not for measures: "Welche Ministerien haben Maßnahmen in Verzug?" */
const WHICH_LEADS = cue(
  'welche (?:obersten? |zwei |drei |vier |fünf |\\d )?(?:ministerien|ressorts|häuser|landesbehörden|behörden|stellen)|which (?:two |three |four |five |\\d )?(?:ministries|departments|offices|authorities)',
);

/** Counts offices, not measures: "Wie viele Ministerien haben Maßnahmen in Verzug?" */
const HOW_MANY_LEADS = cue(
  '(?:wie ?viele|how many) (?:ministerien|ressorts|häuser|(?:oberste )?landesbehörden|behörden|stellen|ministries|departments|offices)',
);
/** "die zweitmeisten Maßnahmen", "the second most measures" */
const ORDINAL =
  /(?<!\w)(?:(?:zweit|second)|(?<third>dritt|third)|(?<fourth>viert|fourth)|(?<fifth>funft|fifth)) ?(?:meisten|wenigsten|most|fewest)(?!\w)/u;

function placeOf({ folded }: ReadQuestion['words']): number {
  const match = ORDINAL.exec(folded);
  if (match === null) return 1;
  const { third, fourth, fifth } = match.groups ?? {};
  return [third, fourth, fifth].findIndex((word) => word !== undefined) + 3 || 2;
}

const SEPARATELY = / und | sowie |, | and | als | than /u;

/** "Waren 2023 mehr in Verzug oder im Plan?" */
const MORE_OF_ONE = cue(
  '(?:mehr|weniger|more|fewer) (?:[\\w.]+ ){0,6}?(?:verzug|im plan|droht|revision|schedule)(?: \\w+){0,2} (?:oder|or)',
);

/** "Welches Ressort hat mehr Maßnahmen als das TMIK?": all of them tell. */
function isOfOthers({ words, leads }: ReadQuestion): boolean {
  return (
    leads !== null && has(words, MORE_THAN) && (has(words, WHICH_LEAD) || has(words, WHICH_LEADS))
  );
}

export function groupingOf(question: ReadQuestion, isCount: boolean): RegisterIntent | null {
  const { words, statuses, leads } = question;
  const asks = (pattern: RegExp) => has(words, pattern);
  const isRanked = asks(listCues.MOST) || asks(listCues.FEWEST);
  const isSorted = asks(listCues.MEASURES) && asks(SORTED_BY);
  const isGrouped =
    isCount || isRanked || isSorted || isOfOthers(question) || /verteil/u.test(words.folded);
  // "Welches Ressort hat nach dem TFM die meisten?"
  const isOfAll = leads === null || (isRanked && asks(WHICH_LEAD)) || isOfOthers(question);
  const isWho = asks(WHO_RANKS) && leads === null;
  const isFewest = asks(listCues.FEWEST);
  const bound = readCountBound(words);
  const ofBound = bound === null ? {} : { bound };
  const ofPlace = isRanked && bound === null && leads === null ? { place: placeOf(words) } : {};
  if (leads === null && asks(BY_CHAPTER) && isGrouped) {
    return { kind: 'distribution', by: 'chapter', isFewest, ...ofPlace };
  }
  if (leads === null && asks(HOW_MANY_LEADS) && (asks(listCues.MEASURES) || statuses.length > 0)) {
    return { kind: 'distribution', by: 'lead', isOfGroups: true, ...ofBound };
  }
  if ((isOfAll && asks(BY_LEAD) && isGrouped) || isWho) {
    return { kind: 'distribution', by: 'lead', isFewest, ...ofBound, ...ofPlace };
  }
  if (leads === null && asks(WHICH_LEADS) && (asks(listCues.MEASURES) || statuses.length > 0)) {
    return { kind: 'distribution', by: 'lead', ...ofBound };
  }
  const isCounted = isCount || (asks(MORE_THAN) && planYearsOf(question).size < 2);
  const isSeparate = isCounted && statuses.length > 1 && SEPARATELY.test(words.raw.toLowerCase());
  const isEither = / oder | or /u.test(words.raw.toLowerCase());
  if ((isSeparate && !isEither) || (isEither && statuses.length === 2 && asks(MORE_OF_ONE))) {
    return { kind: 'distribution', by: 'status' };
  }
  const isByStatus =
    (isGrouped || !asks(WHICH_STATUS)) && asks(BY_STATUS) && /status/u.test(words.folded);
  return isByStatus && statuses.length === 0
    ? { kind: 'distribution', by: 'status', isFewest, ...ofPlace }
    : null;
}
