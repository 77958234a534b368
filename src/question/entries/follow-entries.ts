import type { EntryList } from '#src/domain/entry.ts';
import { entryNounPattern } from '#src/text/entry-words.ts';
import { stemGerman } from '#src/text/stem.ts';
import { tokenize } from '#src/text/tokenize.ts';
import { type AskedField, fieldName, takeAskedFields } from './field-words.ts';
import { entriesNumbered, type NamedEntry, takeNumbers } from './match-entry.ts';
import { type EntryQuestion, readEntryQuestion } from './read-entry-question.ts';
import { storyOf, takeReason } from './story-field.ts';
import { createWording, OF_THEM, type Wording } from './wording.ts';

const GOES_ON = /^\P{L}*(?:und|and|aber|but|dann|oder)(?!\p{L})/iu;
/** Words that point at what was spoken of. */
const POINTING = 'dafur|davon|dazu|dort|diese[rsmn]?|that|this|it|its|dessen|deren';
const LONGEST = 9;

/**
 * Reads a message that goes on from a question about entries: "Welche davon …?", "und wer ist dafür
 * zuständig?", "und Maßnahme 9?".
 *
 * @param history - Earlier questions, oldest first.
 * @returns Null where the message stands alone or nothing of it goes on from them.
 */
export function followEntries(
  message: string,
  history: readonly string[],
  lists: readonly EntryList[],
): EntryQuestion[] | null {
  let before: EntryQuestion | null = null;
  for (const earlier of history) before = goOn(earlier, before) ?? alone(earlier, lists);
  return before === null ? null : toList(goOn(message, before));
}

function toList(question: EntryQuestion | null): EntryQuestion[] | null {
  return question === null ? null : [question];
}

function alone(question: string, lists: readonly EntryList[]): EntryQuestion | null {
  const [read, other] = readEntryQuestion(question, lists);
  if (read !== undefined && other === undefined) return read;
  const named = mentioned(question, lists);
  return named === null ? null : { kind: 'mention', named: [named] };
}

/** The entry whose title a question says in full, whatever it asks of it. */
function mentioned(question: string, lists: readonly EntryList[]): NamedEntry | null {
  const said = question.toLowerCase();
  const found = lists.flatMap((list) =>
    list.entries
      .filter(({ title }) => said.includes(title.toLowerCase()))
      .map((entry) => ({ list, entry, share: 1 })),
  );
  const [first, second] = found.sort((a, b) => b.entry.title.length - a.entry.title.length);
  const isOne = second === undefined || first?.entry.title.includes(second.entry.title) === true;
  return isOne ? (first ?? null) : null;
}

function goOn(message: string, before: EntryQuestion | null): EntryQuestion | null {
  switch (before?.kind) {
    case 'list':
    case 'extreme':
      return OF_THEM.test(message) || GOES_ON.test(message)
        ? (ofList(message, before) ?? ofOne(message, before))
        : ofOne(message, before);
    case 'fields':
    case 'mention':
      return ofNamed(message, before);
    default:
      return null;
  }
}

/** "Welche davon …?" asks among those before, "und welche sind …?" asks the same list anew. */
function ofList(
  message: string,
  { selection }: Extract<EntryQuestion, { kind: 'list' | 'extreme' }>,
): EntryQuestion | null {
  const { list, filters } = selection;
  const isAmong = OF_THEM.test(message);
  const [read, other] = readEntryQuestion(message, [list], {
    within: isAmong ? filters : null,
    isOfList: true,
  });
  if (read === undefined || other !== undefined || read.kind !== 'list') return null;
  return read.selection.filters.length > (isAmong ? filters.length : 0) || read.shows.length > 0
    ? read
    : null;
}

/** Of a list of one: what is asked of it. */
function ofOne(
  message: string,
  { selection: { list, entries } }: Extract<EntryQuestion, { kind: 'list' | 'extreme' }>,
): EntryQuestion | null {
  const [entry] = entries;
  return entry === undefined || entries.length > 1
    ? null
    : ofNamed(message, { kind: 'mention', named: [{ list, entry, share: 1 }] });
}

function ofNamed(
  message: string,
  before: Extract<EntryQuestion, { kind: 'fields' | 'mention' }>,
): EntryQuestion | null {
  const [{ list } = { list: undefined }] = before.named;
  if (list === undefined) return null;
  const wording = createWording(message);
  const nouns = entryNounPattern(list.noun);
  const [number] = takeNumbers(wording, nouns);
  const others = number === undefined ? [] : entriesNumbered([list], number);
  const asked = [
    ...takeReason(wording, list),
    ...takeTold(wording, before),
    ...takeAskedFields(wording, [list]),
  ];
  const isPointing = wording.takeAll(POINTING).length > 0 || GOES_ON.test(message);
  wording.takeAll(nouns);
  if (wording.left().length > 0 || wording.tokens.length > LONGEST) return null;
  if (number !== undefined) {
    if (others.length === 0) return { kind: 'unknownNumber', list, number };
    const same = asked.length === 0 && before.kind === 'fields' ? before.asked : asked;
    return same.length === 0 ? null : { kind: 'fields', named: others, asked: same };
  }
  return asked.length > 0 && (isPointing || wording.tokens.length <= 4)
    ? { kind: 'fields', named: before.named, asked }
    : null;
}

const QUESTION_WORDS = 'wann|wie ?viele?|wie|wo|was|when|where|what|how many|how much';
const SHORTEST_NOUN = 6;

/** "und wann ist der Erörterungstermin?": what the text of the entry speaks of, and no field is called. */
function takeTold(
  wording: Wording,
  { named: [one, other] }: Extract<EntryQuestion, { kind: 'fields' | 'mention' }>,
): AskedField[] {
  const story = one === undefined ? null : storyOf(one.list, one.entry.fields);
  if (story === null || one === undefined || other !== undefined) return [];
  const names = new Set(
    one.entry.fields.flatMap(({ label }) => tokenize(label).map(({ folded }) => folded)),
  );
  const told = new Set(tokenize(story.value).map(({ folded }) => stemGerman(folded)));
  const at = wording.tokens.flatMap(({ folded, kind }, index) => {
    const isTold = told.has(stemGerman(folded)) && !names.has(folded);
    return kind === 'word' && folded.length >= SHORTEST_NOUN && isTold ? [index] : [];
  });
  if (at.length === 0) return [];
  for (const index of at) wording.takeToken(index);
  wording.takeAll(QUESTION_WORDS);
  return [{ kind: null, label: fieldName(story.label) }];
}
