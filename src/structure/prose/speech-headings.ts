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

/** "Zu Punkt 4 der Tagesordnung: Antrag …", "TOP 2 Bericht der Landesregierung …" */
const TITLED =
  /^\s*(?:Zu )?(?:Tagesordnungspunkt|Punkt|TOP) \d{1,3}[a-z]?(?: der Tagesordnung)?\s?[:.–-]?\s+\p{Lu}/u;

/** A point of the agenda with its title beside it. */
export const titledAgendaHeading: HeadingRule = (lines, index) => {
  const title = (lines[index] ?? '').trim();
  const isTitle = TITLED.test(title) && title.length <= LONGEST_TITLE && !/[.,;:-]$/u.test(title);
  if (!isTitle || !standsApart(lines, index)) return null;
  return { index, lastIndex: index, title, level: LEVELS.agenda, kind: 'prose' };
};

const DECISION =
  /^\s*(?:Beschluss|Beschlussempfehlung|Abstimmung)(?:\s+(?:Nr\.\s*)?[\d/.-]+)?:?\s*$/u;

/** "Beschluss 31/5" above what was decided belongs to its point of the agenda. */
export const decisionHeading: HeadingRule = (lines, index) => {
  const title = (lines[index] ?? '').trim().replace(/:$/u, '');
  if (!DECISION.test(lines[index] ?? '') || !standsApart(lines, index)) return null;
  return { index, lastIndex: index, title, level: LEVELS.speaker, kind: 'prose' };
};
