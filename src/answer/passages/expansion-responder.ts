import type { Language, Response } from '#src/domain/answer.ts';
import { askedShorts } from '#src/question/passages/asked-term.ts';
import { findAbbreviations } from '#src/text/abbreviations.ts';
import { foldGerman } from '#src/text/fold.ts';
import { literalPattern } from '#src/text/literal-pattern.ts';
import { shortPath } from './candidate-sentences.ts';
import { originIn } from './origin-in.ts';
import type { PassageSearch } from './passage-responder.ts';
import type { ReadSection, ReadSentence } from './read-section.ts';

/** The letters asked for stand there: nothing else knows better. */
const CONFIDENCE = 0.98;
const LOOKED_AT = 40;
const LONGEST_SHORT = 16;
/** Of a longer sentence only what is around the abbreviation would be wanted. */
const LONGEST = 400;
const GLOSSARY = /abkürzung/iu;

interface Expansion {
  readonly short: string;
  readonly long: string;
  readonly read: ReadSection;
  readonly sentence: ReadSentence;
}

/**
 * Answers what an abbreviation stands for by the list of abbreviations or the sentence that introduces
 * it. Of several and of "IDS/IPS" each is told.
 */
export function createExpansionResponder(
  search: Pick<PassageSearch, 'search' | 'sectionAt' | 'read'>,
): { respond(question: string, language: Language): Promise<Response | null> } {
  return {
    async respond(question, language) {
      const shorts = askedShorts(question);
      if (shorts.some((short) => short.length > LONGEST_SHORT)) return null;
      const found = await Promise.all(shorts.map((short) => expansionsOf(short, search)));
      const known = found.flat();
      if (known.length === 0 || found.some((one) => one.length === 0)) return null;
      const lead = language === 'en' ? 'The documents say (in German):\n\n' : '';
      const text = known.map(
        ({ short, long, read }, i) =>
          `**${short}**: ${long} (${shortPath(read.section)}) [${i + 1}]`,
      );
      return {
        draft: {
          kind: 'passage',
          text: lead + text.join('\n\n'),
          sources: known.map(({ read, sentence }) => originIn(read, sentence.span)),
        },
        confidence: CONFIDENCE,
      };
    },
  };
}

/** Of an abbreviation, or of its parts where it is none itself; none where one is not known. */
async function expansionsOf(
  term: string,
  search: Pick<PassageSearch, 'search' | 'sectionAt' | 'read'>,
): Promise<Expansion[]> {
  const whole = await expansionOf(term, search);
  if (whole !== null) return [whole];
  const parts = term.includes('/') ? term.split('/') : [];
  const found = await Promise.all(parts.map((part) => expansionOf(part, search)));
  const known = found.filter((one) => one !== null);
  return known.length < found.length ? [] : known;
}

/** What a list of abbreviations says before what a sentence says; of several the newest. */
async function expansionOf(
  term: string,
  { search, sectionAt, read }: Pick<PassageSearch, 'search' | 'sectionAt' | 'read'>,
): Promise<Expansion | null> {
  const hits = await search({ text: `${term} Abkürzung`, limit: LOOKED_AT });
  const chunks = hits.flatMap(({ chunk, others = [] }) => [chunk, ...others]);
  const sections = new Set(
    chunks.flatMap(({ document, firstLine }) => sectionAt(document, firstLine) ?? []),
  );
  const found = [...sections].flatMap((section) => expansionsIn(read(section), term));
  const yearOf = ({ read: { section } }: Expansion) => section.year ?? 0;
  const isListed = ({ read: { section } }: Expansion) => (isGlossary(section.path) ? 1 : 0);
  const [best] = found.sort((a, b) => isListed(b) - isListed(a) || yearOf(b) - yearOf(a));
  return best ?? null;
}

function expansionsIn(read: ReadSection, term: string): Expansion[] {
  const folded = foldGerman(term);
  const entry = new RegExp(`^(?<short>${literalPattern(term)})\\s+(?<long>\\p{L}.+)$`, 'isu');
  return read.sentences.flatMap((sentence) => {
    const { text } = sentence;
    if (isGlossary(read.section.path)) {
      const { short, long } = entry.exec(text)?.groups ?? {};
      if (short !== undefined && long !== undefined)
        return [{ short, long: long.replace(/\s+/gu, ' '), read, sentence }];
    }
    if (text.length > LONGEST) return [];
    const defined = findAbbreviations(text).find(({ short }) => foldGerman(short) === folded);
    return defined === undefined ? [] : [{ ...defined, read, sentence }];
  });
}

function isGlossary(path: readonly string[]): boolean {
  return GLOSSARY.test(path.at(-1) ?? '');
}
