import type { Responder } from '#src/answer/answer-alone.ts';
import type { Operation } from '#src/domain/query-plan.ts';
import { continueFigure } from '#src/question/conversation/continue-figure.ts';
import {
  beginFigureTopic,
  type FigureTopic,
  planIn,
} from '#src/question/conversation/topics/figure-topic.ts';
import { readFigureQuestion } from '#src/question/figures/read-figure-question.ts';
import { splitAtAsking } from '#src/question/passages/split-parts.ts';
import type { FigureResponder } from '../figures/create-figure-responder.ts';
import type { FigureSource } from '../figures/figure-source.ts';
import { joinDrafts } from '../join-drafts.ts';
import { leadsOfAnswer } from './leads-of-answer.ts';

const SURE = 0.5;
/** Surer than one reading of the whole, which would mix what belongs to a thing with the thing. */
const CONFIDENCE = 0.97;

/**
 * Answers a question that asks for a figure and for what belongs together at once ("Wie viel Personal
 * hat die VG Uder, und welche Gemeinden gehören dazu?"): the second half goes on from the first.
 * Null where it asks for one of both only; one plan says everything else.
 */
export function createMembersResponder(
  figures: Pick<FigureResponder, 'answer'>,
  figureSource: () => Promise<FigureSource>,
): Responder {
  return {
    async respond(question, language) {
      const [first, second, ...more] = splitAtAsking(question);
      if (first === undefined || second === undefined || more.length > 0) return null;
      const source = await figureSource();
      const reading = readFigureQuestion(first, source.knowledge);
      if (reading.kind !== 'plan' || reading.confidence < SURE) return null;
      const topic = beginFigureTopic(first, reading, source.knowledge);
      if (topic === null) return null;
      const leads = await leadsOfAnswer(topic, source);
      const continued = continueFigure(second, topic, leads, source.knowledge);
      if (continued?.kind !== 'topic') return null;
      const topics = [topic, continued.topic];
      if (topics.filter(asksForMembers).length !== 1) return null;
      const responses = await Promise.all(
        topics.map((each) => figures.answer(each.reading, question, language)),
      );
      const draft = joinDrafts(responses.map((response) => response.draft));
      return draft && { draft, confidence: CONFIDENCE };
    },
  };
}

const OF_MEMBERS: ReadonlySet<Operation['name']> = new Set(['list', 'count', 'parent']);

function asksForMembers({ reading }: FigureTopic): boolean {
  const operation = planIn(reading)?.operation;
  if (operation === undefined || !OF_MEMBERS.has(operation.name)) return false;
  return !('condition' in operation) || operation.condition === undefined;
}
