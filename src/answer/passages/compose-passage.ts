import type { AnswerDraft, Language } from '#src/domain/answer.ts';
import type { Hit } from '#src/domain/chunk.ts';
import type { Aspect } from '#src/question/passages/aspect.ts';
import type { Stretch } from '#src/text/reading-text.ts';
import { shortPath } from './candidate-sentences.ts';
import type { Missing } from './is-answered.ts';
import { originIn } from './origin-in.ts';
import type { Passage } from './select-sentences.ts';

const ENGLISH_LEAD = 'The documents say (in German):\n\n';

/** A quotation answers neither yes nor no by itself: it is said what it is. */
const WHETHER_LEAD = 'Dazu steht in den Dokumenten:\n\n';

/**
 * The answer of quoted passages: where it stands, then the words themselves.
 *
 * @param isWhether - The question is answered with yes or no.
 */
export function composePassages(
  passages: readonly Passage[],
  language: Language,
  isWhether = false,
): AnswerDraft {
  const lead = language === 'en' ? ENGLISH_LEAD : isWhether ? WHETHER_LEAD : '';
  const shown = withHeads(passages);
  return {
    kind: 'passage',
    text: lead + quotes(shown),
    sources: shown.map(({ candidate, stretch }) => originIn(candidate.read, stretch)),
  };
}

/** Before the rows of a table, once, the names of its columns. */
function withHeads(passages: readonly Passage[]): readonly Passage[] {
  const pieceOf = ({ candidate }: Passage, stretch: Stretch): Passage => {
    const text = candidate.read.reading.text.slice(stretch.start, stretch.end);
    return { candidate, stretch, text };
  };
  return passages.flatMap((passage, i) => {
    const { head, stretch } = passage;
    if (head === undefined) return [passage];
    const isNew = passages[i - 1]?.head !== head;
    return [...(isNew ? [pieceOf(passage, head)] : []), pieceOf(passage, stretch)];
  });
}

/** Passages under the place where they stand; neighbours of one section share its name. */
function quotes(passages: readonly Passage[]): string {
  return passages
    .map(({ candidate, text }, i) => {
      const heading = shortPath(candidate.read.section);
      const before = passages[i - 1]?.candidate.read.section;
      const lead = before === candidate.read.section ? '' : `**${heading}:** `;
      return `${lead}„${quoteOf(text)}“ [${i + 1}]`;
    })
    .join('\n\n');
}

/** Source text in an answer: entries of a list on lines of their own, no marks that Markdown reads. */
function quoteOf(text: string): string {
  return text
    .replace(/[*_`]/gu, ' ')
    .replace(/\n(?=\s*[-–•·▪➢])/gu, '\n  ')
    .trim();
}

const NOT_SAID: Readonly<Record<Language, string>> = {
  de: 'Das steht nicht in den Dokumenten.',
  en: 'The documents do not say this.',
};
const NOT_SAID_OF: Readonly<Record<Language, string>> = {
  de: 'Zu „…“ steht nichts davon in den Dokumenten.',
  en: 'The documents do not say this of “…”.',
};
const NOT_FOUND: Readonly<Record<Language, string>> = {
  de: 'Eine sichere Antwort darauf habe ich in den Dokumenten nicht gefunden.',
  en: 'I found no certain answer to this in the documents.',
};
/** What an answer without a proof says, but for the sentence that it has none. */
export function withoutLead(text: string, language: Language): string {
  const lead = [NOT_SAID, NOT_FOUND]
    .map((said) => said[language])
    .find((said) => text.startsWith(said));
  return lead === undefined ? text : text.slice(lead.length).trim();
}

const PREMISE: Readonly<Record<Language, string>> = {
  de: 'Davon steht nichts in den Dokumenten. Belegt ist:',
  en: 'The documents say nothing of the kind. What they do say (in German):',
};
const MISSING_ASPECT: Readonly<Record<Language, Partial<Record<Aspect, string>>>> = {
  de: {
    money: 'Die Dokumente nennen dazu keine Kosten und keinen Betrag.',
    quantity: 'Die Dokumente nennen dazu keine Zahl.',
    time: 'Die Dokumente nennen dazu keinen Zeitpunkt.',
    duration: 'Die Dokumente nennen dazu keine Dauer oder Frist.',
    person: 'Die Dokumente nennen dazu keinen Namen.',
    contact: 'Die Dokumente nennen dazu weder Telefonnummer noch E-Mail-Adresse.',
  },
  en: {
    money: 'The documents state no cost or amount for this.',
    quantity: 'The documents state no number for this.',
    time: 'The documents state no date for this.',
    duration: 'The documents state no duration for this.',
    person: 'The documents name nobody for this.',
    contact: 'The documents state neither a phone number nor an e-mail address for this.',
  },
};
const NO_PLAN: Readonly<Record<Language, (year: number, known: readonly number[]) => string>> = {
  de: (year, known) =>
    `Einen Plan für ${year} enthalten die Dokumente nicht; vorhanden sind die für ${listed(known, 'de')}.`,
  en: (year, known) =>
    `The documents hold no plan for ${year}; they hold those for ${listed(known, 'en')}.`,
};
const NEAREST: Readonly<Record<Language, string>> = { de: 'Am nächsten kommt', en: 'Nearest is' };

/** Places that an abstention quotes at most. */
const MOST_NEAREST = 2;

/**
 * The abstention: what is missing and the nearest that the documents do say. Where nothing comes
 * near, only the titles of what was looked at are named.
 *
 * @param passages - What comes near, best first; none where nothing does.
 */
export function composeMissing(
  missing: Missing,
  passages: readonly Passage[],
  hits: readonly Hit[],
  language: Language,
): AnswerDraft {
  if (missing.kind === 'plan')
    return { kind: 'abstain', text: NO_PLAN[language](missing.year, missing.known), sources: [] };
  if (passages.length === 0) {
    return { kind: 'abstain', text: `${NOT_SAID[language]}${places(hits, language)}`, sources: [] };
  }
  const nearest = withHeads(nearestOf(missing, passages));
  return {
    kind: 'abstain',
    text: `${leadOf(missing, language)}\n\n${quotes(nearest)}`,
    sources: nearest.map(({ candidate, stretch }) => originIn(candidate.read, stretch)),
  };
}

function listed(years: readonly number[], language: Language): string {
  return new Intl.ListFormat(language).format(years.map(String));
}

function nearestOf(missing: Missing, passages: readonly Passage[]): readonly Passage[] {
  const nearest = 'nearest' in missing ? missing.nearest : undefined;
  if (nearest !== undefined) return [nearest];
  return passages.slice(0, missing.kind === 'premise' ? 1 : MOST_NEAREST);
}

function leadOf(missing: Missing, language: Language): string {
  if (missing.kind === 'premise') return PREMISE[language];
  if (missing.kind === 'name')
    return `${NOT_SAID_OF[language].replace('…', missing.name)} ${NEAREST[language]}:`;
  const lacking = missing.kind === 'aspect' ? MISSING_ASPECT[language][missing.aspect] : undefined;
  return `${lacking ?? NOT_FOUND[language]} ${NEAREST[language]}:`;
}

function places(hits: readonly Hit[], language: Language): string {
  const near = [...new Set(hits.map(({ chunk }) => shortPath(chunk)))].slice(0, 3);
  if (near.length === 0) return '';
  const lead = language === 'de' ? 'Gesucht wurde unter anderem in' : 'I looked, among others, in';
  return ` ${lead} ${near.map((path) => `„${path}“`).join(', ')}.`;
}
