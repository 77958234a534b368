import type { QueryPlan } from '#src/domain/query-plan.ts';
import type { FigureTopic } from '#src/question/conversation/topics/figure-topic.ts';
import { planIn } from '#src/question/conversation/topics/figure-topic.ts';
import type { Knowledge } from '#src/question/figures/vocabulary/knowledge.ts';
import { foldGerman } from '#src/text/fold.ts';

const ASKS_WHICH =
  /(?<!\w)(?:wer|we[nm]|was|wie|wann|wo|warum|wieso|weshalb|welche[rsnm]?|wieviele?|who|what|how|when|where|which|why)(?!\w)/u;
const NEGATED = /(?<!\w)(?:nicht|nie|kein\w*|not|never|no)(?!\w)|n't(?!\w)/u;
const MORE = /(?<!\w)(?:mehr|hoher|grosser|more|higher|larger|bigger)(?!\w)/u;
const LESS = /(?<!\w)(?:weniger|niedriger|geringer|kleiner|fewer|less|lower|smaller)(?!\w)/u;
const RISEN =
  /(?<!\w)(?:gestiegen|gewachsen|zugenommen|gestiegene|steigt|wachst|risen|rose|grown|grew|increased?|(?:gone|go|went) up)(?!\w)/u;
const FALLEN =
  /(?<!\w)(?:gesunken|gefallen|geschrumpft|abgenommen|zuruckgegangen|sinkt|fallt|schrumpft|fallen|fell|shrunk|shrank|decreased?|declined?|(?:gone|go|went) down)(?!\w)/u;
/** "weniger geworden": a course, and no comparison with a year. */
const BECOME = /(?<!\w)(?:geworden|become|became)(?!\w)/u;
const THAN = /(?<!\w)(?:als|than)(?!\w)/u;

/**
 * "Sind das mehr als im Landtag?", "Also ist es gestiegen?" behind a figure: the question, complete and in
 * German, whether it is so.
 *
 * @param topic - The follow-up as it was read: a change between two years, or two things in one.
 * @returns Null where the message does not ask for yes or no, or asks for something else.
 */
export function whetherSo(
  topic: FigureTopic,
  message: string,
  { index, catalogue }: Knowledge,
): string | null {
  const said = foldGerman(message);
  const isUp = MORE.test(said) || RISEN.test(said);
  const isDown = LESS.test(said) || FALLEN.test(said);
  if (!/\?\s*$/u.test(message) || ASKS_WHICH.test(said) || NEGATED.test(said) || isUp === isDown)
    return null;
  const plan = topic.reading.kind === 'clarify' ? null : planIn(topic.reading);
  if (plan === null || plan.selection.by !== 'entities') return null;
  const metric = catalogue.tables
    .find(({ name }) => name === plan.table)
    ?.metrics.find(({ column }) => column === plan.metric);
  const names = plan.selection.entities.map(
    (ref) => `${index.find(plan.table, ref)?.label ?? ''} (${ref.key})`,
  );
  const sides = sidesOf(plan, names, said);
  if (metric === undefined || sides === null) return null;
  const [subject, reference] = sides;
  return `Hatte ${subject} ${isUp ? 'mehr' : 'weniger'} ${metric.label} als ${reference}?`;
}

/** What is held against what: the later year against the earlier one, unless the message says otherwise. */
function sidesOf(
  { operation, years }: QueryPlan,
  names: readonly string[],
  said: string,
): readonly [string, string] | null {
  const [first, second, ...more] = names;
  const [from, to] = [years[0], years.at(-1)];
  if (first === undefined || from === undefined || to === undefined || more.length > 0) return null;
  if (operation.name === 'change' && second === undefined && from !== to) {
    const isCourse = RISEN.test(said) || FALLEN.test(said) || BECOME.test(said);
    const isOfEarlier = !isCourse && !THAN.test(said) && said.includes(String(from));
    const [year, other] = isOfEarlier ? [from, to] : [to, from];
    return [`${first} ${year}`, String(other)];
  }
  if (operation.name !== 'compare' || operation.by !== 'values' || from !== to) return null;
  if (second === undefined) return null;
  // "Hat der Landtag mehr?" is asked of what was named last.
  const [subject, reference] = THAN.test(said) ? [first, second] : [second, first];
  return [`${subject} ${to}`, reference];
}
