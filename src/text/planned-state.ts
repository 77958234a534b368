const PLANNED =
  /(?:^|\s)(?:plan|soll|ansatz|planansatz|haushaltsansatz|planstellen|sollstellen)(?:\s|$)/iu;
const ACTUAL = /(?:^|\s)(?:ist|ergebnis|rechnung|rechnungsergebnis|re|besetzte?n?)(?:\s|$)/iu;

/** Whether a label says that its figures were planned, or that they came about: two states of one thing. */
export function stateIn(label: string): 'planned' | 'actual' | null {
  if (PLANNED.test(label)) return 'planned';
  return ACTUAL.test(label) ? 'actual' : null;
}
