import { capitalized } from '#src/text/capitalized.ts';

/** What budgets shorten in their headings. */
const LONG: Readonly<Record<string, string>> = {
  epl: 'Einzelplan',
  kap: 'Kapitel',
  tit: 'Titel',
  tgr: 'Titelgruppe',
  hgr: 'Hauptgruppe',
};

/** "Epl." → "Einzelplan"; other headings as they are. */
export function levelName(heading: string): string {
  return LONG[heading.replace(/\.$/u, '').toLowerCase()] ?? heading;
}

/** A level as it is and as it is shortened: "Einzelplan", "Epl.". */
export function shortNames(level: string): readonly string[] {
  const short = Object.entries(LONG).find(([, long]) => long === level)?.[0];
  return short === undefined ? [level] : [level, capitalized(short)];
}
