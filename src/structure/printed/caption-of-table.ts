import type { Section } from '#src/domain/section.ts';
import { capitalized } from '#src/text/capitalized.ts';
import { joinLines } from '#src/text/join-lines.ts';
import type { PrintedLine } from './printed-line.ts';

/** What is said of a table above it. */
export interface Caption {
  /** What its figures are: "Lehrkräfte nach Schulamtsbezirk". */
  readonly title: string;
  /** "3" of "Tabelle 3". */
  readonly number: string | null;
  /** What stands in brackets or in the sentence above: units, days. */
  readonly remarks: readonly string[];
  /** 1-based lines that say so; none where the heading of the section is the title. */
  readonly lines: readonly number[];
}

const MOST_LINES = 6;
const LONGEST_TITLE = 120;
/** "Tabelle 3:", "**Übersicht 1:**", "Tabelle:" */
const NUMBERED = /^(?:Tabelle|Tab\.|Übersicht|Anlage)(?:\s+(\d+[a-z]?))?\s*[:.–-]\s*(?=\S)/u;
const ANNEX = /^Anlage(?:\s+\d+)?\s+zu (?:den )?Fragen? [^:]+:\s*/u;
/** What a sentence says of the subject that the table below it is about. */
const VERB =
  '(?:ist|sind|ergibt|ergeben|zeigt|zeigen|hat|haben|kann|können|stell(?:t|ten?|en)|entwickel(?:t|ten?|n)|beträgt|betragen|betrug(?:en)?|belief(?:en)?|verteil(?:t|ten?|en)|war(?:en)?|wurden?)';
/** "Der Anteil der Stunden (in Prozent) ist der folgenden Übersicht zu entnehmen." */
const INTRODUCED = new RegExp(
  `^(?:Der|Die|Das)\\s+((?:(?!\\s${VERB}\\s).)+?)\\s*(?:\\(([^()]*)\\)\\s*)?\\s${VERB}\\s`,
  'u',
);
const SAYS_NOTHING =
  /^(?:(?:erbetenen|gewünschten|einzelnen|folgenden|entsprechenden|näheren)\s)?(?:Angaben|Daten|Einzelheiten|Zahlen|Werte|Übersicht|Verteilung|Ergebnisse|Antwort|Aufstellung|Tabelle|Entwicklung|Informationen)(?=$|\s(?:hierzu|dazu|sind|im)(?:\s|$))/u;
/** "Zu Frage 2:", "Antwort zu Frage 3:", "Antwort:" */
const ANSWERED =
  /^(?:(?:Antwort\s)?[Zz]u\s(?:den\s)?(?:Fragen?\s)?[\da-z][^:]{0,20}|Antwort(?:\sde[rs]\s\p{L}+)?):\s*/u;
const REFERRED =
  /Übersicht|Tabelle|folgend|nachstehend|wie folgt|Anlage|entnehmen|zeig|dargestellt|:$/u;
const END_OF_SENTENCE =
  /(?<=\p{Ll}\p{Ll}[.!?])(?<!(?:Mio|Mrd|Tsd|bzw|vgl|inkl|einschl|Abs|Nr|rd|ca|Drs|Art|Ziff)\.)\s+(?=\p{Lu})/u;
const BRACKETS = /\s*\(([^()]*)\)/gu;

/** "Angaben in Euro.", "Kosten in Euro über die gesamte Laufzeit." */
const SAID_UNIT =
  /(?<=(?:^|[.;]\s)(?:Alle )?(?:Angaben|Beträge|Kosten|Werte|Zahlen|Ausgaben) )in (?:(?:Tsd\.|Tausend|Mio\.|Millionen|Mrd\.|Milliarden)\s)?(?:Euro|€|Prozent|%|Stunden|Tagen|Tonnen|Hektar|Kilometern)(?!\p{L})/u;

/** Finds what the lines above the head of a table say of it, else the heading it stands below. */
export function captionOf(
  lines: readonly PrintedLine[],
  firstHeadLine: number,
  section: Section | undefined,
): Caption {
  const above = paragraphAbove(lines, firstHeadLine);
  const text = joinLines(above.map((line) => plain(line.text))).replace(ANSWERED, '');
  const start = above.findIndex((line) => NUMBERED.test(plain(line.text)));
  if (start >= 0) {
    const own = above.slice(start);
    const named = joinLines(own.map((line) => plain(line.text)));
    const number = NUMBERED.exec(named)?.[1] ?? null;
    return titled(named.replace(NUMBERED, ''), number, own);
  }
  const sentence = text.split(END_OF_SENTENCE).at(-1) ?? '';
  const isTitle = sentence.length <= LONGEST_TITLE && !/[.!?]$/u.test(sentence) && isNoun(sentence);
  if (isTitle) return titled(sentence.replace(ANNEX, ''), null, above);
  const remarks = [...sentence.matchAll(BRACKETS)]
    .flatMap(([, inside]) => inside ?? [])
    .concat(text.match(SAID_UNIT) ?? []);
  const subject = REFERRED.test(sentence) ? (INTRODUCED.exec(sentence)?.[1] ?? '') : '';
  const isSubject =
    subject !== '' && subject.length <= LONGEST_TITLE && !SAYS_NOTHING.test(subject);
  const lead = above.length === 0 ? [] : above.map(({ line }) => line);
  if (isSubject) {
    const title = subject.replace(BRACKETS, '').trim();
    return { title, number: null, remarks, lines: lead };
  }
  return { title: titleOfSection(section, lines), number: null, remarks, lines: lead };
}

/** "Flugzeit in Minuten" */
const IN_UNIT =
  /,?\sin\s(?:(?:Tsd\.|Tausend|Mio\.|Millionen|Mrd\.|Milliarden)\s)?(?:Euro|€|Prozent|%|Minuten|Stunden|Tagen|Monaten|Tonnen|Hektar|Kubikmetern?|Litern?|Metern?|Kilometern?|km|ha|Vollzeitäquivalenten|VZÄ|Personen)$/u;

/** A title is no sentence: it begins with a noun, and no verb of a sentence about the table is in it. */
function isNoun(text: string): boolean {
  const bare = text.replace(/:$/u, '').replace(RELATIVE_CLAUSE, '');
  const isSentence =
    /\s(?:ist|sind|ergibt|ergeben|zeigt|zeigen|hat|haben|wurden?|wie folgt|stell\p{L}+|verteil\p{L}+)(?:\s|$)/u;
  return (
    /^\p{Lu}\p{L}+/u.test(bare) &&
    !/^(?:Im|In|Auf|Zu|Zum|Für|Von|D(?:er|ie|as) (?:nachstehende|folgende|beigefügte)n?)\s/u.test(
      bare,
    ) &&
    !isSentence.test(bare)
  );
}

/** "Fortbildungen, die 2023 gefördert wurden" is no sentence. */
const RELATIVE_CLAUSE =
  /,\s(?:(?:in|an|bei|für|von|zu|mit|über|auf|aus)\s)?(?:d(?:er|ie|as|em|en|enen|eren|essen)|welche[nrms]?)\s.*$/u;

function titled(text: string, number: string | null, lines: readonly PrintedLine[]): Caption {
  const remarks = [...text.matchAll(BRACKETS)].flatMap(([, inside]) => inside ?? []);
  const bare = text
    .replace(BRACKETS, '')
    .replace(/[:\s]+$/u, '')
    .trim();
  const unit = IN_UNIT.exec(bare)?.[0].replace(/^,?\s/u, '');
  return {
    title: bare.replace(IN_UNIT, ''),
    number,
    remarks: unit === undefined ? remarks : [...remarks, unit],
    lines: lines.map(({ line }) => line),
  };
}

/** The lines right above, page heads, rules and one gap passed over. */
function paragraphAbove(lines: readonly PrintedLine[], firstHeadLine: number): PrintedLine[] {
  const above: PrintedLine[] = [];
  for (let place = firstHeadLine - 2; place >= 0 && above.length < MOST_LINES; place -= 1) {
    const line = lines[place];
    if (line === undefined || line.kind === 'closed' || line.kind === 'bars') break;
    if (line.kind === 'text') above.unshift(line);
    else if (above.length > 0 && line.kind !== 'rule') break;
  }
  return above;
}

function plain(text: string): string {
  return text
    .replace(/[*_`#]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** "2. Wie viele Stellen waren ausgeschrieben (bitte nach Schularten aufschlüsseln)?" without number and plea. */
function titleOfSection(section: Section | undefined, lines: readonly PrintedLine[]): string {
  // The first is the title of the document.
  const [heading = ''] = section?.path.slice(1).slice(-1) ?? [];
  const answered = /^(?:Antwort\s)?Zu\s(?:Frage\s)?(\d+)/iu.exec(heading)?.[1];
  const numbered = /^Frage\s(\d+)$/iu.exec(heading)?.[1];
  const asked =
    answered !== undefined
      ? questionIn(lines.slice(0, (section?.firstLine ?? 1) - 1), answered)
      : numbered !== undefined
        ? questionIn(lines.slice((section?.firstLine ?? 1) - 1, section?.lastLine), numbered) ||
          heading
        : heading;
  const title = asked
    .replace(/^(?:(?:Zu\s)?Frage\s)?\d+(?:\.\d+)*[.:)]?\s+/iu, '')
    .replace(/^[a-z][.:)]\s+/u, '')
    .replace(/\s*\((?:bitte|aufgeschlüsselt|getrennt)[^()]*\)/giu, '')
    .trim();
  return title.length <= LONGEST_TITLE
    ? title
    : `${title.slice(0, title.lastIndexOf(' ', LONGEST_TITLE))} …`;
}

/** The question with a number, the last of that number: "Frage 3:", "3. Wie viele …?" */
function questionIn(lines: readonly PrintedLine[], number: string): string {
  const start = new RegExp(`^\\s*(?:Frage\\s+${number}|${number}[.)])\\s*[.:]?(?:\\s|$)`, 'iu');
  const first = lines.findLastIndex(({ text }) => start.test(text));
  if (first < 0) return '';
  const rest = lines.slice(first, first + MOST_LINES).map(({ text }) => text.trim());
  const end = rest.findIndex((text, index) => index > 0 && text === '');
  const asked = joinLines(rest.slice(0, end < 0 ? rest.length : end)).replace(start, '');
  if (asked.includes('?')) return asked.slice(0, asked.indexOf('?') + 1);
  return WHAT_TO_REPORT.test(asked) ? plainly(asked) : '';
}

/** "wie viele Waldbrandfahrzeuge vorhanden sind;", as parliaments ask governments to report. */
const WHAT_TO_REPORT =
  /^(?:wie|welche\p{L}*|in welche\p{L}*|ob|wo|wann|inwieweit|inwiefern)\s[^?]*[;,.]$/u;

/** "wie sich die Zahl der Waldbrände seit 2019 entwickelt hat;" is of "Zahl der Waldbrände seit 2019". */
function plainly(asked: string): string {
  return capitalized(
    asked
      .replace(/[;,.]$/u, '')
      .replace(/^wie sich (?:die|der|das) (.+) entwickelt (?:hat|haben)$/u, '$1'),
  );
}
