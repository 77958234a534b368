import { readParts } from '#src/question/figures/parts/read-parts.ts';
import type { Knowledge } from '#src/question/figures/vocabulary/knowledge.ts';
import { namedAsLeftOut } from '../plans/left-over.ts';
import { readSignals } from '../signals.ts';
import type { ConversationContext } from '../turn.ts';

/** "Und mit allen Mitgliedsgemeinden?" names no other thing that would be added. */
const WITH =
  /^(?:zusammen )?(?:mit|samt|inklusive|einschließlich|einschliesslich|with|including) (?:allen|den|ihren|seinen|all|the|its)(?!\p{L})/iu;

function hasKindsAlone(rest: string, figures: Knowledge): boolean {
  const { kinds, mentions } = readParts(rest, figures);
  return kinds.length > 0 && mentions.length === 0;
}

const WITHOUT = /^(?:aber )?(?:ohne|außer|ausser|abzüglich|without|except|excluding)\s/iu;

/** "Und ohne die Mitgliedsgemeinden?": the last question about figures with less or more in it. */
export function withExtent(
  message: string,
  { topic, message: last }: Pick<ConversationContext, 'topic' | 'message'>,
  figures: Knowledge,
): string | null {
  const { rest: said } = readSignals(message);
  if (topic.kind !== 'figure') return null;
  const leftOut = topic.asked.groups.length > 0 ? namedAsLeftOut(said) : null;
  const rest = leftOut === null ? said : `ohne ${leftOut}`;
  if (!WITHOUT.test(rest) && !(WITH.test(rest) && hasKindsAlone(rest, figures))) return null;
  // "Und ohne die Gymnasien?" behind a sum of several: one of them is left out.
  if (topic.asked.subjects.length > 1 && topic.asked.groups.length === 0) return null;
  return `${last.replace(/[\s?.!]+$/u, '')} ${rest}`;
}
