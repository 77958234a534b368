/** "im 2023er Plan", "der 2019er Wert": the year as it is usually written. */
export function withPlainYears(question: string): string {
  return question.replace(/(?<![\p{L}\d])((?:19|20)\d\d)er(?![\p{L}\d])/gu, '$1');
}
