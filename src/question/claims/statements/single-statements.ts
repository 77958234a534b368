import { readStatedValues } from '../numbers/stated-values.ts';
import { type ClauseSubject, type FullClause, fillGap } from './fill-gap.ts';
import { isStatingVerb } from './finite-verbs.ts';
import { FOLLOWED_BY, hasVerb, type SentencePiece, sentencePieces } from './sentence-pieces.ts';
import { timePhrases, withCountedYears } from './time-phrases.ts';

/** One checkable thing that a sentence says. */
export interface SingleStatement {
  /** As it stands in the sentence. */
  readonly said: string;
  /** With the subject, the verb and the year that it leaves to what stands before it. */
  readonly complete: string;
}

/**
 * Takes a sentence apart into its single statements: "Das LKA hatte 2015 625 und 2023 750 Beschäftigte"
 * are two, and so are "Erfurt hat 3.450, Jena 1.355 Beschäftigte" and "ist im Plan und soll 2025 enden".
 *
 * @param subjectOf - Whom or what a stretch of the sentence names, and when.
 * @returns None where the sentence is of one piece, or where what it leaves out cannot be told for sure.
 */
export async function singleStatements(
  sentence: string,
  subjectOf: (text: string) => Promise<ClauseSubject>,
): Promise<SingleStatement[]> {
  const pieces: SentencePiece[] = [];
  for (const piece of sentencePieces(sentence)) {
    const isNamed = piece.aside !== '' && (await subjectOf(piece.aside)).name !== null;
    if (!isNamed) pieces.push(piece);
    // "Die Regelschulen sind auf gutem Weg: …" states something of its own.
    else if (hasVerb(piece.aside))
      pieces.push({ text: piece.aside, isGap: false, aside: '' }, { ...piece, aside: '' });
    // "Landesfinanzdirektion: 2018 noch 550 Leute": the name with its number says all that a sentence does.
    else
      pieces.push({
        ...piece,
        text: `${piece.aside}: ${piece.text}`,
        isGap: piece.isGap && pieces.length > 0,
      });
  }
  const [first, ...others] = pieces;
  if (first === undefined || first.isGap || others.length === 0) return [];
  const opening = withStretch(withLateParts(first.text, others), others);
  const statements: SingleStatement[] = [{ said: first.text, complete: opening }];
  let before: FullClause = { text: opening, subject: await subjectOf(opening), stretch: null };
  for (const { text: said, isGap: lacksVerb } of eachFollower(others)) {
    const years = before.subject.years;
    const [year] = years.length === 1 ? years : [];
    const dated = year === undefined ? said : withCountedYears(said, year);
    const named = await subjectOf(dated);
    const isOfBefore = !lacksVerb && isSaidOfBefore(dated, named, before);
    const own = isOfBefore ? { ...named, name: null, count: 0 } : named;
    const isMore =
      (own.count === 1 && THAT_IS_MORE.test(dated)) ||
      (own.count === 0 && hasTwoEnds(before) && THAT_IS_CHANGE.test(dated));
    const isGap = lacksVerb || isMore;
    const text = isMore
      ? dated.replace(THAT_IS, '')
      : isGap
        ? dated.replace(SAME_PERIOD, '').replace(/\s+/gu, ' ').trim()
        : dated;
    const complete = isGap
      ? (withNameOf(before, text, own) ?? fillGap(text, own, before))
      : completed(text, own, before);
    if (complete === null) return [];
    statements.push({ said, complete });
    const carried = own.name === null ? { ...before.subject, years: own.years } : own;
    const subject = isGap ? await subjectOf(complete) : carried;
    before = { text: complete, subject, stretch: stretchBetween(before.subject, subject) };
  }
  return statements;
}

/** "gefolgt von Jena mit 1.355 und Gera mit 1.320": who comes third follows, too. */
function eachFollower(pieces: readonly SentencePiece[]): SentencePiece[] {
  const lead = pieces.flatMap(({ text }) => FOLLOWED_BY.exec(text)?.[0] ?? [])[0];
  const from = pieces.findIndex(({ text }) => FOLLOWED_BY.test(text));
  return pieces.map((piece, at) =>
    lead !== undefined && at > from && piece.isGap && !FOLLOWED_BY.test(piece.text)
      ? { ...piece, text: `${lead}${piece.text}` }
      : piece,
  );
}

/** "Bei den Grundschulen geht es aufwärts: 6.320 Beschäftigte 2015": the first number of what is named before. */
function withNameOf({ text, subject }: FullClause, gap: string, own: ClauseSubject): string | null {
  const isFirst = readStatedValues(text).length === 0 && readStatedValues(gap).length > 0;
  if (!isFirst || own.count > 0 || subject.name === null) return null;
  if (timePhrases(gap).length > 0 || !MOVES.test(text)) return `${subject.name}: ${gap}`;
  // "haben seit 2015 Jahr für Jahr Personal verloren, insgesamt 285": so many were lost.
  return timePhrases(text).length === 0
    ? null
    : `${text.replace(STEP_BY_STEP, '')} ${gap.replace(ALL_TOLD, '')}`;
}

const MOVES =
  /(?<!\p{L})(?:gewachsen|geschrumpft|gestiegen|gesunken|gewonnen|(?:zu|ab)genommen|zugelegt|(?:auf|ab)gebaut|eingebüßt|zurückgegangen|verlor(?:en)?|gewann(?:en)?|wuchs(?:en)?|schrumpf(?:t|te|ten)|stieg(?:en)?|sank(?:en)?|grew|shrank|lost|gained|rose|fell)(?!\p{L})/iu;
const STEP_BY_STEP =
  /(?<!\p{L})(?:Jahr für Jahr|Jahr um Jahr|von Jahr zu Jahr|in jedem (?:einzelnen )?Jahr|jedes Jahr|stetig|kontinuierlich|durchgehend|every year|year after year|steadily)\s/giu;
const ALL_TOLD =
  /^(?:(?:und|and)\s)?(?:insgesamt|zusammen|in Summe|alles in allem|in total|altogether)\s/iu;

/** "Die Gymnasien schrumpfen: 2015 waren es 4.405, 2023 nur noch 3.930": from the one year to the other. */
function withStretch(first: string, others: readonly SentencePiece[]): string {
  if (timePhrases(first).length + readStatedValues(first).length > 0) return first;
  const times = others.map(({ text }) => timePhrases(text).map((time) => time.text));
  const years = times.flat().flatMap((text) => text.match(/\d{4}/gu) ?? []);
  const isEachDated = times.every((dates) => dates.length === 1);
  const [from, to] = [years[0], years.at(-1)];
  if (!isEachDated || from === undefined || to === undefined || from >= to) return first;
  return `${first.replace(FOR_YEARS, '')} von ${from} bis ${to}`;
}

const FOR_YEARS =
  /\s(?:seit (?:(?:vielen|einigen|mehreren|langen) )?(?:jahren|langem|längerem)|for years)(?!\p{L})/giu;

function stretchBetween(before: ClauseSubject, after: ClauseSubject): FullClause['stretch'] {
  const [[from, ...others], [to, ...more]] = [before.years, after.years];
  if (from === undefined || to === undefined || others.length + more.length > 0) return null;
  return before.name === after.name && from < to ? { from, to } : null;
}

/** "Suhl hatte 515, Weimar 765 Beschäftigte (2023)": what stands only behind the last holds for all. */
function withLateParts(first: string, others: readonly SentencePiece[]): string {
  const last = others.at(-1);
  if (last === undefined || !others.every(({ isGap }) => isGap)) return first;
  const [value, ...more] = readStatedValues(first);
  const [late] = readStatedValues(last.text);
  if (value === undefined || late === undefined || more.length > 0) return first;
  const isBare = value.noun === null && value.kind === 'number' && late.noun !== null;
  const noun = isBare ? ` ${late.noun}` : '';
  const [time] = timePhrases(last.text);
  const isLate =
    time !== undefined &&
    time.start > late.end &&
    [first, ...others.slice(0, -1).map(({ text }) => text)].every(
      (text) => timePhrases(text).length === 0,
    );
  const complete = `${first.slice(0, value.end)}${noun}${first.slice(value.end)}`;
  return isLate ? `${complete} ${time.text}` : complete;
}

const NOW =
  /(?<!\p{L})(?:heute|derzeit|aktuell|jetzt|inzwischen|mittlerweile|today|now)(?!\p{L})/iu;
const PRESENT =
  /(?<!\p{L})(?:hat|haben|ist|sind|wird|werden|gibt|arbeiten|zählt|zählen|liegt|liegen|has|have|is|are)(?!\p{L})/iu;
/** "Jena hat 1.355 Beschäftigte, das sind 35 mehr als Gera": how far the first is from another. */
const THAT_IS_MORE =
  /^(?:das|dies|that|this)\s(?:sind|ist|waren|war|are|is|were|was)\s(?=\d[\d.,]*\s(?:\p{Lu}\p{L}+\s|people\s)?(?:mehr|weniger|more|fewer)\s(?:\p{L}+\s)?(?:als|than)(?!\p{L}))/iu;
function hasTwoEnds({ text, stretch }: FullClause): boolean {
  return stretch !== null || readStatedValues(text).length > 1;
}

/** "von 625 auf 750, das sind 125 mehr": how far the one end is from the other. */
const THAT_IS_CHANGE =
  /^(?:das|dies|that|this)\s(?:sind|ist|waren|war|are|is|were|was)\s(?:\p{L}+\s){0,2}\d[\d.,]*\s(?:\p{Lu}\p{L}+\s|people\s)?(?:mehr|weniger|more|fewer)$/iu;
const THAT_IS = /^\p{L}+\s\p{L}+\s/u;
/** "das ist ein Plus von 45": of what was said just before. */
const THAT = /^(?:das|dies|that|this)\s/iu;
/** A year in such a clause is that of the end, and not that of the plan. */
const OF_THE_END =
  /(?<!\p{L})(?:soll\p{L}*|geplant\p{L}*|vorgesehen|fertig\p{L}*|abschluss\p{L}*|abgeschlossen|endet|ende|planned|due)(?!\p{L})/iu;

/** "steht seit 2016 im Aktionsplan": the year in which a measure came into the plans is none of a plan. */
const IS_TAKEN_IN =
  /(?<!\p{L})(?:(?:seit|since)\s20\d\d|aufgenommen|aufnahme|(?:kam|gekommen)(?!\p{L})|hinzu|added|included)/iu;

/** "im Plan von 2023 stand dann 2024": the end that another plan names. */
const OF_OTHER_PLAN =
  /^(?:(?:im|laut|nach dem) (?:aktionsplan|plan)(?: von| für)? 20\d\d|20\d\d) (?:stand|steht|hieß es|war es|nannte|nennt)(?: (?:er|dort|da|dann|schon|bereits|noch|erst|nur|nun|plötzlich)){0,3} 20\d\d$/iu;

/** "2015 bis 2019 schrumpfte sie, danach wuchs sie": from the end of it on. */
const THEREAFTER =
  /(?<!\p{L})(?:danach|seither|seitdem|anschließend|hernach|since then|afterwards|thereafter)(?!\p{L})/iu;

/** A clause with a verb of its own: whom it is about and when may be said before. */
function completed(clause: string, own: ClauseSubject, { text, subject }: FullClause): string {
  const last = Math.max(...subject.years);
  if (THEREAFTER.test(clause) && subject.years.length > 0 && timePhrases(clause).length === 0)
    return completed(clause.replace(THEREAFTER, `seit ${last}`), own, {
      text,
      subject,
      stretch: null,
    });
  const named =
    own.name === null && subject.name !== null && !isPartOfWhole(subject.name, text)
      ? withSubject(clause, subject.name)
      : clause;
  const isOfMeasure = own.isMeasure || (own.name === null && subject.isMeasure);
  if (isOfMeasure && OF_THE_END.test(text) && OF_OTHER_PLAN.test(clause))
    return `${named} als geplanter Abschluss`;
  const times = timePhrases(text);
  const [time, ...more] = times;
  if (time === undefined || more.length > 0) return named;
  if (SAME_PERIOD.test(named)) return named.replace(SAME_PERIOD, time.text);
  if (isOfMeasure && OF_THE_END.test(clause) && timePhrases(clause).length > 0)
    return OF_THE_END.test(text) || IS_TAKEN_IN.test(text)
      ? named
      : `${named} laut Aktionsplan ${time.text}`;
  const isLater =
    NOW.test(clause) || (PRESENT.test(clause) && !PRESENT.test(text) && !THAT.test(clause));
  return timePhrases(clause).length > 0 || isLater || SINCE_MONTH.test(text)
    ? named
    : `${named} ${time.text}`;
}

const SAME_PERIOD =
  /(?<!\p{L})(?:im (?:selben|gleichen) Zeitraum|in (?:derselben|der gleichen|dieser) Zeit|in diesem Zeitraum|(?:over|in|during) the same period)(?!\p{L})/iu;

/** "entfielen 115 auf Sonderrechnungen": the number falls upon it, and the sentence is about the whole. */
function isPartOfWhole(name: string, text: string): boolean {
  const before = text.slice(0, Math.max(0, text.indexOf(name)));
  return /\d\s(?:\p{Lu}\p{L}+\s)?auf\s(?:d\p{Ll}{2}\s)?$/u.test(before);
}

/** "wird seit September 2015 betrieben": since when something is so holds for nothing else. */
const SINCE_MONTH = /(?<!\p{L})(?:seit|since)\s\p{Lu}\p{L}+\s(?:19|20)\d\d(?!\d)/iu;

/** "und setzt auf Nextcloud auf": the subject stands before the verb with which the clause begins. */
function withSubject(clause: string, name: string): string {
  return beginsWithVerb(clause) ? `${name} ${clause}` : `${clause} ${name}`;
}

/** "und liegt beim Bildungsministerium": what is named behind a preposition does nothing, the one before does. */
function isSaidOfBefore(
  clause: string,
  { name, count, isMeasure }: ClauseSubject,
  { subject }: FullClause,
): boolean {
  if (name === null || count !== 1 || isMeasure || subject.name === null) return false;
  const before = clause.slice(0, Math.max(0, clause.indexOf(name)));
  return beginsWithVerb(clause) && BEHIND_PREPOSITION.test(before);
}

const BEHIND_PREPOSITION =
  /(?<!\p{L})(?:bei|beim|von|vom|durch|unter|zu|zum|zur|in|im|an|am|auf|aus|mit|für|hinter|vor)\s(?:de[rmn]\s|das\s|die\s)?$/iu;
function beginsWithVerb(clause: string): boolean {
  const [first = ''] = clause.split(' ');
  return BEGINS_WITH_VERB.test(clause) || (/^\p{Ll}/u.test(first) && isStatingVerb(first));
}

const BEGINS_WITH_VERB = /^\p{Ll}{2,}(?:t|te|en|ten|ist|war|wurde)\s/u;
