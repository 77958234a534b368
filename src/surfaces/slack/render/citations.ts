import type { types } from '@slack/bolt';
import type { Answer, Citation } from '#src/domain/answer.ts';
import { ACTIONS } from '../actions/action-ids.ts';
import { CONTEXT_ELEMENTS } from './block-limits.ts';
import { renderButton } from './button.ts';
import { findEvidence, writeEvidence } from './evidence-reference.ts';
import { clip, plainText } from './literal-text.ts';
import { WORDING } from './wording.ts';

const SHOWN = 5;
const QUOTE = 160;
/** So much of a quote in the text of the answer, and it need not stand below it again. */
const QUOTED = 40;

/** The first citations with their quotes, small below the answer. */
export function renderCitations(answer: Answer): types.ContextBlock[] {
  const shown = answer.citations.slice(0, Math.min(SHOWN, CONTEXT_ELEMENTS));
  if (shown.length === 0) return [];
  const elements = shown.map((citation) => {
    const place = describeCitation(citation, answer);
    const isQuoted = answer.text.includes(citation.quote.slice(0, QUOTED));
    return plainText(isQuoted ? place : `${place}: „${clip(citation.quote, QUOTE)}“`, 420);
  });
  return [{ type: 'context', elements }];
}

/** One button per shown citation, and one for all where there are more. */
export function renderEvidenceButtons(answer: Answer, reference: string): types.Button[] {
  const { citations, language } = answer;
  const words = WORDING[language];
  const buttons = citations.slice(0, SHOWN).map((citation) =>
    renderButton({
      text: citations.length === 1 ? words.evidence : `${words.evidence} [${citation.n}]`,
      actionId: `${ACTIONS.evidence}_${citation.n}`,
      value: writeEvidence(findEvidence(answer, citation)),
    }),
  );
  const all = renderButton({
    text: words.allEvidence(citations.length),
    actionId: ACTIONS.allEvidence,
    value: reference,
  });
  return citations.length > SHOWN ? [...buttons, all] : buttons;
}

/** `[1] Anlage 1, Kernhaushalt, Zeilen 709–757`. */
export function describeCitation(
  citation: Citation,
  { language }: Pick<Answer, 'language'>,
): string {
  const { n, title, section, firstLine, lastLine } = citation;
  const words = WORDING[language];
  const where =
    firstLine === lastLine
      ? `${words.line} ${firstLine}`
      : `${words.lines} ${firstLine}–${lastLine}`;
  const parts =
    section === title ? [clip(title, 130)] : [clip(title, 100), clip(shortPath(section), 130)];
  return `[${n}] ${[...parts, where].filter((part) => part !== '').join(', ')}`;
}

/** Outermost and innermost heading; the dialog shows all of them. */
function shortPath(section: string): string {
  const path = section.split(' › ');
  return path.length < 3 ? section : `${path[0]} › … › ${path.at(-1)}`;
}
