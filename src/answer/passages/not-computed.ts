import type { AnswerDraft, Language } from '#src/domain/answer.ts';
import { withoutLead } from './compose-passage.ts';

/** What is ranked or held against other years is computed from tables, and no sentence says it. */
const COMPUTED =
  /(?<!\p{L})(?:am \p{Ll}+sten|(?:größt|kleinst|höchst|niedrigst|meist|wenigst|stärkst)e[nrsm]?|gewachsen|geschrumpft|gestiegen|gesunken|zugenommen|abgenommen|most|fewest|largest|smallest|highest|lowest|gr(?:ew|own)|shr(?:ank|unk))(?!\p{L})/iu;

const NOT_READ: Readonly<Record<Language, string>> = {
  de: 'Als Frage an die Tabellen habe ich das nicht verstanden, und in den Texten steht es nicht.',
  en: 'I did not understand this as a question to the tables, and the texts do not say it.',
};

/**
 * That no sentence says "Welche Landesoberbehörde ist am stärksten gewachsen?" does not mean that the
 * documents have no such figures: what was not understood is said.
 */
export function withNotRead(question: string, draft: AnswerDraft, language: Language): AnswerDraft {
  const rest = withoutLead(draft.text, language);
  const isBare = draft.kind === 'abstain' && draft.sources.length === 0 && rest !== draft.text;
  if (!isBare || !COMPUTED.test(question)) return draft;
  return { ...draft, text: `${NOT_READ[language]} ${rest}`.trim() };
}
