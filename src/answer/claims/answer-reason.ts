import type { AnswerDraft, Language, Response } from '#src/domain/answer.ts';
import { findPremise } from '#src/question/claims/statements/find-premise.ts';

/** Prose that is so sure, and speaks of a cause, may know why. */
const SURE = 0.86;
const CAUSE =
  /(?<!\p{L})(?:weil|aufgrund|auf ?grund|wegen|infolge\p{L}*|bedingt|ursachen?|ursächlich|gr(?:u|ü)nde?n?|zurückzuführen|liegt (?:an|daran)|lag (?:an|daran)|daher|deshalb|resultier\p{L}*|ergibt sich)(?!\p{L})/iu;

const NO_REASON: Readonly<Record<Language, string>> = {
  de: 'Einen Grund dafür nennen die Dokumente nicht. Belegt ist:',
  en: 'The documents give no reason for this. They say:',
};

export interface ReasonDependencies {
  /** What the tables say of a statement; null where they cannot tell. */
  checkByTables(statement: string): Promise<AnswerDraft | null>;
  /** The figure that a question asks for; null where it asks for none. */
  askFigure(question: string): Promise<AnswerDraft | null>;
  /** What prose says. */
  respond(question: string, language: Language): Promise<Response | null>;
}

/**
 * Answers why figures are as they are: what never was so is put right, and where it was so, the
 * figures stand for the reason that no text gives. Null for any other question.
 */
export async function answerReason(
  question: string,
  language: Language,
  { checkByTables, askFigure, respond }: ReasonDependencies,
): Promise<AnswerDraft | null> {
  const premise = findPremise(question);
  if (premise === null) return null;
  const checked = await checkByTables(premise);
  if (checked?.claim?.verdict === 'stimmt nicht') return checked;
  const proved = checked === null ? await figureIn(premise, askFigure) : withoutVerdict(checked);
  if (proved === null) return null;
  const prose = await respond(question, language);
  if (prose !== null && mayKnowWhy(prose)) return prose.draft;
  return withoutReason(proved, language);
}

/** What is known of a figure, where it was asked why it is so. */
export function withoutReason(proved: AnswerDraft, language: Language): AnswerDraft {
  return { ...proved, kind: 'abstain', text: `${NO_REASON[language]}\n\n${proved.text}` };
}

function withoutVerdict({ claim, text, ...figures }: AnswerDraft): AnswerDraft {
  return { ...figures, text: text.split('\n\n').slice(1).join('\n\n') };
}

const SO_MANY =
  /(?<!\p{L})(?:(?<many>so (?:viele?n?|wenige?n?)|derart (?:viele?n?|wenige?n?))|so (?:many|few))(?!\p{L})/iu;

/** "Erfurt so viele Beschäftigte hat": how many they are. */
async function figureIn(
  premise: string,
  askFigure: ReasonDependencies['askFigure'],
): Promise<AnswerDraft | null> {
  const said = SO_MANY.exec(premise);
  if (said === null) return null;
  return askFigure(`${premise.replace(SO_MANY, said.groups?.many ? 'wie viele' : 'how many')}?`);
}

function mayKnowWhy({ draft: { kind, text }, confidence }: Response): boolean {
  return kind !== 'abstain' && confidence >= SURE && CAUSE.test(text);
}
