import { isSameWord } from './match-segment.ts';
import { readStatement } from './read-statement.ts';
import type { Statement, Word } from './statement.ts';

const FIELD = /^(?<label>\p{Lu}[\p{L} -]{3,40}):\s+(?<value>\S.{0,80})$/u;
const STATUS_LABEL = /status$/iu;
/** What the field "Projektstatus" says; in prose it is an impression. */
const STATUS =
  /(?<!\p{L})(?:im Plan(?!\s+\d)|in Verzug|in Revision|Verzug droht|droht Verzug)(?!\p{L})/iu;
const FINISHED = /(?<!\p{L})abgeschlossen(?!\p{L})/iu;
/** Verbs that do no more than join a label and its value. */
const JOINING = new Set(['lautet', 'liegt']);
/** The measure itself, without its name. */
const SUBJECTS = new Set(['maßnahme', 'projekt', 'vorhaben']);

/**
 * Whether a sentence puts a field of the source into words: "Projektstatus: im Plan" as "Die
 * Schulcloud ist im Plan" below the heading "Schulcloud", or as "Der Projektstatus ist im Plan".
 * Label and value are there completely; the subject is the whole title or "die Maßnahme".
 */
export function isFieldStatement(said: Statement, source: string, title: string): boolean {
  const groups = FIELD.exec(source.trim())?.groups;
  if (groups === undefined || said.segments.length !== 1) return false;
  const { label = '', value = '' } = groups;
  const values = wordsOf(value);
  const labels = wordsOf(label);
  const words = (said.segments[0]?.words ?? []).filter(({ role, key, text }) =>
    role === 'auxiliary' ? key !== 'ist' : !JOINING.has(text.toLowerCase()),
  );
  const afterValue = without(words, values);
  if (afterValue === null || !isInOrder(words, values)) return false;
  const afterLabel = without(afterValue, labels);
  if (afterLabel === null) return STATUS_LABEL.test(label) && isSubject(afterValue, title);
  return afterLabel.length === 0 || isSubject(afterLabel, title);
}

/** Whether a sentence says how a measure stands: only the field of the source can say that. */
export function statesStatus(sentence: string): boolean {
  if (STATUS.test(sentence)) return true;
  const isOfMeasure = [...SUBJECTS].some((subject) => sentence.toLowerCase().includes(subject));
  return FINISHED.test(sentence) && isOfMeasure;
}

function wordsOf(text: string): readonly Word[] {
  return readStatement(text).segments.flatMap(({ words }) => words);
}

/** The words without one of each wanted; null where one is missing. */
function without(words: readonly Word[], wanted: readonly Word[]): Word[] | null {
  const left = [...words];
  for (const word of wanted) {
    const place = left.findIndex((said) => isSameWord(said, word) && dependsAlike(said, word));
    if (place < 0) return null;
    left.splice(place, 1);
  }
  return left;
}

/** "Federführung: TMBJS" is "liegt beim TMBJS"; any other preposition must be printed. */
function dependsAlike(said: Word, printed: Word): boolean {
  if (said.preposition === printed.preposition) return true;
  return printed.preposition === null && printed.role === 'name' && said.preposition === 'bei';
}

function isInOrder(words: readonly Word[], values: readonly Word[]): boolean {
  const places = values
    .filter(({ role }) => role !== 'word')
    .map((value) => words.findIndex((said) => isSameWord(said, value)));
  return places.every((place, index) => index === 0 || place > (places[index - 1] ?? 0));
}

/** The title with at least all nouns that stand for themselves, or a word for the measure. */
function isSubject(words: readonly Word[], title: string): boolean {
  if (words.length === 1 && SUBJECTS.has(words[0]?.text.toLowerCase() ?? '')) return true;
  const named = words.filter(({ text }) => !SUBJECTS.has(text.toLowerCase()));
  const titled = wordsOf(title).filter(({ role }) => role !== 'number');
  const extra = without(titled, named);
  return (
    named.length > 0 &&
    extra !== null &&
    extra.every(({ role, preposition }) => role === 'attribute' || preposition !== null)
  );
}
