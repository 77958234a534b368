import type { EntryField, EntryList } from '#src/domain/entry.ts';
import { type AskedField, fieldName } from './field-words.ts';
import { ANY_STATUS } from './status-words.ts';
import type { Wording } from './wording.ts';

/** So many characters has the value of a field that tells how things came about, on average. */
const LONG = 60;
/** Such a field tells it however short. */
const REMARK = /^(?:bemerkung|anmerkung|erläuterung|begründung|hinweis|kommentar|grund$|gründe)/iu;
const WHY =
  'woran (?:liegt|liegts|lags?|hangt|hangts|hapert\\w*|scheitert\\w*|hakt\\w*)|warum|weshalb|wieso|aus welche[mn] grund|worauf (?:wartet|warten)|why|(?:what|which thing) (?:is|are) (?:it|this|that|they|these) waiting for';
const STALLED = `(?:nicht |kaum |nur schleppend )?(?:voran|vorwarts|weiter)\\w*|kommt|stockt|hangt|klemmt|hakt|steht still|(?:noch )?nicht fertig\\w*|stalled|held up|${ANY_STATUS}`;

/** The field of an entry that tells in sentences how far it is: "Sachstand", "Erläuterung". */
export function storyOf(list: EntryList, fields: readonly EntryField[]): EntryField | null {
  const label = storyLabel(list);
  return fields.find((field) => field.label === label) ?? null;
}

function storyLabel({ entries }: EntryList): string | null {
  const lengths = new Map<string, number[]>();
  for (const { label, kind, value } of entries.flatMap(({ fields }) => fields))
    if (kind === null || kind === 'status')
      lengths.set(label, [...(lengths.get(label) ?? []), value.length]);
  const long = [...lengths].filter(
    ([, all]) =>
      all.length * 2 > entries.length && all.reduce((sum, one) => sum + one, 0) / all.length > LONG,
  );
  const [only, other] =
    long.length > 0 ? long : [...lengths].filter(([label]) => REMARK.test(label));
  return only === undefined || other !== undefined ? null : only[0];
}

/**
 * "Woran liegt es?", "Warum kommt … nicht voran?", "what is it waiting for?": what is told of how far it
 * is, beside the status itself, which may be another than the question takes for granted.
 */
export function takeReason(wording: Wording, list: EntryList): AskedField[] {
  const label = storyLabel(list);
  if (label === null || wording.takeAll(WHY).length === 0) return [];
  wording.takeAll(STALLED);
  const kind = 'status' as const;
  const hasStatus = list.entries.some(({ fields }) => fields.some((field) => field.kind === kind));
  return [...(hasStatus ? [{ kind, label: null }] : []), { kind: null, label: fieldName(label) }];
}
