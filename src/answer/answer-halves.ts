import type { AnswerDraft, Language } from '#src/domain/answer.ts';
import { withoutAskingAgain } from '#src/question/conversation/rewordings/asking-again.ts';
import { splitAtConjunction } from '#src/question/passages/split-parts.ts';
import { joinDrafts } from './join-drafts.ts';

/** Answers a message that is said after others. */
export type AnswerBehind = (message: string, history: readonly string[]) => Promise<AnswerDraft>;

/** Kinds that say what was asked for. */
const ANSWERS: ReadonlySet<AnswerDraft['kind']> = new Set(['figure', 'list', 'measure']);
/** Kinds of answers that may leave a half untold. */
const TELLING: ReadonlySet<AnswerDraft['kind']> = new Set([...ANSWERS, 'passage', 'abstain']);
const AND: Readonly<Record<Language, string>> = { de: 'Und', en: 'And' };

/**
 * "Wie viele Gemeinden hat A und wie viele B?", where the answer to the whole tells the one half only,
 * mixes both or was not found: each half with an answer of its own, the second one read behind the
 * first. What the other half asks for is said to be missing where it is.
 *
 * @param whole - The answer to the whole question.
 * @returns `whole` where it tells both halves, or where the halves are no two questions.
 */
export async function withBothHalves(
  question: string,
  history: readonly string[],
  whole: AnswerDraft,
  language: Language,
  answer: AnswerBehind,
): Promise<AnswerDraft> {
  const [first, second, ...more] = splitAtConjunction(question);
  if (first === undefined || second === undefined || more.length > 0) return whole;
  // "…, und warum?" asks of what the first half has found.
  if (!TELLING.has(whole.kind) || !/\p{L}\s+\p{L}/u.test(second)) return whole;
  const one = await answer(first, history);
  const other = await answer(`${AND[language]} ${second}`, [...history, first]);
  // "… und wer das Magazin?" asks the same of another thing, which no other answer may tell.
  const isAlike = whole.kind === 'passage' && withoutAskingAgain(second, first) !== null;
  if (!isWithout([one, other], whole, isAlike)) return whole;
  const halves = [ofHalf(one, first, language), ofHalf(other, second, language)];
  const joined = joinDrafts(halves);
  if (joined === null) return whole;
  const { computation: _, ...draft } = joined;
  return {
    ...draft,
    kind: [one, other].find(isAnswer)?.kind ?? draft.kind,
    interpretedAs: halves.map(({ interpretedAs }) => interpretedAs).join('; '),
  };
}

/** Whether the answer to the whole lacks what an answer to a half says, and these can stand for it. */
function isWithout(halves: readonly AnswerDraft[], whole: AnswerDraft, isAlike: boolean): boolean {
  if (halves.every((half) => tells(whole, half)) || isWider(halves)) return false;
  const isHalf = halves.some((half) => isAnswer(half) && plain(half.text) === plain(whole.text));
  const isNone = whole.kind === 'abstain' || whole.sources.length === 0;
  if (isNone || isHalf || isAlike) return halves.some(isAnswer);
  // What tells the one half and more has read the other one too.
  const isTold = isAnswer(whole) && halves.some((half) => tells(whole, half));
  return !isTold && halves.every(isAnswer);
}

/** "… and what is it waiting for?", answered with all that the first half chose from: not read. */
function isWider([one, other]: readonly AnswerDraft[]): boolean {
  const labels = new Set(other?.items?.map(({ label }) => label));
  const chosen = one?.items ?? [];
  return (
    chosen.length > 0 && chosen.length < labels.size && chosen.every((i) => labels.has(i.label))
  );
}

function isAnswer({ kind }: AnswerDraft): boolean {
  return ANSWERS.has(kind);
}

/** What answers a half and how it was read, or that nothing does. */
function ofHalf(half: AnswerDraft, asked: string, language: Language): AnswerDraft {
  const named = asked.replace(/[?.!\s]+$/u, '');
  const interpretedAs = half.interpretedAs ?? named;
  if (isAnswer(half)) return { ...half, interpretedAs };
  const lead = language === 'de' ? `Zu „${named}“: ` : `On “${named}”: `;
  const isUnlikely = half.kind === 'passage';
  const [text, sources] = isUnlikely ? [NOT_READ[language], []] : [half.text, half.sources];
  return { kind: 'abstain', text: lead + text, sources, interpretedAs };
}

const NOT_READ: Readonly<Record<Language, string>> = {
  de: 'Das beantworte ich so nicht sicher; bitte einzeln fragen.',
  en: 'I cannot answer this safely; please ask it by itself.',
};

/** Whether an answer holds what another one says first: its figure, or its first line. */
function tells(whole: AnswerDraft, half: AnswerDraft): boolean {
  const [asked] = half.figures ?? [];
  if (asked === undefined) return plain(whole.text).includes(plain(half.text).split('\n')[0] ?? '');
  const told = [...(whole.figures ?? []), ...(whole.items ?? [])];
  return told.some(({ value, unit }) => value === asked.value && unit === asked.unit);
}

/** Without citation marks. */
function plain(text: string): string {
  return text.replace(/\s?\[\d{1,3}\]/gu, '');
}
