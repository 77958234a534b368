import { replaceIn } from '#src/question/conversation/topics/figure-topic.ts';
import type { Asked } from '#src/question/figures/selection/asked.ts';
import { carriedSubject } from '#src/question/figures/selection/certain-subject.ts';
import type { Subject } from '#src/question/figures/selection/resolve-mentions.ts';
import { isWithin, type NamedEntity } from '#src/question/figures/vocabulary/entity-index.ts';
import type { StatedValue } from '../numbers/stated-values.ts';
import { asPartAndWhole, sureEntity } from '../relations/claimed-entities.ts';
import type { ClaimSentence } from './claim-sentence.ts';
import { isAheadOf, isDifference, roleOf } from './number-role.ts';

export function withSubject(claim: ClaimSentence, subject: Subject): ClaimSentence {
  return { ...claim, asked: replaceIn(claim.asked, { subjects: [subject], groups: [] }) };
}

/** "Apolda und Suhl haben je 280": the sentence of each of them; none where it is not said so. */
export function eachSubject(
  { start, text: said }: StatedValue,
  claim: ClaimSentence,
): ClaimSentence[] {
  const { asked, text } = claim;
  const isEach = EACH.test(text.slice(0, start)) || EACH.test(said);
  if (asked.subjects.length < 2 || !isEach || asked.has('sum')) return [];
  return asked.subjects.map((subject) => withSubject(claim, ofSaidKind(subject, asked)));
}

const EACH = /(?<!\p{L})(?:jeweils|each)(?:\s(?:nur|rund|etwa|knapp|gut|genau))?\s*$|^jeweils\s/iu;

/** "mit je 280 städtischen Beschäftigten": of several with this name the one of the kind that is said. */
function ofSaidKind(subject: Subject, { groups }: Asked): Subject {
  const kinds = groups.flatMap((group) => group.kinds);
  const [only, ...more] = subject.entities.filter(({ kind }) => kinds.includes(kind ?? ''));
  return only === undefined || more.length > 0 ? subject : carriedSubject(only);
}

/** "Gotha hat 590 Beschäftigte, 140 mehr als Ilmenau": beside how far it is from another the number is of the first. */
export function ownerBesideOther(value: StatedValue, claim: ClaimSentence): Subject | null {
  const { asked, values, text } = claim;
  const [first, second, ...others] = asked.subjects;
  const [own, difference, ...more] = values;
  if (first === undefined || second === undefined || others.length + more.length > 0) return null;
  if (own !== value || difference === undefined) return null;
  const isApart = isDifference(difference, text) || isAheadOf(difference, claim);
  if (difference.kind !== 'multiple' && !isApart) return null;
  const other = text.indexOf(asked.parts.marked.terms[second.from]?.text ?? '');
  return other > difference.end && first.to < second.from ? first : null;
}

/**
 * The same sentence of each thing that the first name of "Gotha hat 590 Beschäftigte, 140 mehr als Ilmenau" fits,
 * the one of the other's kind first: both numbers are of the same one.
 *
 * @returns Less than two where the name is clear, the other one is not, or none is of its kind.
 */
export function owners(claim: ClaimSentence): ClaimSentence[] {
  const { asked, values } = claim;
  const [value] = values;
  const first = value === undefined ? null : ownerBesideOther(value, claim);
  const other = sureEntity(asked.subjects[1], asked);
  if (first === null || other === null || sureEntity(first, asked) !== null) return [];
  const isAlike = ({ kind }: NamedEntity): boolean => kind === other.kind;
  const alike = first.entities.filter(isAlike);
  if (alike.length !== 1) return [];
  const inOrder = [...alike, ...first.entities.filter((entity) => !isAlike(entity))];
  return inOrder.map((entity) => ({
    ...claim,
    asked: replaceIn(asked, { subjects: [carriedAt(entity, first), ...asked.subjects.slice(1)] }),
  }));
}

function carriedAt(entity: NamedEntity, { from, to }: Subject): Subject {
  return { ...carriedSubject(entity), from, to };
}

/** What ended before, or began later, is not what changed: of several with this name the one that covers both years. */
export function covering(subject: Subject, years: readonly number[]): Subject {
  if (subject.entities.length < 2 || years.length < 2) return subject;
  const [only, ...more] = subject.entities.filter((entity) =>
    years.every((year) => entity.years.includes(year)),
  );
  return only === undefined || more.length > 0 ? subject : carriedSubject(only);
}

const NOT_PART_OF =
  /(?<!\p{L})(?:(?:an)?gehör(?:t|te|en|ten)|zähl(?:t|te|en|ten)|arbeite(?:t|te|n|ten)|entf(?:ällt|allen|iel|ielen))\s(?:[^,;]*\s)?nicht\s(?:zu[mr]?|in|im|bei|beim|auf)\s(?=(?:(?:de[rmn]|das|die)\s)?(?<part>[\p{L}\d-]+))/iu;

/** Whether a share is of those who do not belong to the part that is named last. */
export function isRest(value: StatedValue, claim: ClaimSentence): boolean {
  const { asked, text } = claim;
  const part = NOT_PART_OF.exec(text)?.groups?.part;
  const [whole, inner, ...more] = asPartAndWhole(asked) ?? [];
  if (part === undefined || whole === undefined || inner === undefined || more.length > 0)
    return false;
  const words = asked.parts.marked.terms.slice(inner.from - 1, inner.to + 1);
  const isNamed = words.some((term) => term.text === part);
  const isOne = text.match(NEGATIONS)?.length === 1;
  return (
    roleOf(value, claim) === 'share' && isNamed && isOne && isWithin(inner.entities, whole.entities)
  );
}

const NEGATIONS = /(?<!\p{L})(?:nicht|kein\p{L}*|nie|weder)(?!\p{L})/giu;
