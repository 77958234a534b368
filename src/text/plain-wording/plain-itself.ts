const SUBORDINATES =
  '(?:die |den |seine[nr]? |ihre[nr]? |deren |dessen |alle )?(?:(?:nachgeordnete[nrs]?|unterstellte[nrs]?) (?:behörden?|bereiche?s?|ämter|stellen|dienststellen|einrichtungen|landesbehörden)|nachgeordnetes?|geschäftsbereich|unterbau)';
const WITHOUT = `(?:ohne|außer|ausser|nicht mitgerechnet|abzüglich) ${SUBORDINATES}(?!\\p{L})`;
const ALONE = new RegExp(`^\\s*((?:und|aber|und nur|nur)[ ,]+)?${WITHOUT}\\s*[?.!]*$`, 'iu');
const BEHIND = new RegExp(`(?<=\\p{L}|\\d),?\\s+${WITHOUT}`, 'iu');

/** "Das Innenministerium ohne nachgeordnete Behörden" is the ministry itself. */
export function withPlainItself(question: string): string {
  if (ALONE.test(question)) return question.replace(ALONE, '$1nur das Ministerium selbst?');
  return MINISTRY.test(question) ? question.replace(BEHIND, ' selbst') : question;
}

const MINISTRY = /minister/iu;
