import { performance } from 'node:perf_hooks';
import { beforeAll, expect, it } from 'vitest';
import { checkDraft, type DraftReport } from '#src/answer/drafts-check/check-draft.ts';
import { formatNumber } from '#src/text/german-number.ts';
import { openFiguresOfTheCorpus } from '../support/figures-of-the-corpus.ts';
import { useBeleg } from '../support/use-beleg.ts';

/** A speech of about twenty pages, made of facts of the tables, some of them moved, and of rhetoric. */

const beleg = useBeleg();
const SENTENCES_PER_PAGE = 20;
const PAGES = 20;
/** Generous: many tests share the machine. */
const LONGEST = 60_000;

let report: DraftReport;
let speech: Speech;
let took: number;

interface Speech {
  readonly text: string;
  readonly right: readonly string[];
  readonly wrong: ReadonlyMap<string, string>;
  readonly open: readonly string[];
  readonly rhetoric: readonly string[];
}

const RHETORIC = [
  'Sehr geehrte Frau Präsidentin, sehr geehrte Damen und Herren!',
  'Das ist kein Zufall, sondern das Ergebnis harter Arbeit.',
  'Ich danke allen, die daran mitgewirkt haben.',
  'Wer anderes behauptet, kennt die Zahlen nicht.',
  'Lassen Sie mich das an einem Beispiel zeigen.',
  'Wollen wir das wirklich?',
];
const OPEN = [
  'Der Krankenstand lag im vergangenen Jahr bei 9 Prozent.',
  'Für die Schulcloud haben wir 14 Millionen Euro ausgegeben.',
];

interface Fact {
  readonly name: string;
  readonly year: number;
  readonly value: number;
}

const TEMPLATES: readonly ((fact: Fact, number: string) => string)[] = [
  ({ name, year }, n) => `Im Jahr ${year} arbeiteten im ${name} ${n} Menschen.`,
  ({ name, year }, n) => `Und ${year} zählte das ${name} ${n} Beschäftigte.`,
  ({ name, year }, n) => `${year} waren im ${name} ${n} Personen beschäftigt.`,
];

beforeAll(async () => {
  speech = writeSpeech(await factsOfTheTables());
  const start = performance.now();
  report = await checkDraft(speech.text, (sentence, before) =>
    before.length === 0 ? beleg().checkClaim(sentence) : beleg().ask(sentence, before),
  );
  took = performance.now() - start;
});

async function factsOfTheTables(): Promise<Fact[]> {
  const { store } = await openFiguresOfTheCorpus();
  const rows = await store.query(
    "SELECT code, year, employees FROM staffing WHERE section = 'Kernhaushalt' AND level = 'kapitel' AND employees >= 200 AND code NOT IN ('1005') ORDER BY code, year",
  );
  store.close();
  return rows.map(({ code, year, employees }) => ({
    name: `Kapitel ${String(code)}`,
    year: Number(year),
    value: Number(employees),
  }));
}

function writeSpeech(facts: readonly Fact[]): Speech {
  const right: string[] = [];
  const wrong = new Map<string, string>();
  const pages = Array.from({ length: PAGES }, (_, page) => {
    const sentences = Array.from({ length: SENTENCES_PER_PAGE }, (_unused, place) => {
      const at = page * SENTENCES_PER_PAGE + place;
      if (place % 3 !== 0) return RHETORIC[at % RHETORIC.length] ?? '';
      const fact = facts[(at * 7) % facts.length] as Fact;
      const say = TEMPLATES[at % TEMPLATES.length] as (typeof TEMPLATES)[number];
      const truth = say(fact, formatNumber(fact.value));
      if (place % 6 === 0) {
        right.push(truth);
        return truth;
      }
      const moved = say(fact, formatNumber(fact.value + 15));
      wrong.set(moved, truth);
      return moved;
    });
    return [`## Abschnitt ${page + 1}`, sentences.join(' '), OPEN[page % OPEN.length]].join('\n\n');
  });
  return { text: pages.join('\n\n'), right, wrong, open: OPEN, rhetoric: RHETORIC };
}

const verdictsOf = (sentence: string): (string | null)[] =>
  report.sentences.filter((one) => one.sentence === sentence).map(({ verdict }) => verdict);

it('holds every true sentence for right', () => {
  expect(speech.right.filter((sentence) => verdictsOf(sentence)[0] !== 'stimmt')).toEqual([]);
});

it('finds every moved number, and words the sentence right', () => {
  for (const [moved, truth] of speech.wrong) {
    const found = report.sentences.find(({ sentence }) => sentence === moved);
    expect(found).toMatchObject({ verdict: 'stimmt nicht', suggestion: truth });
  }
});

it('lists what cannot be checked, and what states nothing', () => {
  for (const sentence of speech.open)
    expect(new Set(verdictsOf(sentence))).toEqual(new Set(['nicht prüfbar']));
  for (const sentence of speech.rhetoric)
    expect(new Set(verdictsOf(sentence))).toEqual(new Set([null]));
  const { right, wrong, open, unchecked } = report.counts;
  expect(right + wrong + open + unchecked).toBe(report.sentences.length);
});

it('takes seconds', () => {
  expect(took).toBeLessThan(LONGEST);
});
