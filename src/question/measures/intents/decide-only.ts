import * as listCues from '../cues/list-cues.ts';
import { cue, has } from '../cues/question-words.ts';
import type { ReadQuestion } from '../read-measure-question.ts';
import type { RegisterIntent } from './register-intent.ts';

/** "Welche Maßnahmen tauchen nur im Aktionsplan 2018 auf?" */
const ONLY_IN =
  /(?<!\w)(?:nur|ausschliesslich|lediglich|einzig|only|solely) (?:(?:im|in|in dem|in der|in the) )?(?:(?:aktionsplan|plan|jahr|ausgabe|action plan|year) )*(?:(?:von|des jahres|fur|of) )?(20\d\d(?!$)|(?:in )?(?:einem|one|a single|einem einzigen) (?:einzigen |einzelnen |single )?(?:aktionsplan|plan|jahr|action plan|plan|year))(?!\w)(?! (?:und|oder|bis|and|or)(?!\w))/u;
const STANDS = cue(
  'tauch\\w*|aufgetaucht|vor(?:kommen|kommt|kam\\w*)|kam(?:en)? vor|steh(?:t|en)|stand(?:en)?|gab|gibt|gibts|gabs|enthalten|geführt|aufgeführt|gelistet|drin|dabei|waren|sind|haben|hatten|hatte|had|have|existier\\w*|verzeichnet|appear\\w*|listed|contained|were|are',
);

/** Decides whether the measures of one plan alone are asked for. */
export function onlyOf(
  { words, statuses, isStatusNegated, fields }: ReadQuestion,
  isCount: boolean,
): RegisterIntent | null {
  const [, plan] = words.folded.match(ONLY_IN) ?? [];
  const asked = fields.filter((field) => field !== 'included' && field !== 'status');
  const isOther = statuses.length > 1 || isStatusNegated || asked.length > 0;
  if (plan === undefined || isOther || !has(words, listCues.MEASURES) || !has(words, STANDS)) {
    return null;
  }
  const year = /^20\d\d$/u.test(plan) ? Number(plan) : null;
  // "standen nur 2018 im Plan": the plan holds them, whatever their status.
  const isHeld = statuses[0] === 'im Plan' && HELD.test(words.folded);
  return { kind: 'only', year, statuses: isHeld ? [] : statuses, isCount };
}

const HELD =
  /(?<!\w)(?:stehen|standen|steht|stand|sind|waren) (?:\w+ ){0,3}?nur (?:in )?20\d\d im plan$/u;
