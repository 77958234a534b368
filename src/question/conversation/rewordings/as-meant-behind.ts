import type { Cue } from '#src/question/figures/parts/cues.ts';
import type { Asked } from '#src/question/figures/selection/asked.ts';
import type { Signals } from '../signals.ts';
import { type FigureTopic, replaceIn, timeOfYears, withTime } from '../topics/figure-topic.ts';

const MORE = /(?<!\w)(?:mehr|grosser|hoher|more|larger|bigger|higher)(?!\w)/u;
const LESS = /(?<!\w)(?:weniger|kleiner|niedriger|geringer|fewer|less|smaller|lower)(?!\w)/u;
const WHICH = /(?<!\w)(?:welche[rs]?|was|wer|wo|which|what|who|where)(?!\w)/u;
const WHETHER = /^(?:hat|hatte|haben|hatten|ist|sind|war|waren|does|did|has|have|is|are)(?!\w)/u;
const GAP = ['difference', 'than'] as const satisfies readonly Cue[];

/** What the words of a follow-up mean only because of what was said before it. */
export function asMeantBehind(topic: FigureTopic, asked: Asked, signals: Signals): Asked {
  const compared = comparative(topic, asked, signals);
  return withoutShareOfChange(gapOfYears(topic, percentOfYears(topic, compared)));
}

/** "Welche von beiden hat mehr?" asks for the most among what was named. */
function comparative(topic: FigureTopic, asked: Asked, { ofThese }: Signals): Asked {
  const { line } = asked.parts.marked;
  const isMeasured = MORE.test(line) || LESS.test(line);
  // "Hat Erfurt mehr?": than what was named before.
  if (asked.subjects.length === 1 && isMeasured && WHETHER.test(line))
    return withCues(asked, ['versus']);
  const isChoice = WHICH.test(line) && (ofThese || topic.named.length > 1);
  // "Welche der beiden ist kleiner geworden?" says by itself which way.
  if (!isChoice || asked.has('top', 'bottom', 'grow', 'shrink', ...GAP)) return asked;
  if (MORE.test(line)) return withCues(asked, ['top']);
  return LESS.test(line) ? withCues(asked, ['bottom']) : asked;
}

/** "Wie viel ist das mehr?" behind two years of one thing, "ist das mehr als 2015?": its change between them. */
function gapOfYears(topic: FigureTopic, asked: Asked): Asked {
  const named = new Set(topic.named.map(({ entities }) => entities[0]));
  const { line } = asked.parts.marked;
  const isMeasured = asked.has(...GAP) || (MORE.test(line) && LESS.test(line));
  if (named.size !== 1 || asked.subjects.length > 0 || !isMeasured) return asked;
  const { time } = asked.parts;
  const last = topic.years.slice(-1);
  const before = asked.has('previousYear') ? last.map((year) => year - 1) : time.years;
  const said = before.length === 1 ? [...last, ...before] : [];
  const years = [...new Set(said.length > 0 ? said : topic.years)].sort((a, b) => a - b);
  if (years.length < 2) return isOfChange(topic) ? withCues(asked, ['absolute'], GAP) : asked;
  const parts = said.length > 0 ? withTime(asked.parts, timeOfYears(years, true)) : asked.parts;
  return withCues({ ...asked, parts }, ['change', 'absolute'], GAP);
}

/** "Wie viel Prozent macht das aus?" behind two years of one thing: of its change between them. */
function percentOfYears(topic: FigureTopic, asked: Asked): Asked {
  const { named, years, reading } = topic;
  const isOfYears =
    new Set(named.map(({ entities }) => entities[0])).size === 1 &&
    new Set(years).size > 1 &&
    reading.kind === 'plan' &&
    reading.plan.operation.name === 'value';
  const asks = asked.has('percent', 'share') && !SHARE.test(asked.parts.marked.line);
  if (!isOfYears || !asks || asked.subjects.length + asked.groups.length > 0) return asked;
  return withCues(asked, ['change', 'percent'], ['share']);
}

const SHARE = /anteil|share|davon|(?<!\w)(?:vom|von|am|of)(?!\w)/u;

function isOfChange({ asked }: FigureTopic): boolean {
  return asked.has('grow', 'shrink', 'change', 'previousYear');
}

/** "Wie viel Prozent Rückgang ist das?" asks for a change, no share. */
function withoutShareOfChange(asked: Asked): Asked {
  const isChange = asked.has('grow', 'shrink', 'change');
  if (!isChange || !asked.has('share') || SHARE.test(asked.parts.marked.line)) return asked;
  return withCues(asked, ['percent'], ['share']);
}

function withCues(asked: Asked, added: readonly Cue[], dropped: readonly Cue[] = []): Asked {
  const kept = [...asked.parts.cues].filter((cue) => !dropped.includes(cue));
  return replaceIn(asked, { cues: new Set([...kept, ...added]) });
}
