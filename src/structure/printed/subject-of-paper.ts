import { GERMAN_STATES, namesBesides } from '#src/text/german-states.ts';

/** Headings of Markdown, the first two levels. */
const HEADING = /^#{1,2}\s+(?:\d+(?:\.\d+)*\.?\s+)?/u;

/** What every paper of a parliament says of itself. */
const FORM =
  /Landtag|Bundestag|Bürgerschaft|Abgeordnet|Drucksache|Wahlperiode|Anfrage|Antwort|Fraktion|Ministeri|Landesregierung|Bundesregierung|Senat|[Rr]echnungshof|Bemerkungen|Protokoll|Sitzung|Ausschuss|Anlage|Seite|Inhalt|Schreiben|\d{1,2}\.\s?(?:\d{1,2}\.|\p{Lu}\p{Ll}+)\s?\d{4}|(?:\p{Lu} ){3}/u;
const HEAD_LINES = 60;
const LONGEST = 140;
const NOUN = /(?<![\p{L}-])\p{Lu}[\p{L}-]{3,}/gu;
const GENERAL =
  /^(?:Bericht|Stand|Ergebnisse|Ziele?|Tempo|Lage|Entwicklung|Umsetzung|Situation|Land(?:es|kreise?n?)?|Kommunen|Gemeinden|Kosten|Ausgaben|Einnahmen|Förderung|Mittel|Personal|Zahl(?:en)?|Daten|Jahr(?:e|en)?|Ausgangslage|Prüfung|Zusammenfassung|Fazit|Einleitung)$/u;

/**
 * The nouns of the subject that a paper names in its head: "Radwege" of an answer with the title "Radwege
 * an Landesstraßen". All of its tables are about that, and no figure is told apart by it.
 *
 * @param before - The line of the table: of headings only those above it count.
 */
export function subjectOfPaper(lines: readonly string[], before: number): string[] {
  const headings = lines.slice(0, before).filter((line) => /^#\s/u.test(line));
  const titled = headings.filter((line) => !FORM.test(line)).slice(-1);
  const [matter] = lines.slice(0, HEAD_LINES).flatMap((line) => MATTER.exec(line)?.[1] ?? []);
  const named = matter === undefined ? titled : [matter];
  const titles =
    matter !== undefined || headings.length > 0
      ? named.map((line) => line.replace(HEADING, ''))
      : [titleInHead(lines)];
  const nouns = titles.flatMap((title) => title.split(':')[0]?.match(NOUN) ?? []);
  return nouns.filter((noun) => !GENERAL.test(noun)).flatMap(otherForms);
}

/** "| Betreff | Klimaanpassungskonzept 2030: Zweiter Bericht |" */
const MATTER = /^\|?\s*\**(?:Betreff|Betrifft|Gegenstand|Titel)\**:?\s*\|?\s*(.+?)\s*\|?\s*$/u;
const PLANS = ['konzept', 'programm', 'plan', 'strategie'];

/** A "Klimaanpassungskonzept" is a "Klimaanpassungsprogramm", and all of it is of "Klimaanpassung". */
function otherForms(noun: string): string[] {
  const [, start = '', , plan = ''] =
    /^(?!Land|Bund|Kreis|Stadt|Gemeinde|Aktion|Arbeit|Maßnahme|Haushalt|Gesamt)(\p{Lu}\p{Ll}{3,}?)(s?)(konzept|programm|plan|strategie)s?$/u.exec(
      noun,
    ) ?? [];
  if (start === '') return [noun];
  const joint = noun.slice(start.length).startsWith('s') && plan !== 'strategie' ? 's' : '';
  return [noun, start, ...PLANS.map((other) => `${start}${joint}${other}`)];
}

/** The first paragraph of the head that is no form: it stands alone and ends without a full stop. */
function titleInHead(lines: readonly string[]): string {
  const paragraphs = lines
    .slice(0, HEAD_LINES)
    .map((line) => line.trim())
    .join('\n')
    .split(/\n{2,}/u)
    .map((text) => text.replace(/\n/gu, ' '));
  return (
    paragraphs.find(
      (text) =>
        /^\p{Lu}/u.test(text) &&
        text.length <= LONGEST &&
        !/[.:;!?]$/u.test(text) &&
        !FORM.test(text),
    ) ?? ''
  );
}

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

/** "# Stadt Brunsholm – Beschlussvorlage": the council whose paper it is names itself on top. */
const COUNCIL =
  /^#?\s*(?:(?:Landeshaupt|Hanse|Kreis)?[Ss]tadt|Gemeinde|(?:Land)?[Kk]reis|Verbandsgemeinde|Samtgemeinde)\s(\p{Lu}\p{Ll}+(?:[ -]\p{Lu}\p{Ll}+)*)(?=\s[–—-]\s|\s*$)/u;
const ON_TOP = 5;

function councilOf(lines: readonly string[]): LandOfPaper | null {
  const [name] = lines.slice(0, ON_TOP).flatMap((line) => COUNCIL.exec(line)?.[1] ?? []);
  return name === undefined ? null : { name, words: [name, `${name}er`] };
}

/** @returns null where no line names a parliament or a council with its land. */
export function landOfPaper(lines: readonly string[]): LandOfPaper | null {
  const council = councilOf(lines);
  if (council !== null) return council;
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
