/** "Flughafen Mannheim": what something is, and which. */
const NAMED = /(?<!\p{L})(?<kind>\p{Lu}\p{Ll}{3,}) (?<name>\p{Lu}[\p{L}-]{2,})/gu;

/** Whether a sentence speaks of another of the kind that a question names, and not of this one. */
export function isOfNamesake(sentence: string, question: string): boolean {
  return Array.from(question.matchAll(NAMED)).some(({ groups }) => {
    const { kind = '', name = '' } = groups ?? {};
    const other = new RegExp(`(?<!\\p{L})${kind}(?:e?s)? \\p{Lu}[\\p{L}-]{2,}`, 'u');
    return !sentence.includes(name) && other.test(sentence);
  });
}
