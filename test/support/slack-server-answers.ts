import { setTimeout as sleep } from 'node:timers/promises';
import { type Answer, answerSchema, type Item } from '#src/domain/answer.ts';
import type { AnswerSource } from '#src/ports/answer-source.ts';

const STAFF = { title: 'Kleine Anfrage 8/710', document: 'kleine-anfrage-8-710.txt' };

const CITATION = {
  ...{ n: 1, document: STAFF.document, title: STAFF.title, firstLine: 757, lastLine: 757 },
  section: 'Anlage 1, Kernhaushalt 2018–2020',
  quote: '0313 Landeskriminalamt 640 635 −0,78',
} as const;

/** A whole answer from the parts that matter; throws where it is none. */
export function makeAnswer(parts: Partial<Answer> & Pick<Answer, 'kind' | 'text'>): Answer {
  return answerSchema.parse({
    question: 'Frage',
    language: 'de',
    figures: [],
    items: [],
    citations: [],
    notes: [],
    tookMs: 3,
    ...parts,
  });
}

const clarify = makeAnswer({
  question: 'Wie viele Leute hat Gera?',
  kind: 'clarify',
  text: 'Meinen Sie die Stadt Gera oder die VG Gera-Aue?',
  options: [
    {
      label: 'Stadt Gera',
      key: '16052000',
      question: 'Wie viele Beschäftigte hat die Stadt Gera?',
    },
    { label: 'VG Gera-Aue', question: 'Wie viele Beschäftigte hat die VG Gera-Aue?' },
  ],
});

const years: Item[] = [2019, 2020, 2021, 2022, 2023].map((year, i) => ({
  label: String(year),
  value: 6000 + i * 35,
  unit: 'Beschäftigte',
  citations: [1],
}));

const series = makeAnswer({
  question: 'Landespolizei seit 2019',
  kind: 'list',
  text: 'Die Landespolizei hatte von 2019 bis 2023 diese Beschäftigten [1]:',
  items: years,
  figures: [],
  citations: [CITATION],
});

const long = makeAnswer({
  question: 'alle Gemeinden',
  kind: 'list',
  text: 'Alle 240 Gemeinden mit ihren Beschäftigten:',
  items: Array.from({ length: 240 }, (_, i) => ({
    label: `Gemeinde ${i + 1}`,
    key: `16${String(i).padStart(6, '0')}`,
    value: i * 5,
    unit: 'Beschäftigte',
    citations: [1],
  })),
  citations: [CITATION],
});

/** What the fixture does where a question begins with one of these words. */
const ANSWERS: readonly (readonly [start: string, answer: Answer])[] = [
  ['Wie viele Leute hat Gera', clarify],
  ['Landespolizei seit', series],
  ['alle Gemeinden', long],
];

export interface FixtureSource extends AnswerSource {
  readonly asked: { readonly question: string; readonly history: readonly string[] }[];
  reloads: number;
  hasChanged: boolean;
}

/**
 * Answers in the shape of real ones. `langsam 1500 …` takes that many milliseconds, `kaputt`
 * throws, anything else is answered with the question and what it follows.
 */
export function createFixtureSource(): FixtureSource {
  const asked: { question: string; history: readonly string[] }[] = [];
  return {
    asked,
    reloads: 0,
    hasChanged: false,
    async ask(question, history = []) {
      asked.push({ question, history });
      const delay = /^langsam (\d+)/u.exec(question)?.[1];
      if (delay !== undefined) await sleep(Number(delay));
      if (question.startsWith('kaputt')) throw new TypeError(`geheim: ${question}`);
      const fixed = ANSWERS.find(([start]) => question.startsWith(start))?.[1];
      return fixed === undefined ? echo(question, history) : { ...fixed, question };
    },
    async checkClaim(sentence) {
      asked.push({ question: sentence, history: [] });
      return checkClaim(sentence);
    },
    linesAround(document, firstLine, lastLine, context) {
      if (document !== STAFF.document) return [];
      const from = Math.max(1, firstLine - context);
      return Array.from({ length: lastLine + context - from + 1 }, (_, i) => ({
        line: from + i,
        text: from + i === 757 ? '0313 Landeskriminalamt 640 635 −0,78' : `Zeile ${from + i}`,
      }));
    },
    status: () => ({
      documents: [{ path: STAFF.document, title: STAFF.title, lines: 22_400 }],
      builtAt: '2026-10-01T08:00:00.000Z',
      chunks: 3000,
      checks: { passed: 1234, contradictions: 5 },
    }),
    async reload() {
      if (!this.hasChanged) return false;
      this.hasChanged = false;
      this.reloads += 1;
      return true;
    },
  };
}

function echo(question: string, history: readonly string[]): Answer {
  const after = history.length === 0 ? '' : ` (nach: ${history.join(' | ')})`;
  return makeAnswer({
    question,
    kind: 'figure',
    text: `Antwort auf „${question}“${after}: 635 Beschäftigte [1].`,
    figures: [
      { value: 635, unit: 'Beschäftigte', label: 'LKA 2019', computed: false, citations: [1] },
    ],
    citations: [CITATION],
  });
}

function checkClaim(sentence: string): Answer {
  const isTrue = sentence.includes('635');
  return makeAnswer({
    question: sentence,
    kind: 'claim',
    text: isTrue ? '**Stimmt.** Es waren 635 [1].' : '**Stimmt nicht.** Es waren 635 [1].',
    claim: { verdict: isTrue ? 'stimmt' : 'stimmt nicht', actual: 635, reason: 'Anlage 1' },
    citations: [CITATION],
  });
}
