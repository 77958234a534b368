const ROUNDABOUT =
  /(?<!\p{L})(?:aus (?:welchen?m? |was für (?:einem )?)(?:gr(?:u|ü|ue)nd(?:en?)?|ursachen?|anlass)|for (?:what|which) reasons?)(?!\p{L})/giu;

/** "Aus welchem Grund …" asks why: the noun is no part of what it is about. */
export function withPlainWhy(question: string): string {
  return question.replace(ROUNDABOUT, (asked) => {
    const isFirst = /^\p{Lu}/u.test(asked);
    if (/^for/iu.test(asked)) return isFirst ? 'Why' : 'why';
    return isFirst ? 'Warum' : 'warum';
  });
}
