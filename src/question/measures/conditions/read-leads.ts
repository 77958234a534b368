import type { Measure, MeasureRegister } from '#src/domain/measure.ts';
import { foldGerman } from '#src/text/fold.ts';
import type { Lexicon } from '#src/text/lexicon.ts';
import { isStopWord } from '#src/text/stop-words.ts';
import { tokenize } from '#src/text/tokenize.ts';
import { cue, has, type QuestionWord, type QuestionWords } from '../cues/question-words.ts';

/** An office that leads measures: "TMIK", with its name where the plans explain it. */
export interface Office {
  readonly short: string;
  readonly name: string | null;
  /** The words of the name that tell it from others, folded. */
  readonly nameWords: readonly string[];
  readonly folded: string;
  /** Finds "Ministerium für Infrastruktur und Landwirtschaft", as the plans explain it, in a folded question. */
  readonly fullName: RegExp | null;
}

/** Offices that a question names, as a filter on the lead. */
export interface LeadMention {
  readonly offices: readonly Office[];
  /** "Abteilung 4": a part of the office that the field names too. */
  readonly part: string | null;
  /** All but these lead: "ohne das TMIK", "führt das TFM nicht". */
  readonly isNegated: boolean;
  /** By no other: "allein vom TMIK geführt". */
  readonly isAlone: boolean;
  /** By several: "gemeinsam mit anderen". */
  readonly isJoint: boolean;
  /** Each of the named ones: "TFM und TSK gemeinsam". */
  readonly isAll: boolean;
  readonly words: ReadonlySet<number>;
}

/** An office as the plans shorten it: "TMIK". */
export const OFFICE = /\p{Lu}[\p{L}]*\p{Lu}[\p{L}]*/gu;
const PART = /(?<!\S)(?:abteilung|abt) (\d+)(?!\S)/u;
const NEGATED_BEFORE =
  /(?:^| )(?:nicht(?! mehr)|not|weder|neither|ausser|ohne|except|excluding|without)(?: (?:auch|nicht|anteilig|denen|jenen|die|das|dem|den|der|des|vom|von|beim|bei|by|the|those|of|led|geführt|unter|federfuhrung))* $/u;
/** "weder in Verzug noch beim TFM" */
const NEITHER_BEFORE =
  /(?:^| )(?:weder|neither) (?:[\w.-]+ ){1,6}?(?:noch|nor)(?: (?:die|das|dem|den|der|des|vom|von|beim|bei|by|the|of|led|unter|federfuhrung))* $/u;
const NEGATED_AFTER = /^[\w/ ]+ nicht(?: (?:federfuhrend|zustandig|verantwortlich))?$/u;
const ALONE = /(?<!\w)(?:allein|alleinige?[nrms]?|ausschliesslich|alone|solely|exclusively)(?!\w)/u;
const GENERIC = new Set(['thuringer', 'ministerium', 'landesamt', 'thuringisches', 'thuringische']);
const FEWEST_OF_NAME = 3;
const MINISTRY = /^(.{4,})(?:ministeriums?|ministerien|ressorts?|minister|ministerin)$/u;
/** "Innenministerium" is the one for "Inneres": so many letters have to agree. */
const SAME_BEGINNING = 4;

/** The offices in the lead fields, with their names from the lists of abbreviations. */
export function officesOf(register: MeasureRegister): Office[] {
  const shorts = new Set(register.measures.flatMap(({ lead }) => lead?.text.match(OFFICE) ?? []));
  return [...shorts].map((short) => {
    const name = nameOf(short, register);
    return {
      short,
      name,
      nameWords: name === null ? [] : contentWords(name),
      folded: foldGerman(short),
      fullName: name === null ? null : fullNamePattern(name),
    };
  });
}

function nameOf(short: string, { abbreviations }: MeasureRegister): string | null {
  return abbreviations.find((known) => known.short === short)?.long ?? null;
}

/** The office named first; "TFM/TLRZ" and "TFM, alle Ressorts" are the TFM's. */
export function firstOffice({ lead }: Measure): string | undefined {
  return lead?.text.match(/\p{L}+/u)?.[0];
}

/** Reads offices: by abbreviation, by name, or as people call a ministry ("Innenministerium"). */
export function readLeads(
  question: QuestionWords,
  offices: readonly Office[],
  lexicon?: Lexicon,
): LeadMention | null {
  const words = new Set<number>();
  const found = new Set<Office>();
  const names = [
    ...question.words.map(nameAt),
    ...shortenedNames(question),
    ...otherNames(question, lexicon),
  ];
  for (const { text, start, length } of names) {
    for (const office of offices) {
      if (!isCalled(text, office)) continue;
      found.add(office);
      for (let at = start; at < start + length; at += 1) words.add(at);
    }
  }
  for (const office of offices) {
    for (const at of fullNameWords(question, office)) {
      found.add(office);
      words.add(at);
    }
  }
  const part = question.folded.match(PART)?.[1] ?? null;
  if (part !== null) {
    question.words.forEach((word, index) => {
      const next = question.words[index + 1];
      if (/^abt(?:eilung)?$/u.test(word.folded) && next && /^\d+$/.test(next.folded)) {
        words.add(index).add(index + 1);
      }
      // "die Polizeiabteilung (Abt. 4)"
      if (/\w{4}abteilung$/u.test(word.folded)) words.add(index);
    });
  }
  const isOfSeveral = has(question, SEVERAL);
  if (found.size === 0 && part === null && !isOfSeveral) return null;
  const first = question.words[Math.min(...words)]?.start ?? 0;
  const isNegated =
    NEGATED_BEFORE.test(question.folded.slice(0, first)) ||
    NEITHER_BEFORE.test(question.folded.slice(0, first)) ||
    NEGATED_AFTER.test(question.folded.slice(first));
  return {
    offices: [...found],
    part: part && `Abteilung ${part}`,
    isNegated,
    isAlone: ALONE.test(question.folded) && !has(question, JOINT),
    isJoint: isOfSeveral || isJoint(question),
    isAll: found.size > 1 && has(question, ALL_OF_THEM) && !has(question, ALSO),
    words,
  };
}

const JOINT = cue(
  '(?:gemeinsam|zusammen) mit|mit anderen|neben anderen|geteilt\\w*|gemeinsame[nrs]? (?:verantwortung|federführung)|jointly|together with|shared',
);
/** "… haben mehr als ein Ministerium" */
const SEVERAL = cue(
  '(?<!(?<!\\w)(?:welche|die|which|the) (?:\\w+ )?)(?:mehr als eine?[nrms]?|mehrere[nr]?|zwei|more than one|several|two) (?:federführende[nr]? )?(?:ministeri\\w*|ressorts?|häuser\\w*|federführ\\w*|stellen?|ministr(?:y|ies)|departments?)|gemeinsame[nr]? federführung',
);

/** "allein oder mit anderen", "auch gemeinsam mit dem TLBV" mean all. */
const ALSO = cue(
  '(?:auch|ob|egal ob|inklusive|einschließlich|gegebenenfalls|ggf|gegebenfalls|eventuell|evtl|teils|teilweise|allein oder|alleine oder|also|possibly|either alone or) (?:\\w+ )?(?:gemeinsam|zusammen|geteilt\\w*|jointly|together)',
);

const ALL_OF_THEM = cue(
  '(?<!wie ?viele .*)(?:zusammen|together)|gemeinsam|beide|sowohl|jointly|both',
);

function isJoint(question: QuestionWords): boolean {
  return has(question, JOINT) && !has(question, ALSO) && !ALONE.test(question.folded);
}

function fullNamePattern(name: string): RegExp | null {
  const official = tokenize(name).map((token) => foldGerman(token.folded));
  const full = official.filter((word) => !/^thuring/u.test(word));
  if (full.length < FEWEST_OF_NAME) return null;
  const [kind = '', ...rest] = full;
  return new RegExp(`(?<!\\w)${kind}s? ${rest.join(' ')}(?!\\w)`, 'u');
}

/** The words of a question that say the full name. */
function fullNameWords({ folded, words }: QuestionWords, { fullName }: Office): number[] {
  const found = fullName?.exec(folded) ?? null;
  if (found === null) return [];
  const [start, end] = [found.index, found.index + found[0].length];
  return words.flatMap((word, at) => (word.start < end && word.end > start ? [at] : []));
}

interface Name {
  readonly text: string;
  readonly start: number;
  readonly length: number;
}

function nameAt({ folded }: QuestionWord, start: number): Name {
  return { text: folded, start, length: 1 };
}

/** "Wirtschafts- und Wissenschaftsministerium" */
const SHORTENED = /(\p{L}{4,})-\s*(?:\/|und|oder)\s*(?:\p{L}+-\s*(?:\/|und)\s*)?\p{L}+ministeri/giu;

function shortenedNames({ raw, words }: QuestionWords): Name[] {
  return [...raw.matchAll(SHORTENED)].flatMap(([, beginning = '']) => {
    const start = words.findIndex(({ folded }) => folded === foldGerman(beginning));
    return start < 0 ? [] : [{ text: `${foldGerman(beginning)}ministerium`, start, length: 1 }];
  });
}

/**
 * "Ministry of Justice" is a "Justizministerium", and so is a "Justizressort"; a "Kultusministerium"
 * is one for "Bildung". An abbreviation that means the same elsewhere is no office: "TLS" is one, and
 * an encryption.
 */
function otherNames({ words, language }: QuestionWords, lexicon: Lexicon | undefined): Name[] {
  const folded = words.map((word) => word.folded.replace(/ressort(?=s?$)/u, 'ministerium'));
  const matches = lexicon?.findMatches(folded, language) ?? [];
  return matches.flatMap(({ text, to, start, length }) => {
    const isName = to !== 'abbreviation' && (language === 'en' || MINISTRY.test(foldGerman(text)));
    return isName ? [{ text: foldGerman(text), start, length }] : [];
  });
}

function isCalled(word: string, { folded, name, nameWords }: Office): boolean {
  if (word === folded || word === `${folded}s`) return true;
  const ministry = word.match(MINISTRY)?.[1];
  if (ministry !== undefined) {
    const isMinistry = /^t(?:m|f)/u.test(folded);
    return isMinistry && nameWords.some((known) => sameBeginning(known, ministry));
  }
  if (name === null || /ministerium für/iu.test(name)) return false;
  const last = nameWords.at(-1) ?? '';
  return nameWords.length === 1 && (word === last || word === `${last}s`) && last.length > 7;
}

function contentWords(name: string): string[] {
  return foldGerman(name)
    .split(/[^\p{L}]+/u)
    .filter((word) => word.length > 3 && !GENERIC.has(word) && !isStopWord(word));
}

function sameBeginning(known: string, asked: string): boolean {
  const length = Math.min(SAME_BEGINNING, asked.length);
  return known.slice(0, length) === asked.slice(0, length);
}

/**
 * Whether a measure is led by one of the offices that the question names.
 *
 * @param isAlone - By no other; else a joint lead counts for each office.
 */
export function isLedBy(
  measure: Measure,
  mention: LeadMention,
  isAlone = mention.isAlone,
): boolean {
  const { offices, part, isNegated, isJoint: isOfSeveral, isAll } = mention;
  if (isNegated) return !isLedBy(measure, { ...mention, isNegated: false }, isAlone);
  const lead = measure.lead?.text ?? '';
  const shorts: string[] = lead.match(OFFICE) ?? [];
  const isNamed = ({ short }: Office) => shorts.includes(short);
  const byOffice = offices.length === 0 || (isAll ? offices.every(isNamed) : offices.some(isNamed));
  if (isAlone && shorts.some((short) => !offices.some((office) => office.short === short))) {
    return false;
  }
  // An office in brackets is below the one before it: "TFM (TLRZ)".
  const leading = lead.replace(/\([^)]*\)/gu, ' ').match(OFFICE) ?? [];
  if (isOfSeveral && leading.length < 2) return false;
  return byOffice && (part === null || lead.includes(part));
}
