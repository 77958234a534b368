import type { types } from '@slack/bolt';
import type { Answer } from '#src/domain/answer.ts';
import { splitSentences } from '#src/text/sentences.ts';
import { recall } from './answer-question.ts';
import { writeReference } from './question-reference.ts';
import { plainAnswerText, renderAnswerText } from './render/answer-text.ts';
import { renderCitations, renderEvidenceButtons } from './render/citations.ts';
import { clip, escapeText, plainText } from './render/literal-text.ts';
import type { MessageBlock, RenderedMessage } from './render/render-answer.ts';
import { REPLIES, renderReply } from './replies.ts';
import type { SlackContext } from './slack-context.ts';

// Ten checks with at most four blocks each stay below the fifty blocks of a message.
const CHECKED = 10;
const ANSWER_TEXT = 700;

/** Checks every figure of a text, sentence by sentence. */
export function checkFigures(
  context: SlackContext,
  text: string,
  extra: readonly types.ActionsBlock[] = [],
): Promise<RenderedMessage> {
  return checkClaims(context, sentencesOf(text).filter(statesFigure), extra);
}

/** Checks what a person hands over to be checked: its figures; without any, all that it says. */
export function checkStatements(context: SlackContext, text: string): Promise<RenderedMessage> {
  const sentences = sentencesOf(text);
  const figures = sentences.filter(statesFigure);
  return checkClaims(context, figures.length > 0 ? figures : sentences, []);
}

function sentencesOf(text: string): string[] {
  return splitSentences(text).map(({ start, end }) => text.slice(start, end).replace(/\s+/gu, ' '));
}

function statesFigure(sentence: string): boolean {
  return /\d/u.test(sentence);
}

async function checkClaims(
  context: SlackContext,
  claims: readonly string[],
  extra: readonly types.ActionsBlock[],
): Promise<RenderedMessage> {
  if (claims.length === 0) return renderReply(REPLIES.nothingToCheck);
  const checked = claims.slice(0, CHECKED);
  const answers = [];
  for (const claim of checked) answers.push(await recall(context, toReference(claim)));
  const rest = claims.length - checked.length;
  const blocks: MessageBlock[] = answers.flatMap((answer, i) => renderCheck(answer, i));
  if (rest > 0) blocks.push(renderRest(rest));
  return {
    text: escapeText(answers.map(describeCheck).join('\n'), 3500),
    blocks: [...blocks, ...extra],
  };
}

function toReference(claim: string) {
  return { question: claim, history: [], isClaim: true, page: 0 };
}

function renderCheck(answer: Answer, i: number): MessageBlock[] {
  const sentence = clip(answer.question, 400);
  const text = renderAnswerText(clip(answer.text, ANSWER_TEXT), [
    answer.question,
    ...answer.citations.map(({ quote }) => quote),
  ]);
  const buttons = renderEvidenceButtons(answer, writeReference(toReference(answer.question)));
  return [
    { type: 'context', elements: [plainText(`„${sentence}“`, 500)] },
    ...(text === undefined ? [] : [text]),
    ...renderCitations({ ...answer, citations: answer.citations.slice(0, 2) }),
    ...(buttons.length === 0
      ? []
      : [{ type: 'actions' as const, block_id: `check_${i}`, elements: buttons }]),
  ];
}

function renderRest(rest: number): types.ContextBlock {
  const text =
    rest === 1 ? 'Ein weiterer Satz mit Zahlen wurde' : `${rest} weitere Sätze mit Zahlen wurden`;
  return { type: 'context', elements: [plainText(`${text} nicht mehr geprüft.`, 200)] };
}

function describeCheck(answer: Answer): string {
  return `„${clip(answer.question, 200)}“ – ${clip(plainAnswerText(answer.text), 300)}`;
}
