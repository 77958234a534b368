import type { Wording } from '../entries/wording.ts';
import type { RecordList } from './record-list.ts';

const ORDINALS = ['erste', 'zweite', 'dritte', 'vierte'];
const IN_ENGLISH = ['first', 'second', 'third', 'fourth'];

/**
 * Takes the quarter of which the whole list is, as its title says: "im vierten Quartal 2024" leaves out
 * no entry of "Anträge Q4 2024".
 */
export function takeTitlePeriod(wording: Wording, { table: { title } }: RecordList): void {
  const [, short, long, year = ''] =
    /(?:(?<!\p{L})Q([1-4])|([1-4])\.\s?Quartal)\s?\/?\s?((?:19|20)\d\d)(?!\d)/iu.exec(title) ?? [];
  const number = Number(short ?? long);
  if (!(number > 0)) return;
  const [ordinal = '', english = ''] = [ORDINALS[number - 1], IN_ENGLISH[number - 1]];
  wording.takeAll(
    `(?:q ${number}|(?:${number}|${ordinal}[nsrm]?) (?:quartal\\w*|vierteljahr\\w*)|${english} quarter|quarter ${number})(?: (?:des jahres|des|von|of|in))?(?: ${year})?`,
  );
}
