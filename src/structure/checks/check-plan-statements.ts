import type { Check, CheckKind, Residual } from '#src/domain/check.ts';
import type { Measure, MeasureRegister } from '#src/domain/measure.ts';

/** What the plans say of themselves and of each other, held against the plans: numbers before, inclusion, year. */
export function checkPlanStatements(
  register: MeasureRegister,
  lines: readonly string[],
): readonly Check[] {
  return [
    checkFormerNumbers(register),
    checkInclusion(register),
    checkFinishedOnce(register),
    checkIntroductions(register, lines),
  ];
}

/** A measure, or an entry of a list of finished ones, that says what its number was before. */
interface Renumbered {
  readonly id: string;
  readonly title: string;
  readonly former: string;
  readonly planYear: number;
  readonly line: number;
}

/**
 * One number before names one measure, and one measure has one. Numbers of plans that are there are
 * left out: which of its numbers a later plan means is its choice.
 */
function checkFormerNumbers(register: MeasureRegister): Check {
  const printed = new Set(
    register.measures.map(({ measureId, number }) => `${measureId} ${number}`),
  );
  const all = renumbered(register);
  const ofMissing = all.filter(({ id, former }) => !printed.has(`${id} ${former}`));
  const residuals = [
    ...pairs(
      ofMissing,
      ({ former }) => former,
      ({ id }) => id,
      sharedNumber,
    ),
    ...pairs(
      ofMissing,
      ({ id }) => id,
      ({ former }) => former,
      otherNumber,
    ),
  ];
  return { kind: 'former-number', checked: all.length, residuals };
}

function renumbered({ measures, finished }: MeasureRegister): Renumbered[] {
  return [
    ...measures.flatMap(({ measureId, title, planYear, formerNumber }) =>
      formerNumber === null
        ? []
        : [{ id: measureId, title, former: formerNumber.text, planYear, line: formerNumber.line }],
    ),
    ...finished.flatMap(({ measureId, title, planYear, formerNumber, line }) =>
      formerNumber === null
        ? []
        : [{ id: measureId ?? title, title, former: formerNumber, planYear, line }],
    ),
  ].sort((a, b) => a.line - b.line);
}

/** The first two of a group that differ in what they should have in common. */
function pairs(
  all: readonly Renumbered[],
  groupOf: (one: Renumbered) => string,
  detailOf: (one: Renumbered) => string,
  describe: (first: Renumbered, other: Renumbered) => Residual,
): Residual[] {
  const first = new Map<string, Renumbered>();
  const told = new Set<string>();
  return all.flatMap((one) => {
    const group = groupOf(one);
    const known = first.get(group);
    if (known === undefined) first.set(group, one);
    if (known === undefined || detailOf(known) === detailOf(one) || told.has(group)) return [];
    told.add(group);
    return [describe(known, one)];
  });
}

function sharedNumber(first: Renumbered, other: Renumbered): Residual {
  return contradiction(
    'former-number',
    first,
    [first.line, other.line],
    `Als frühere Nummer „${first.former}“ wird bei „${first.title}“ (Aktionsplan ${first.planYear}) und bei „${other.title}“ (Aktionsplan ${other.planYear}) genannt; eine Nummer kann nur eine Maßnahme meinen.`,
  );
}

function otherNumber(first: Renumbered, other: Renumbered): Residual {
  return contradiction(
    'former-number',
    first,
    [first.line, other.line],
    `Als frühere Nummer von „${first.title}“ steht im Aktionsplan ${first.planYear} „${first.former}“, im Aktionsplan ${other.planYear} „${other.former}“.`,
  );
}

/** A measure stands in the plan of the year in which it was included, unless that was after the plan. */
function checkInclusion({ plans, measures }: MeasureRegister): Check {
  const years = new Set(plans.map(({ year }) => year));
  const first = new Map<string, Measure>();
  for (const measure of measures)
    if (!first.has(measure.measureId)) first.set(measure.measureId, measure);
  const dated = [...first.values()].flatMap((measure) => {
    const included = measures.find(
      ({ measureId, included: own }) => measureId === measure.measureId && own?.year != null,
    )?.included;
    return included?.year != null && years.has(included.year) ? [{ measure, included }] : [];
  });
  const residuals = dated
    .filter(
      ({ measure, included }) =>
        (included.year ?? 0) < measure.planYear &&
        !/(?<!\p{L})ende(?!\p{L})/iu.test(included.text) &&
        !isPartOfEarlier(measure, measures),
    )
    .map(({ measure, included }) =>
      contradiction(
        'included-in-plan',
        { id: measure.measureId, planYear: measure.planYear },
        [measure.firstLine, included.line],
        `„${measure.title}“ wurde nach eigener Angabe ${included.year} aufgenommen, steht aber im Aktionsplan ${included.year} nicht, sondern zuerst im Aktionsplan ${measure.planYear}.`,
      ),
    );
  return { kind: 'included-in-plan', checked: dated.length, residuals };
}

/** The heading above is the title that a measure had in an earlier plan: it was divided. */
function isPartOfEarlier({ chapter, planYear }: Measure, measures: readonly Measure[]): boolean {
  const heading = chapter.at(-1) ?? '';
  return measures.some((other) => other.planYear < planYear && heading.endsWith(` ${other.title}`));
}

function checkFinishedOnce({ finished }: MeasureRegister): Check {
  const first = new Map<string, MeasureRegister['finished'][number]>();
  const residuals = finished.flatMap((entry) => {
    const place = `${entry.planYear} ${entry.measureId ?? entry.title}`;
    const known = first.get(place);
    if (known === undefined) first.set(place, entry);
    if (known === undefined) return [];
    const { planYear, title } = entry;
    return [
      contradiction(
        'finished-once',
        { id: entry.measureId ?? '', planYear },
        [known.line, entry.line],
        `„${title}“ steht im Aktionsplan ${planYear} zweimal in der Liste der abgeschlossenen Maßnahmen.`,
      ),
    ];
  });
  return { kind: 'finished-once', checked: finished.length, residuals };
}

const OWN_NAME = /(?<!\p{L})der\s+Aktionsplan\s+(20\d\d)(?!\d)/gu;

/** "– der Aktionsplan 2021" in the introduction of the plan of 2022. */
function checkIntroductions({ plans, measures }: MeasureRegister, lines: readonly string[]): Check {
  let checked = 0;
  const residuals = plans.flatMap(({ year, firstLine }) => {
    const body = measures.find(({ planYear }) => planYear === year)?.firstLine ?? firstLine;
    const introduction = lines.slice(firstLine - 1, body - 1).join('\n');
    const named = [...introduction.matchAll(OWN_NAME)];
    checked += named.length;
    const [other] = named.filter((match) => Number(match[1]) !== year);
    if (other === undefined) return [];
    const line = firstLine + introduction.slice(0, other.index).split('\n').length - 1;
    const text = `Die Einleitung des Aktionsplans ${year} nennt ihn „Aktionsplan ${other[1]}“.`;
    return [contradiction('plan-names-itself', { id: '', planYear: year }, [line], text)];
  });
  return { kind: 'plan-names-itself', checked, residuals };
}

/** A residual on one measure, or on a whole plan where `id` is empty. */
export function contradiction(
  kind: CheckKind,
  { id, planYear }: { readonly id: string; readonly planYear: number },
  lines: readonly number[],
  text: string,
): Residual {
  return {
    kind,
    key: id,
    year: planYear,
    expected: null,
    found: null,
    lines: [...new Set(lines)].sort((a, b) => a - b),
    judgement: 'contradiction',
    text: `${text} Das ist ein Widerspruch in der Quelle.`,
  };
}
