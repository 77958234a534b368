import type { QueryPlan } from '#src/domain/query-plan.ts';
import type { Asked } from '../selection/asked.ts';
import { inflectVerb } from '../words/inflect-verb.ts';

/**
 * What people ask for figures with ("Wie viele Leute setzt … ein?") is a deed of the things where they
 * are only listed or counted: "Welche Kommunen machen mit?" is no question for all of them. Of the
 * verbs and nouns of asking, which alone can be neutral here.
 */
const VERBS = `
machen mit|machen nutzen verwenden ein|setzen wirken mit|wirken leisten schaffen bringen bereit|stellen
erhalten bekommen kriegen vor|halten bereit|halten auf|bieten bewegen erreichen erzielen veröffentlichen publizieren
senden liefern zurück|liefern übermitteln melden berichten vermelden mit|teilen erstellen prüfen klären planen
antworten beantworten auf|nehmen an|gehen dienen agieren versehen besuchen verbrauchen aus|statten
heran|ziehen unterhalten besetzen messen untersuchen informieren freuen wünschen
`;
const OTHERS =
  /^(?:interess\w*|einsatz|vertrag|vertrage|hilfe|beitrag|angeschlossen\w*|zustandig\w*|betreut|use[sd]?|using|make[sd]?|provide[sd]?|reach(?:es|ed)?|interested|join(?:s|ed)?)$/u;

let deeds: ReadonlySet<string> | undefined;

function isDeed(folded: string): boolean {
  deeds ??= new Set(VERBS.trim().split(/\s+/u).flatMap(inflectVerb));
  return deeds.has(folded) || OTHERS.test(folded);
}

const ASKS_FOR_THEM = /(?<!\w)(?:welche[rnms]?|wie ?viele?|which|what|how many)(?: \w+)? $/u;

/** "Gibt es in Gemeinden eine?": something else is asked for. */
const IS_IN_THEM = /^(?:gibt es|is there|are there) (?:in|bei)(?: de[nmr])? \w+ \w/u;

/** "Welche Kommunen machen mit?": what the things of a kind do, no table says. */
export function hasUnreadDeed(
  { parts: { marked, kinds }, subjects, metricIsStated }: Asked,
  { operation, selection }: QueryPlan,
): boolean {
  const isOfAll =
    (operation.name === 'list' || operation.name === 'count') &&
    operation.condition === undefined &&
    selection.by === 'group';
  if (!isOfAll || metricIsStated || subjects.length > 0) return false;
  if (IS_IN_THEM.test(marked.line)) return true;
  const asksForThem = kinds.some(({ from }) =>
    ASKS_FOR_THEM.test(marked.line.slice(0, marked.startOf(from))),
  );
  return (
    asksForThem &&
    marked.terms.some(({ folded }, index) => {
      const role = marked.roleOf(index);
      return (role === 'neutral' || role === 'operation') && isDeed(folded);
    })
  );
}
