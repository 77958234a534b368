import { yearsOf } from '#src/question/figures/vocabulary/knowledge.ts';
import { type FigureTopic, planIn } from '../topics/figure-topic.ts';

const AGAINST =
  '(?:gegenüber|verglichen mit|im vergleich (?:zu|mit)|(?:mehr|weniger|größer|kleiner|höher|niedriger) als|compared (?:to|with)|(?:more|fewer|less) than)';
const NEWEST = new RegExp(
  `(?<=(?<!\\p{L})${AGAINST} )(?:heute|jetzt|heutzutage|dem (?:aktuellen|heutigen) stand|today|now)(?= *[?.!]*$)`,
  'iu',
);
const OLDEST = /(?<!\p{L})im vergleich (?:zum|mit dem) (?:anfang|beginn)(?= *[?.!]*$)/iu;

/**
 * "Und gegenüber heute?", "im Vergleich zum Anfang?" behind the figure of one year: the newest or the
 * first year of the table by its number, since it is held against that and not asked for.
 */
export function againstEndYear(question: string, topic: FigureTopic): string {
  const { table, knowledge } = topic.asked;
  const [year, ...more] = planIn(topic.reading)?.years ?? [];
  if (table.time.kind !== 'years' || year === undefined || more.length > 0) return question;
  const covered = yearsOf(knowledge, table);
  const named = (end: number | undefined, said: RegExp, before: string): string =>
    end === undefined || end === year ? question : question.replace(said, `${before}${end}`);
  if (NEWEST.test(question)) return named(covered.at(-1), NEWEST, '');
  return OLDEST.test(question) ? named(covered[0], OLDEST, 'gegenüber ') : question;
}
