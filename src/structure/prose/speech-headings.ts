import { type HeadingRule, LEVELS, nextText, standsApart } from './heading.ts';

const OFFICE =
  '(?:Alterspräsident|Vizepräsident|Präsident|Ministerpräsident|\\p{L}*[Mm]inister|Staatssekretär|Senator|Bürgermeister|Abgeordnete|Bundeskanzler)(?:in|r)?|Abg\\.|Dr\\.|Prof\\.';
const NAME = '\\p{Lu}[\\p{L}.’-]+(?: (?:von|van|de|zu|und|\\p{Lu}[\\p{L}.’-]*)){0,5}';
const PARTY = '(?:,? ?\\([^()]{2,40}\\)|, ?[\\p{L}/ .]{2,40})';
/** "Präsidentin Ute Marnheim:", "Abg. Marius Feldkirch, SPD:", "Torsten Ehlscheid (CDU):" */
const SPEAKER = new RegExp(
  `^\\s*((?:(?:${OFFICE}) ?)+${NAME}${PARTY}?|${NAME}${PARTY}):\\s*$`,
  'u',
);
/** "Tagesordnungspunkt 6:", "Wir kommen zu Punkt 6 der Tagesordnung:" */
const AGENDA =
  /^\s*(?:.{0,60}\s)?(?:Tagesordnungspunkt|Punkt|TOP) (\d{1,3}[a-z]?)(?: der (?:heutigen )?Tagesordnung)?(?: auf)?:\s*$/u;
const LONGEST_TITLE = 140;

/** Who speaks, as minutes print it above each speech. */
export const speakerHeading: HeadingRule = (lines, index) => {
  const title = standsApart(lines, index) ? SPEAKER.exec(lines[index] ?? '')?.[1] : undefined;
  if (title === undefined) return null;
  return { index, lastIndex: index, title, level: LEVELS.speaker, kind: 'prose' };
};

/** A point of the agenda, called by the line below it. */
export const agendaHeading: HeadingRule = (lines, index) => {
  const number = AGENDA.exec(lines[index] ?? '')?.[1];
  if (number === undefined) return null;
  const at = nextText(lines, index + 1);
  const below = (lines[at] ?? '').trim();
  const isTitle = /^\p{Lu}/u.test(below) && below.length <= LONGEST_TITLE && !/[.:]$/u.test(below);
  return {
    index,
    lastIndex: isTitle ? at : index,
    title: `Punkt ${number}${isTitle ? `: ${below}` : ''}`,
    level: LEVELS.agenda,
    kind: 'prose',
  };
};
