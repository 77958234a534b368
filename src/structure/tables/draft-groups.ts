import type { Group } from '#src/domain/catalogue.ts';
import { nameOfPart, readYearPart, wordsOfPart } from '#src/text/year-part.ts';
import { LOOKS_LIKE_TOTAL } from './read-rows.ts';
import type { SurveyedColumn } from './survey-columns.ts';

/** Headings that tell nothing of what the entries are. */
const ANY_LABEL =
  /bezeichnung|name|titel|zweck|label|beschreibung|schlüssel|nummer|code|\b(?:nr|id)\b/iu;

/** "Name der Schule": what has the name. */
const OF_A_THING = /^(?:name|bezeichnung|titel) (?:der|des|von) /iu;

/**
 * The groups a column divides the rows into, with the forms and genders that German endings suggest.
 *
 * @param heading - What all entries are called, "Projekt": each kind can be meant by it.
 */
export function draftGroups(column: SurveyedColumn | undefined, heading: string | null): Group[] {
  const thing = heading?.replace(OF_A_THING, '') ?? '';
  const words =
    thing === '' || ANY_LABEL.test(thing) ? [] : [...new Set([thing, formsOf(thing).plural])];
  return [...new Set(column?.texts ?? [])].map((value) => ({
    value,
    ...formsOf(value),
    words: [...words],
    aggregate: LOOKS_LIKE_TOTAL.test(value),
    ...(column?.part ? groupOfPart(value) : {}),
  }));
}

function groupOfPart(value: string): Partial<Group> {
  const part = readYearPart(value);
  if (part === undefined) return {};
  const name = nameOfPart(part);
  return {
    singular: name,
    plural: name,
    gender: part.kind === 'Monat' ? 'm' : 'n',
    words: wordsOfPart(part),
  };
}

type Forms = Pick<Group, 'singular' | 'plural' | 'gender'>;

const NOUN = /^\p{Lu}[\p{L}-]+$/u;
const ENDINGS: readonly (readonly [RegExp, (noun: string) => string, Group['gender']])[] = [
  [
    /amt$/iu,
    (noun) =>
      noun
        .replace(/a(?=mt$)/u, 'ä')
        .replace(/A(?=mt$)/u, 'Ä')
        .concat('er'),
    'n',
  ],
  [/(?:ung|heit|keit|schaft|tät|ion|ei)$/u, (noun) => `${noun}en`, 'f'],
  [/(?:ium|eum|inum|entrum)$/u, (noun) => noun.replace(/um$/u, 'en'), 'n'],
  [/e$/u, (noun) => `${noun}n`, 'f'],
  [/(?:chen|lein)$/u, (noun) => noun, 'n'],
  [/(?:er|el|en)$/u, (noun) => noun, 'm'],
];

function formsOf(value: string): Forms {
  const ending = NOUN.test(value) ? ENDINGS.find(([test]) => test.test(value)) : undefined;
  if (ending === undefined) return { singular: value, plural: value, gender: 'n' };
  const [, plural, gender] = ending;
  return { singular: value, plural: plural(value), gender };
}
