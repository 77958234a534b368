import { namedSelection, refOf } from '../../figures/plan-selection.ts';
import { singleSelection, sureEntity } from './claimed-entities.ts';
import { coveredYears, type RelationRule, relationPlan, saidYears } from './relation-rule.ts';

/** "weist kein eigenes Personal aus", "hat eigenes Personal". */
export const absentRule: RelationRule = {
  isSaid: ({ asked, values }) =>
    asked.has('nothing', 'own') && values.length === 0 && asked.groups.length === 0,
  read({ asked }) {
    const selection = singleSelection(asked);
    const years = saidYears(asked, 'newest');
    if (selection === null || years === null) return null;
    const plan = relationPlan(asked, selection, years, { name: 'value' });
    return {
      kind: 'absent',
      isAbsent: asked.has('nothing'),
      plan: { ...plan, metric: asked.metric.column },
    };
  },
};

const BELONGS =
  /(?<!\p{L})(?:gehör\p{L}*|liegt|liegen|mitglied|mitgliedsgemeinde|zählt|angehör\p{L}*|teil|zugeordnet|belongs?|part of)(?!\p{L})/iu;

/** "Teistungen gehört zur VG Lindenberg/Eichsfeld". */
export const belongsRule: RelationRule = {
  isSaid: ({ asked, values, text, isQuestion }) =>
    // "Ist Teistungen in der VG Leinetal?"
    (BELONGS.test(text) || (isQuestion && asked.subjects.length === 2)) &&
    values.length === 0 &&
    !asked.has('share', 'grow', 'shrink') &&
    !asked.metricIsStated,
  read({ asked, isNegated }) {
    const [first, second, ...more] = asked.subjects.map((subject) => sureEntity(subject, asked));
    if (first == null || second == null || more.length > 0) return null;
    const kind = asked.table.entity.kinds.find(({ value }) => value === second.kind);
    if (kind?.aggregate !== true) return null;
    const years = asked.table.time.kind === 'years' ? coveredYears(asked).slice(-1) : [];
    const plan = relationPlan(asked, namedSelection([first]), years, {
      name: 'parent',
      kinds: [kind.value],
    });
    return {
      kind: 'belongs',
      to: refOf(second),
      isNegated,
      plan: { ...plan, metric: asked.metric.column },
    };
  },
};
