import type { QuestionWords } from '../cues/question-words.ts';
import type { YearMention } from './read-years.ts';

/** A comma leaves nothing between them. */
const JOINT =
  /^ (?:(?:und|oder|sowie|bzw|and|or) (?:(?:in|im|jahr|auch|erst|noch|schon|ende|mitte|anfang|by|until) )*)?$/u;
/** "… enden 2024 und welche 2025?", "… wurden 2020 aufgenommen und welche 2021?" */
const AND_WHICH =
  /^ (?:(?:aufgenommen|hinzugekommen|dazugekommen|begonnen|gestartet|abgeschlossen|beendet|fertig|included|added|finished) )?(?:und|sowie|and) (?:(?:welche|wie ?viele|which|how many) )(?:(?:erst|davon|dann|in|im|jahr) )*$/u;
/** Of one measure, one of the years is meant. */
const EITHER = /^ (?:oder|or) (?:(?:erst|schon|ende|mitte|anfang|in|im|jahr|by|until) )*$/u;
/** "2021 oder 2022", behind which what they are years of is said once. */
const NOT_OF_BOTH =
  /(?<!\w)(?:aktionsplan\w*|plan\w*|jeweils|beiden|verglichen|vergleich|unterschied\w*|plans?)(?!\w)/u;
const SEVERAL =
  /(?<!\w)(?:massnahmen|projekten?|projekte|vorhaben|measures|projects|was|what|wie ?viele|how many|welche|which)(?!\w)/u;

/**
 * "2018 oder 2019 aufgenommen", "2025 und 2026 fertig", "Abschluss 2021 oder 2022": years that are
 * joined are years of the same, though only one of them stands beside the word that says of what.
 */
export function withJoinedRoles(
  { folded, words }: QuestionWords,
  mentions: readonly YearMention[],
): YearMention[] {
  const isOfSeveral = SEVERAL.test(folded);
  const joint = isOfSeveral ? JOINT : EITHER;
  const between = (one: YearMention, other: YearMention) =>
    folded.slice(words[one.word]?.end ?? 0, words[other.word]?.start ?? 0);
  const groups: YearMention[][] = [];
  for (const mention of mentions) {
    const before = groups.at(-1)?.at(-1);
    if (
      before !== undefined &&
      before.word < mention.word &&
      (joint.test(between(before, mention)) || AND_WHICH.test(between(before, mention)))
    ) {
      groups.at(-1)?.push(mention);
    } else groups.push([mention]);
  }
  return groups.flatMap((group) => {
    const [first] = group;
    const beside = folded
      .slice(0, words[first?.word ?? 0]?.start ?? 0)
      .split(' ')
      .slice(-3, -1);
    const said = group.find(
      ({ role, side }) => side === null && (isOfSeveral ? role !== 'plan' : role === 'completion'),
    );
    if (said === undefined || NOT_OF_BOTH.test(beside.join(' '))) return group;
    return group.map((mention) => ({ ...mention, role: said.role }));
  });
}
