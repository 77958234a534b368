/** A short document: a year, a length, a day, a reason broken over a line end, who is in charge. */
export const BRIDGE_REPORT = [
  'Bericht über die Marienbrücke',
  '',
  'Die Marienbrücke über die Saale wurde im Jahr 1923 gebaut. Sie ist 84 Meter lang.',
  'Das Landesamt für Bau und Verkehr sperrte die Brücke am 3. Mai 2024, weil die Pfei-',
  'ler Risse zeigen. Die Sanierung leitet die Stadt Musterhausen.',
].join('\n');
