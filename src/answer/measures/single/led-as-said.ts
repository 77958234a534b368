import { isLedBy } from '#src/question/measures/conditions/read-leads.ts';
import type { Story } from '#src/question/measures/lookup/stories.ts';
import type { ReadQuestion } from '#src/question/measures/read-measure-question.ts';

/**
 * Whether a question says whose the measure is that it asks of, and this is one: "die Lernplattform
 * des Innenministeriums". Null where it says nothing of the kind: an office that is part of what is
 * asked for may be led by another one.
 */
export function ledAsSaid({
  leads,
  fields,
  words,
  subject,
}: ReadQuestion): ((story: Story) => boolean) | null {
  if (leads === null || fields.includes('lead')) return null;
  const isSubject = [...leads.words].some((at) =>
    subject.words.some(({ start }) => start === words.words[at]?.start),
  );
  return isSubject ? null : ({ entries }) => entries.some((entry) => isLedBy(entry, leads));
}
