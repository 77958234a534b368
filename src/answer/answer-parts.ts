import {
  answerFieldParts,
  asksSeveral,
  completedBy,
  subjectOf,
} from '#src/answer/measures/single/answer-field-parts.ts';
import type { AnswerDraft, Language, Response } from '#src/domain/answer.ts';
import { withoutAskingAgain } from '#src/question/conversation/rewordings/asking-again.ts';
import * as questionCues from '#src/question/measures/cues/question-cues.ts';
import { has } from '#src/question/measures/cues/question-words.ts';
import { decideSingle } from '#src/question/measures/intents/decide-single.ts';
import type { MeasureIndex } from '#src/question/measures/lookup/measure-index.ts';
import type { Story } from '#src/question/measures/lookup/stories.ts';
import { type ReadQuestion, readQuestion } from '#src/question/measures/read-measure-question.ts';
import { aspectOf, aspectStrength } from '#src/question/passages/aspect.ts';
import { splitAtAsking } from '#src/question/passages/split-parts.ts';
import type { Responder } from './answer-alone.ts';
import { joinDrafts } from './join-drafts.ts';
import type { MeasureResponder } from './measures/measure-responder.ts';
import type { Focus } from './passages/passage-responder.ts';

interface PartSources {
  readonly measures: MeasureResponder;
  /** Answers from the prose of a part of the corpus. */
  readonly prose: (question: string, language: Language, focus: Focus) => Promise<Response | null>;
}

/** Surer than the register alone, which would answer one of the parts only. */
const CONFIDENCE = 0.97;
/** A passage that is less likely to answer is no answer. */
const LIKELY = 0.5;

const NOT_SAID: Readonly<Record<Language, AnswerDraft>> = {
  de: {
    kind: 'abstain',
    text: 'Zum anderen Teil der Frage sagt der Text der Maßnahme nichts.',
    sources: [],
  },
  en: {
    kind: 'abstain',
    text: 'On the other part of the question the text of the measure says nothing.',
    sources: [],
  },
};

/**
 * Answers a question that asks for a field of a measure and for prose about it at once ("Was ist der
 * Status der Schulcloud, und warum?"): the field from the register, the rest from the text of the
 * same measure and plan; or for a field and for how the measure went on. Null where it asks for one
 * thing only.
 */
export function createPartsResponder({ measures, prose }: PartSources): Responder {
  /** What the text says; of what no plan names, that it is so: "Was kostet …". */
  async function restOf(
    text: string,
    language: Language,
    story: Story,
    question: ReadQuestion,
  ): Promise<AnswerDraft | null> {
    const declined = await measures.respond(text, language);
    if (declined?.draft.kind === 'abstain') return declined.draft;
    const inPlan = await prose(text, language, { spans: spansOf(story, question) });
    const found = isLikely(inPlan, text)
      ? inPlan
      : await prose(text, language, { spans: spansOf(story) });
    if (isLikely(found, text)) return found.draft;
    return found === null || inPlan === null ? null : NOT_SAID[language];
  }
  return {
    async respond(question, language) {
      const [first, second, ...others] = splitAtAsking(question);
      if (first === undefined || second === undefined || others.length > 0) return null;
      const { index } = measures.context(language);
      const both = await answerFieldParts([first, second], question, language, measures);
      if (both !== null) return both;
      if (await asksSeveral([first, second], question, language, measures)) return null;
      // "… und wer das Serviceportal?" asks no prose of the thing named first.
      if (withoutAskingAgain(second, first) !== null) return null;
      const story = [question, first, second]
        .map((text) => measures.storyOf(text, language))
        .find((found) => found !== null);
      if (story === undefined) return null;
      const isField = [first, second].map((part) => asksField(part, language, index));
      if (isField[0] === isField[1]) return null;
      if (!asksProse(isField[0] ? second : first, language, index)) return null;
      // Prose of another plan may answer where that of the plan asked for does not.
      const complete = (part: string, other: string, withPlan: boolean) =>
        measures.storyOf(part, language) === null
          ? completedBy(part, subjectOf(other, withPlan, language, index))
          : part;
      const parts = [
        complete(first, second, isField[0] === true),
        complete(second, first, isField[1] === true),
      ] as const;
      const [field, text] = isField[0] ? parts : ([parts[1], parts[0]] as const);
      const said = await measures.respond(field, language);
      if (said === null || said.draft.kind !== 'measure') return null;
      const rest = await restOf(text, language, story, readQuestion(question, language, index));
      if (rest === null) return null;
      const isSaid = rest.kind !== 'abstain';
      const drafts = isField[0] || !isSaid ? [said.draft, rest] : [rest, said.draft];
      const draft = joinDrafts(drafts);
      return draft && { draft: { ...draft, kind: 'measure' }, confidence: CONFIDENCE };
    },
  };
}

/** The lines of a measure in the plans asked for, or its newest; without a question in all plans. */
function spansOf(story: Story, question?: ReadQuestion): Focus['spans'] {
  const asked = question?.years.mentions.map(({ year }) => year) ?? [];
  const inYears = story.entries.filter(({ planYear }) => asked.includes(planYear));
  const newest = story.entries.slice(-1);
  if (question === undefined) return story.entries;
  return inYears.length > 0 ? inYears : newest;
}

function asksField(part: string, language: Language, index: MeasureIndex): boolean {
  return decideSingle(readQuestion(part, language, index)) !== null;
}

/**
 * "…, und welcher steht im Plan 2023?" asks for nothing but the field of the other part, and
 * "Wohngeld digital, wie …" only names what the other part asks of.
 */
function asksProse(part: string, language: Language, index: MeasureIndex): boolean {
  const { subject, words } = readQuestion(part, language, index);
  const isOnlyNamed = words.words.every(({ start }) =>
    subject.words.some((word) => word.start === start),
  );
  return (subject.words.length > 0 && !isOnlyNamed) || has(words, questionCues.PROSE);
}

/** A reason is one only where a sentence gives one. */
function isLikely(response: Response | null, question: string): response is Response {
  if (response === null || response.draft.kind !== 'passage') return false;
  const aspect = aspectOf(question);
  const isReason = aspect === 'reason' || aspect === 'delay';
  const tells = !isReason || aspectStrength(aspect, response.draft.text) === 1;
  return tells && response.confidence >= LIKELY;
}
