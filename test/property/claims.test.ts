import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { checkFigures } from '#src/answer/claims/figures/check-figures.ts';
import type { FigureSource } from '#src/answer/figures/figure-source.ts';
import type { TableStore } from '#src/ports/table-store.ts';
import { findStatement } from '#src/question/claims/statements/find-statement.ts';
import type { NamedEntity } from '#src/question/figures/vocabulary/entity-index.ts';
import { formatNumber } from '#src/text/german-number.ts';
import { openFiguresOfTheCorpus } from '../support/figures-of-the-corpus.ts';

/** One chapter, which only its key and label together name without doubt. */
interface Fact {
  readonly name: string;
  readonly year: number;
  readonly value: number;
  readonly before: number | null;
}

let source: FigureSource;
let store: TableStore;
let facts: readonly Fact[];

beforeAll(async () => {
  const opened = await openFiguresOfTheCorpus();
  store = opened.store;
  const knowledge = await opened.responder.knowledge();
  source = { store, knowledge, entities: knowledge.index.entities };
  facts = await factsOf(knowledge.index.entities);
});

afterAll(() => store.close());

async function factsOf(entities: readonly NamedEntity[]): Promise<Fact[]> {
  const rows = await store.query(
    "SELECT code, label, year, employees FROM staffing WHERE section = 'Kernhaushalt' AND level = 'kapitel' AND employees > 0 ORDER BY code, year",
  );
  const isOnlyOne = (code: string) => entities.filter(({ key }) => key === code).length === 1;
  return rows.flatMap((row) => {
    const [code, year, value] = [String(row.code), Number(row.year), Number(row.employees)];
    if (!isOnlyOne(code)) return [];
    const before = rows.find((other) => other.code === row.code && other.year === year - 1);
    const previous = before === undefined ? null : Number(before.employees);
    return [{ name: `Kapitel ${code}`, year, value, before: previous }];
  });
}

const check = (text: string) => checkFigures(findStatement(text) ?? text, source, 'de');

const pick = () => fc.nat().map((n) => facts[n % facts.length] as Fact);

const SENTENCES: readonly ((fact: Fact, number: string) => string)[] = [
  ({ name, year }, n) => `${year} hatte ${name} ${n} Beschäftigte.`,
  ({ name, year }, n) => `Im ${name} arbeiteten ${year} ${n} Menschen.`,
  ({ name, year }, n) => `${n} Personen waren ${year} im ${name} beschäftigt.`,
  ({ name, year }, n) => `Im Jahr ${year} zählte ${name} ${n} Bedienstete.`,
  ({ name, year }, n) => `Stimmt es, dass ${name} ${year} ${n} Mitarbeiter hatte?`,
];
const sentence = fc.constantFrom(...SENTENCES);
const RUNS = { numRuns: 120, seed: 20_231 };

it('holds true values of the tables for right, in every wording', async () => {
  await fc.assert(
    fc.asyncProperty(pick(), sentence, async (fact, say) => {
      const finding = await check(say(fact, formatNumber(fact.value)));
      expect(finding).toMatchObject({ verdict: 'stimmt', actual: fact.value });
    }),
    RUNS,
  );
});

it('holds moved values for wrong and gives the right one', async () => {
  const move = fc.tuple(fc.constantFrom(-1, 1), fc.integer({ min: 1, max: 60 }));
  await fc.assert(
    fc.asyncProperty(pick(), sentence, move, async (fact, say, [sign, size]) => {
      const stated = fact.value + sign * size * 5;
      fc.pre(stated > 0);
      const finding = await check(say(fact, formatNumber(stated)));
      expect(finding).toMatchObject({ verdict: 'stimmt nicht', actual: fact.value, stated });
    }),
    RUNS,
  );
});

it('holds "rund" for right within the rule and for wrong beyond it', async () => {
  await fc.assert(
    fc.asyncProperty(pick(), fc.boolean(), async (fact, isNear) => {
      fc.pre(fact.value >= 400);
      const near = Math.round(fact.value / 10) * 10;
      const stated = isNear ? near : Math.round(fact.value * 1.35);
      const text = `${fact.year} hatte ${fact.name} rund ${formatNumber(stated)} Beschäftigte.`;
      const finding = await check(text);
      expect(finding?.verdict).toBe(isNear ? 'stimmt' : 'stimmt nicht');
      expect(finding?.actual).toBe(fact.value);
    }),
    RUNS,
  );
});

it('takes a value of another year for wrong, and says of which year it is', async () => {
  await fc.assert(
    fc.asyncProperty(pick(), sentence, async (fact, say) => {
      const own = facts.filter(({ name }) => name === fact.name);
      const other = own.find(({ value }) => value !== fact.value);
      fc.pre(other !== undefined);
      const stated = other?.value ?? 0;
      const years = own.filter(({ value }) => value === stated).map(({ year }) => year);
      const finding = await check(say(fact, formatNumber(stated)));
      expect(finding).toMatchObject({ verdict: 'stimmt nicht', actual: fact.value, stated });
      if (years.length < 4) expect(finding?.reason).toContain(`Wert von ${years.join(' und ')}`);
    }),
    RUNS,
  );
});

const HEDGED: readonly {
  readonly words: string;
  /** The nearest stated number for which the words hold, and one for which they do not. */
  readonly right: (value: number) => number;
  readonly wrong: (value: number) => number;
}[] = [
  { words: 'mehr als', right: (v) => v - 5, wrong: (v) => v },
  { words: 'weniger als', right: (v) => v + 5, wrong: (v) => v },
  { words: 'keine', right: (v) => v + 5, wrong: (v) => v },
  { words: 'mindestens', right: (v) => v, wrong: (v) => v + 5 },
  { words: 'höchstens', right: (v) => v, wrong: (v) => v - 5 },
  { words: 'knapp', right: (v) => v + 5, wrong: (v) => v - 5 },
  { words: 'gut', right: (v) => v - 5, wrong: (v) => v + 5 },
];

it('reads words before a number as the rounding rule says', async () => {
  await fc.assert(
    fc.asyncProperty(
      pick(),
      fc.constantFrom(...HEDGED),
      fc.boolean(),
      async (fact, { words, right, wrong }, isTrue) => {
        fc.pre(fact.value >= 100);
        const stated = formatNumber((isTrue ? right : wrong)(fact.value));
        const text = `${fact.year} hatte ${fact.name} ${words} ${stated} Beschäftigte.`;
        const finding = await check(text);
        expect(finding?.verdict).toBe(isTrue ? 'stimmt' : 'stimmt nicht');
        expect(finding?.actual).toBe(fact.value);
      },
    ),
    RUNS,
  );
});

it('denies and compares: exactly one of two opposite sentences holds', async () => {
  const opposite: readonly ((a: Fact, b: Fact) => readonly [string, string])[] = [
    (a) => [
      `${a.year} hatte ${a.name} ${formatNumber(a.value)} Beschäftigte.`,
      `${a.year} hatte ${a.name} nicht ${formatNumber(a.value)} Beschäftigte.`,
    ],
    (a, b) => [
      `${a.year} hatte ${a.name} mehr Beschäftigte als ${b.name}.`,
      `${a.year} hatte ${a.name} weniger Beschäftigte als ${b.name}.`,
    ],
  ];
  await fc.assert(
    fc.asyncProperty(pick(), pick(), fc.constantFrom(...opposite), async (a, other, say) => {
      const b = facts.find(({ name, year }) => name === other.name && year === a.year);
      fc.pre(b !== undefined && b.name !== a.name && b.value !== a.value);
      const verdicts = [];
      for (const text of say(a, b as Fact)) verdicts.push((await check(text))?.verdict);
      expect(verdicts.toSorted()).toEqual(['stimmt', 'stimmt nicht']);
    }),
    { ...RUNS, numRuns: 60 },
  );
});

it('tells beside a value how far it is from that of another', async () => {
  await fc.assert(
    fc.asyncProperty(pick(), pick(), fc.boolean(), async (a, other, isTrue) => {
      const b = facts.find(({ name, year }) => name === other.name && year === a.year);
      fc.pre(b !== undefined && b.name !== a.name && b.value !== a.value);
      const difference = a.value - (b?.value ?? 0);
      const stated = formatNumber(Math.abs(difference) + (isTrue ? 0 : 15));
      const word = difference > 0 ? 'mehr' : 'weniger';
      const text = `${a.name} hatte ${a.year} ${formatNumber(a.value)} Beschäftigte, ${stated} ${word} als ${b?.name}.`;
      expect((await check(text))?.verdict).toBe(isTrue ? 'stimmt' : 'stimmt nicht');
    }),
    { ...RUNS, numRuns: 60 },
  );
});

it('tells what did not change on balance from what never did', async () => {
  await fc.assert(
    fc.asyncProperty(pick(), pick(), async (fact, other) => {
      const last = facts.find(({ name, year }) => name === fact.name && year === other.year);
      fc.pre(last !== undefined && last.year > fact.year + 1);
      const course = facts.filter(
        ({ name, year }) => name === fact.name && year >= fact.year && year <= other.year,
      );
      fc.pre(course.length === other.year - fact.year + 1);
      const says = `Im ${fact.name} hat sich von ${fact.year} bis ${other.year}`;
      const isSame = last?.value === fact.value;
      const isConstant = course.every(({ value }) => value === fact.value);
      const onBalance = await check(`${says} unterm Strich nichts geändert.`);
      const everyYear = await check(`${says} nichts geändert.`);
      expect(onBalance?.verdict).toBe(isSame ? 'stimmt' : 'stimmt nicht');
      expect(everyYear?.verdict).toBe(isConstant ? 'stimmt' : 'stimmt nicht');
    }),
    { ...RUNS, numRuns: 60 },
  );
});

it('knows the direction of a change', async () => {
  await fc.assert(
    fc.asyncProperty(pick(), fc.boolean(), async (fact, isTrue) => {
      fc.pre(fact.before !== null && fact.before !== fact.value);
      const change = fact.value - (fact.before ?? 0);
      const verb = change > 0 === isTrue ? 'stieg' : 'sank';
      const text = `Von ${fact.year - 1} auf ${fact.year} ${verb} die Zahl der Beschäftigten im ${fact.name} um ${formatNumber(Math.abs(change))}.`;
      const finding = await check(text);
      expect(finding).toMatchObject({
        verdict: isTrue ? 'stimmt' : 'stimmt nicht',
        actual: change,
      });
    }),
    RUNS,
  );
});

const TOGETHER: readonly ((a: Fact, n: string, b: Fact, m: string) => string)[] = [
  (a, n, b, m) => `${a.year} hatte ${a.name} ${n} Beschäftigte und ${b.name} ${m} Beschäftigte.`,
  (a, n, b, m) => `Im ${a.name} arbeiteten ${a.year} ${n} Menschen, im ${b.name} ${m}.`,
  (a, n, b, m) =>
    `${a.name} zählte ${a.year} ${n} Bedienstete, während ${b.name} ${m} Bedienstete hatte.`,
];

it('tells of two facts in one sentence which one is wrong', async () => {
  await fc.assert(
    fc.asyncProperty(
      pick(),
      pick(),
      fc.constantFrom(...TOGETHER),
      fc.constantFrom(null, 'first', 'second'),
      async (a, other, say, moved) => {
        const b = facts.find(({ name, year }) => name === other.name && year === a.year);
        fc.pre(b !== undefined && b.name !== a.name && b.value !== a.value);
        if (b === undefined) return;
        const n = formatNumber(a.value + (moved === 'first' ? 35 : 0));
        const m = formatNumber(b.value + (moved === 'second' ? 35 : 0));
        const finding = await check(say(a, n, b, m));
        expect(finding?.verdict).toBe(moved === null ? 'stimmt' : 'stimmt nicht');
        if (moved === null) return;
        expect(finding?.reason).toContain(`„${moved === 'first' ? n : m}“`);
        expect(finding?.reason).not.toContain(`„${moved === 'first' ? m : n}“`);
      },
    ),
    RUNS,
  );
});
