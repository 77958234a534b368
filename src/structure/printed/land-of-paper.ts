import { GERMAN_STATES, namesBesides } from '#src/text/german-states.ts';

/** Of which land a paper of its parliament is: its tables are of it unless they say otherwise. */
export interface LandOfPaper {
  readonly name: string;
  /** What it is called. */
  readonly words: readonly string[];
}

const PARLIAMENT = /(?:Landtag|Landesregierung|Bürgerschaft|Abgeordnetenhaus|[Rr]echnungshof)/u;
const FEDERAL = /Deutscher Bundestag|Antwort der Bundesregierung/u;
/** "Niedersächsischer Landtag", "Thüringer Landtag" */
const BY_ADJECTIVE: readonly (readonly [RegExp, string])[] = [
  [/Niedersächsische[rn]?\s/u, 'Niedersachsen'],
  [/(?<!\p{L})Sächsische[rn]?\s/u, 'Sachsen'],
  [/Thüringer\s/u, 'Thüringen'],
  [/Bayerische[rn]?\s/u, 'Bayern'],
  [/Hessische[rn]?\s/u, 'Hessen'],
  [/Schleswig-Holsteinische[rn]?\s/u, 'Schleswig-Holstein'],
];

/** @returns null where no line names a parliament with its land. */
export function landOfPaper(lines: readonly string[]): LandOfPaper | null {
  for (const line of lines) {
    if (FEDERAL.test(line)) return { name: 'Bund', words: ['Bund', 'Deutschland', 'bundesweit'] };
    if (!PARLIAMENT.test(line)) continue;
    const name =
      BY_ADJECTIVE.find(([form]) => form.test(line))?.[1] ??
      GERMAN_STATES.filter((state) => line.includes(state)).sort((a, b) => b.length - a.length)[0];
    if (name !== undefined) return { name, words: [name, ...namesBesides(name), 'landesweit'] };
  }
  return null;
}
