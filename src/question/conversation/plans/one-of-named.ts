import { readTerms } from '#src/question/figures/terms/question-terms.ts';
import type { NamedEntity } from '#src/question/figures/vocabulary/entity-index.ts';

const POINTING =
  /(?<!\p{L})(?:das|die|der|den|dem|denen|the one|that) (?:in|von|vom|aus|at|of)(?: (?:der|dem|the))? (?<word>\p{Lu}[\p{L}-]{2,}|\p{L}[\p{L}-]{3,})(?!\p{L})/iu;

/**
 * "Wie viele Leute hat das in Jena?" behind a list: the one of the list that has this word in its name.
 *
 * @returns The question with the whole name; null where none or several of the list are called so.
 */
export function nameOneOf(question: string, listed: readonly NamedEntity[]): string | null {
  const match = POINTING.exec(question);
  const said = readTerms(match?.groups?.word ?? '').map(({ stem }) => stem);
  if (match === null || said.length === 0 || listed.length < 2) return null;
  const isCalled = ({ names }: NamedEntity): boolean =>
    names.some(
      ({ core }) => core.length > said.length && said.every((stem) => core.includes(stem)),
    );
  const [only, ...more] = listed.filter(isCalled);
  return only === undefined || more.length > 0 ? null : question.replace(match[0], only.label);
}
