import { withoutSubordinates } from '#src/text/plain-subordinates.ts';
import type { Knowledge } from '../figures/knowledge.ts';
import { yearsOf } from '../figures/knowledge.ts';
import { isStatingVerb } from './find-statement.ts';
import { readStatedValues } from './stated-values.ts';

/** "auf 10.000 Thüringerinnen und Thüringer": those whom the tables call inhabitants. */
const INHABITANTS =
  /(?<=(?<!\p{L})(?:je|pro|auf|per)\s(?:je\s)?(?:\d[\d.,]*|hundert|tausend|zehntausend|hunderttausend)\s)(?:Thüringerinnen und Thüringer|Thüringer(?:innen)?|Bürgerinnen und Bürger|Bürger(?:innen)?|Einwohnerinnen und Einwohner|Menschen|Landeskinder|Bewohner)(?!\p{L})/iu;

/** "Die Beschäftigten je 10.000 Einwohner stiegen": their number. */
const PER_INHABITANTS =
  /^(?:die beschäftigten|die beschäftigtenzahl|die personalzahl|die beschäftigtendichte)\s(?=(?:je|pro|auf)\s\d)/iu;

/** "2023 legte kein Ressort stärker zu als …": who does not comes first. */
const NONE_INSIDE =
  /^(?<before>(?:(?:in|im|bei|seit|von|absolut|prozentual|relativ|19\d\d|20\d\d)(?!\p{L}))(?:(?!(?<!\p{L})(?:als|wie)(?!\p{L}))[^,;])*?)\s(?<none>kein(?:e[nrsm]?)?\s(?:(?:anderes|andere[nrsm]?|einzige[nrsm]?)\s)?\p{Lu}\p{L}+(?:\s(?:oder|und)\s\p{Lu}\p{L}+)?)\s(?<rest>.*(?<!\p{L})(?:als|wie)\s.*)$/iu;

function withNoneFirst(sentence: string): string {
  const { before, none, rest } = NONE_INSIDE.exec(sentence)?.groups ?? {};
  if (before === undefined || none === undefined || rest === undefined) return sentence;
  if (!before.split(/\s+/u).some(isStatingVerb)) return sentence;
  const first = before.charAt(0).toLowerCase() + before.slice(1);
  return `${none.charAt(0).toUpperCase()}${none.slice(1)} ${first} ${rest}`;
}

const MISSING =
  /(?<!\p{L})(?:fehlen|fehlten)(?:\s(?:uns|dem Land|heute|inzwischen|dort))?(?!\p{L})/iu;
const AGAINST =
  /(?<!\p{L})(?:im vergleich (?:zu|mit)|verglichen mit|gegenüber)\s(?:\p{L}+\s){0,2}(?:19|20)\d\d/iu;

const AS_LATELY =
  /(?<=(?<!\p{L})(?:wie|als)\s(?:noch\s)?)(?:zuletzt|heute|jetzt|derzeit|aktuell|gegenwärtig|im letzten Jahr)(?!\p{L})/iu;

/**
 * A statement about figures in the words that its rules know: whom the tables count on, "fehlen uns
 * im Vergleich zu 2015 300" as "300 weniger", "so viele wie zuletzt" as the newest year.
 */
export function plainFigureStatement(sentence: string, knowledge: Knowledge): string {
  const newest = Math.max(
    ...knowledge.catalogue.tables.map((table) => yearsOf(knowledge, table).at(-1) ?? 0),
  );
  const plain = withNoneFirst(withoutSubordinates(sentence))
    .replace(INHABITANTS, 'Einwohner')
    .replace(PER_INHABITANTS, 'Die Zahl der Beschäftigten ')
    .replace(AS_LATELY, newest > 0 ? String(newest) : '$&');
  const [missing, ...more] = readStatedValues(plain);
  if (missing === undefined || more.length > 0) return plain;
  if (!MISSING.test(plain) || !AGAINST.test(plain)) return plain;
  const noun = missing.noun === null ? '' : `\\s*${missing.noun}`;
  const counted = new RegExp(`^${noun}`, 'u').exec(plain.slice(missing.end))?.[0] ?? '';
  const end = missing.end + counted.length;
  return `${plain.slice(0, end)} weniger${plain.slice(end)}`.replace(MISSING, 'sind');
}
