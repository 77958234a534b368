const OFFICES =
  'nachgeordnete[nmrs]?\\s(?:bereich(?:e[ns]?|s)?|behörden|dienststellen|stellen|ämtern?|einrichtungen|geschäftsbereich(?:s|es)?)';
const MINISTRY =
  '(?<=(?<![\\p{L}-])(?:\\p{L}*(?:ministerium|ministeriums|ressort|ressorts)|(?:einzelplan|ep)\\s\\d\\d|staatskanzlei))';
const ALL =
  '(?:(?:all(?:er|en|em)|de[rsmn]|seine[rsmn]?|ihre[rsmn]?|sämtliche[rsmn]?|gesamten)\\s){0,2}';
const WITH = new RegExp(
  `${MINISTRY},?\\s(?:samt|mitsamt|nebst|mit|einschließlich|inklusive|inkl\\.|zuzüglich)\\s${ALL}${OFFICES}(?!\\p{L})`,
  'giu',
);
const WITHOUT = new RegExp(
  `${MINISTRY},?\\s(?:ohne|abzüglich|ausgenommen)\\s${ALL}${OFFICES}(?!\\p{L})`,
  'giu',
);

/** "Das Innenministerium samt nachgeordnetem Bereich" is what its name means alone: the whole of its budget. */
export function withPlainSubordinates(message: string): string {
  return message.replace(WITH, '');
}

/** "Das Innenministerium ohne nachgeordneten Bereich": the ministry itself. */
export function withoutSubordinates(statement: string): string {
  return statement.replace(WITHOUT, ' selbst');
}
