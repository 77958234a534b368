import { readStatedValues } from '#src/question/claims/numbers/stated-values.ts';
import { findStatement } from '#src/question/claims/statements/find-statement.ts';
import { readParts } from '#src/question/figures/parts/read-parts.ts';
import type { Knowledge } from '#src/question/figures/vocabulary/knowledge.ts';
import { type FigureTopic, planIn } from '../topics/figure-topic.ts';

const CONFIRMS =
  /^\s*(?:(?:und|aber|and|but)\s+)?(?:stimmt es|stimmt das|ist es (?:richtig|wahr|korrekt)|trifft es zu|kann es sein|is it (?:true|correct|right))\s*,?\s*(?:dass|daß|that)\s+(?<said>[^?]+?)[\s?.!]*$/iu;
const COMPARATIVE =
  /(?<!\p{L})(?:mehr|weniger|größer|kleiner|höher|niedriger|more|fewer|less|larger|smaller)(?!\p{L})/iu;
const THAN = /(?<!\p{L})(?:als|wie|than|as)(?!\p{L})/iu;
const PRONOUN = /(?<!\p{L})(?:es|das|dort|da|er|sie|dies|it|there|they)(?!\p{L})/iu;

/**
 * "Stimmt es, dass Gera mehr hat?" behind the figure of Jena: than Jena. "… dass es 2023 mehr waren?"
 * behind that of 2021: than then.
 *
 * @param name - The one thing that the figure is of, as it was typed.
 * @returns The complete message; null where it compares nothing, or says itself with what.
 */
export function compareOn(
  message: string,
  topic: FigureTopic,
  name: string | null,
  knowledge: Knowledge,
): string | null {
  const said = CONFIRMS.exec(message)?.groups?.said;
  if (said === undefined || name === null || findStatement(message) === null) return null;
  if (!COMPARATIVE.test(said) || THAN.test(said) || readStatedValues(said).length > 0) return null;
  const plan = planIn(topic.reading);
  if (plan?.operation.name !== 'value' || plan.years.length > 1) return null;
  const [year] = plan.years;
  const years = said.match(/(?<!\d)(?:19|20)\d\d(?!\d)/gu) ?? [];
  const isOfYears = knowledge.catalogue.tables.some(
    ({ name: table, time }) => table === plan.table && time.kind === 'years',
  );
  if (readParts(said, knowledge).mentions.length > 0) {
    const when = isOfYears && years.length === 0 && year !== undefined ? ` ${year}` : '';
    return message.replace(said, `${said} als ${name}${when}`);
  }
  if (!PRONOUN.test(said) || years.length !== 1 || !isOfYears || year === undefined) return null;
  return message.replace(said, `${said.replace(PRONOUN, name)} als ${year}`);
}
