import { stemGerman } from '#src/text/stem.ts';
import type { Wording } from '../entries/wording.ts';
import { NO, type RecordColumn, type RecordList, YES } from './record-list.ts';
import { isSaid } from './record-words.ts';
import { type RecordFilter, takeNegation } from './take-values.ts';

/** Takes columns of "ja" and "nein": "mit Ganztag", "ohne Ganztag", "barrierefrei". */
export function takeFlags(wording: Wording, list: RecordList): RecordFilter[] {
  const flags = list.columns.filter(({ isFlag }) => isFlag);
  const found = wording.tokens.flatMap(({ folded }, at): Flag[] => {
    const column = flags.find(({ names }) =>
      names.some((name) => isSaid(folded, stemGerman(name)) || isFlagOf(folded, name)),
    );
    const isAsked = /^(?:je|pro|nach|welche[nrsm]?)$/u.test(wording.tokens[at - 1]?.folded ?? '');
    if (column === undefined || wording.isTaken(at) || isAsked) return [];
    wording.takeToken(at);
    return [{ column, at, isDenied: takeNegation(wording, at) }];
  });
  // "der Grenzwert nicht eingehalten": the words of one heading say one thing.
  return flags.flatMap((column): RecordFilter[] => {
    const own = found.filter((flag) => flag.column === column);
    const meant = own.some(({ isDenied }) => isDenied) ? NO : YES;
    const values = column.values.filter(({ text }) => meant.test(text)).map(({ text }) => text);
    const [from, to] = [own[0]?.at, own.at(-1)?.at];
    if (from === undefined || to === undefined || values.length === 0) return [];
    return [{ column, values, from, to, isExcluded: false }];
  });
}

interface Flag {
  readonly column: RecordColumn;
  readonly at: number;
  readonly isDenied: boolean;
}

/** "unter Denkmalschutz", "denkmalgeschützt" of the column "Denkmal" */
function isFlagOf(folded: string, name: string): boolean {
  const rest = folded.startsWith(name) ? folded.slice(name.length) : '';
  return name.length > 4 && /^s?(?:schutz|geschutzt\w*|frei\w*|betrieb|angebot)$/u.test(rest);
}
