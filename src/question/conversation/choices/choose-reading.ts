import type { Table } from '#src/domain/catalogue.ts';
import { type Parts, readParts } from '#src/question/figures/parts/read-parts.ts';
import type { ClarifyReading, PlanReading } from '#src/question/figures/reading.ts';
import { askedOf } from '#src/question/figures/selection/asked.ts';
import { carriedSubject } from '#src/question/figures/selection/certain-subject.ts';
import { isPluralKind } from '#src/question/figures/selection/is-plural-kind.ts';
import type { Subject } from '#src/question/figures/selection/resolve-mentions.ts';
import type { Knowledge } from '#src/question/figures/vocabulary/knowledge.ts';
import { type FigureTopic, replaceIn, yearsIn } from '../topics/figure-topic.ts';
import { chooseOption } from './choose-option.ts';

/**
 * The topic after one of several offered things was picked: by number, key, kind or what it belongs
 * to. Null where the message picks none of them.
 */
export function chooseReading(
  message: string,
  topic: FigureTopic,
  knowledge: Knowledge,
): FigureTopic | null {
  const { reading } = topic;
  if (reading.kind !== 'clarify') return null;
  const chosen = chosenBy(message, reading, topic.asked.table, knowledge);
  if (chosen === null) return null;
  const picked = carriedSubject(chosen.entity);
  const { subjects } = topic.asked;
  const [only, ...more] = subjects;
  // "Landkreis Gotha" is named, its Landratsamt beside it was offered, and is picked.
  const isBeside = more.length === 0 && only?.entities.includes(chosen.entity) === false;
  const settled = (subject: Subject): Subject =>
    subject.entities.includes(chosen.entity) ? picked : subject;
  const asked = replaceIn(topic.asked, { subjects: isBeside ? [picked] : subjects.map(settled) });
  const plan: PlanReading = {
    kind: 'plan',
    plan: chosen.plan,
    stated: reading.stated,
    assumptions: reading.assumptions,
    namesakes: [],
    confidence: 1,
  };
  return {
    ...topic,
    asked,
    reading: plan,
    named: isBeside ? [...topic.named, picked] : topic.named.map(settled),
    years: [...topic.years, ...yearsIn(plan, asked)],
  };
}

type Choice = ClarifyReading['readings'][number];

const LONGEST = 9;
const OTHERS = /(?<!\w)(?:ander|ubrig|restlich|weiter)e[nrsm]?(?!\w)/u;
/** Who asks that compares what was named, and chooses nothing. */
const COMPARING = ['top', 'bottom', 'difference', 'than', 'share'] as const;

function chosenBy(
  message: string,
  { readings }: ClarifyReading,
  table: Table,
  knowledge: Knowledge,
): Choice | null {
  const parts = readParts(message, knowledge);
  if (parts.marked.terms.length > LONGEST || COMPARING.some((cue) => parts.cues.has(cue)))
    return null;
  const keys = new Set(parts.marked.terms.map(({ folded }) => folded));
  const byKey = readings.filter(({ entity }) => keys.has(entity.key.toLowerCase()));
  if (byKey.length === 1) return byKey[0] ?? null;
  const kinds = new Set(parts.kinds.flatMap(({ meanings }) => meanings.map(({ value }) => value)));
  if (namesAnother(parts, readings, table, knowledge)) return null;
  // "die Landkreise", "der andere Landkreis": none of those that are called so.
  const isOfOthers =
    OTHERS.test(parts.marked.line) ||
    parts.kinds.some((word) => isPluralKind(word, parts.marked, table));
  if (kinds.size > 0 && isOfOthers) return null;
  const ofKind = readings.filter(({ entity }) => kinds.has(entity.kind ?? ''));
  if (ofKind.length === 1 && parts.mentions.length <= 1) return ofKind[0] ?? null;
  const named = parts.mentions.flatMap(({ candidates }) => candidates.map(({ entity }) => entity));
  const within = readings.filter(({ entity }) =>
    named.some((outer) => entity.ancestors.includes(outer)),
  );
  if (within.length === 1) return within[0] ?? null;
  const labels = readings.map(({ entity }) =>
    [entity.label, entity.key, ...entity.ancestors.map(({ label }) => label)].join(', '),
  );
  const place = chooseOption(message, labels);
  return place === null ? null : (readings[place] ?? null);
}

/** "und die Stadt Sömmerda?": another town than "Kölleda, Stadt", and not the district that lies around both. */
function namesAnother(
  parts: Parts,
  readings: readonly Choice[],
  table: Table,
  knowledge: Knowledge,
): boolean {
  const subjects = askedOf(parts, table, knowledge)?.subjects ?? [];
  return subjects.some(
    ({ entities }) =>
      entities.length > 0 &&
      entities.every((named) =>
        readings.every(({ entity }) => entity !== named && !entity.ancestors.includes(named)),
      ),
  );
}
