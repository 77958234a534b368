/** The words and phrases of a list with commas, over as many lines as it takes. */
export function listed(text: string): string[] {
  return text.trim().split(/,\s+/u);
}
