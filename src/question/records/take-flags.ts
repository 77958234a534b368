import { stemGerman } from '#src/text/stem.ts';
import type { Wording } from '../entries/wording.ts';
import { NO, type RecordList, YES } from './record-list.ts';
import { isSaid } from './record-words.ts';
import { type RecordFilter, takeNegation } from './take-values.ts';

/** Takes columns of "ja" and "nein": "mit Ganztag", "ohne Ganztag", "barrierefrei". */
export function takeFlags(wording: Wording, list: RecordList): RecordFilter[] {
  const flags = list.columns.filter(({ isFlag }) => isFlag);
  return wording.tokens.flatMap(({ folded }, at): RecordFilter[] => {
    const column = flags.find(({ names }) =>
      names.some((name) => isSaid(folded, stemGerman(name)) || isFlagOf(folded, name)),
    );
    const isAsked = /^(?:je|pro|nach|welche[nrsm]?)$/u.test(wording.tokens[at - 1]?.folded ?? '');
    if (column === undefined || wording.isTaken(at) || isAsked) return [];
    wording.takeToken(at);
    const meant = takeNegation(wording, at) ? NO : YES;
    const values = column.values.filter(({ text }) => meant.test(text)).map(({ text }) => text);
    return values.length === 0 ? [] : [{ column, values, from: at, to: at, isExcluded: false }];
  });
}

/** "unter Denkmalschutz", "denkmalgeschützt" of the column "Denkmal" */
function isFlagOf(folded: string, name: string): boolean {
  const rest = folded.startsWith(name) ? folded.slice(name.length) : '';
  return name.length > 4 && /^s?(?:schutz|geschutzt\w*|frei\w*|betrieb|angebot)$/u.test(rest);
}
