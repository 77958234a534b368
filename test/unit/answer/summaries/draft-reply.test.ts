import { describe, expect, test } from 'vitest';
import { citeEverySentence } from '#src/answer/summaries/cite-every-sentence.ts';
import { draftReply } from '#src/answer/summaries/draft-reply.ts';
import type { Answer } from '#src/domain/answer.ts';

const citation = (n: number, quote: string) => ({
  n,
  document: 'antwort.txt',
  title: 'Antwort',
  section: 'Anlage 1',
  firstLine: n,
  lastLine: n,
  quote,
});
const BASE: Answer = {
  question: '',
  language: 'de',
  kind: 'abstain',
  text: 'Das steht nicht in den Dokumenten.',
  figures: [],
  items: [],
  citations: [],
  notes: [],
  tookMs: 1,
};
const ANSWERS: Readonly<Record<string, Answer>> = {
  'Wie viele?': {
    ...BASE,
    kind: 'figure',
    text: 'Es waren **120** Beschäftigte. Das sind 20 mehr als 2022 [2].',
    figures: [{ value: 120, unit: 'Beschäftigte', label: '2023', computed: false, citations: [1] }],
    citations: [citation(1, '120'), citation(2, '100')],
    notes: ['Die Zahlen sind gerundet.'],
  },
  'Wer?': {
    ...BASE,
    kind: 'passage',
    text: '**Plan 2023:** „Das TLRZ. Es betreibt das Netz.“ [1]',
    citations: [citation(1, 'Das TLRZ')],
  },
  'Welches?': {
    ...BASE,
    kind: 'clarify',
    text: 'Welches ist gemeint?',
    options: [{ label: 'Ministerium A', question: 'A?' }],
  },
};
const ask = async (question: string) => ANSWERS[question] ?? BASE;

describe('draftReply', () => {
  test('cites every sentence through all parts and names the gaps', async () => {
    const asked: (readonly string[])[] = [];
    const answer = await draftReply(
      'Frage 1: Wie viele? Frage 2: Wer? Frage 3: Welches? Frage 4: Wozu?',
      (question, history) => {
        asked.push(history);
        return ask(question);
      },
    );
    expect(answer.kind).toBe('passage');
    expect(answer.text).toBe(
      [
        '**Entwurf** aus den vorliegenden Dokumenten; vor der Verwendung zu prüfen.',
        '**Zu Frage 1:** Wie viele?',
        'Es waren **120** Beschäftigte [2]. Das sind 20 mehr als 2022 [2].',
        '**Zu Frage 2:** Wer?',
        '**Plan 2023:** „Das TLRZ. Es betreibt das Netz.“ [3]',
        '**Zu Frage 3:** Welches?',
        'Hierzu enthalten die vorliegenden Dokumente keine belegbare Angabe. Welches ist gemeint? (Ministerium A)',
        '**Zu Frage 4:** Wozu?',
        'Hierzu enthalten die vorliegenden Dokumente keine belegbare Angabe.',
        '**Offen bleiben:**\n- Zu Frage 3: Welches?\n- Zu Frage 4: Wozu?',
      ].join('\n\n'),
    );
    expect(answer.citations.map(({ n, quote }) => [n, quote])).toEqual([
      [1, '120'],
      [2, '100'],
      [3, 'Das TLRZ'],
    ]);
    expect(answer.notes).toEqual(['Die Zahlen sind gerundet.']);
    expect(asked.at(-1)).toEqual(['Wie viele?', 'Wer?', 'Welches?']);
  });

  test('counts the marks of gaps and notes on, so that none points to the proof of another part', async () => {
    const near: Answer = {
      ...BASE,
      text: 'Eine sichere Antwort darauf habe ich in den Dokumenten nicht gefunden. Am nächsten kommt:\n\n„Das Netz.“ [1]',
      citations: [citation(7, 'Das Netz.')].map((cited) => ({ ...cited, n: 1 })),
      notes: ['Widerspruch in der Quelle: „fertig“ [1].'],
    };
    const answer = await draftReply('Frage 1: Wer? Frage 2: Wohin?', async (question) =>
      question === 'Wohin?' ? near : ask(question),
    );
    expect(answer.text).toContain('keine belegbare Angabe. Am nächsten kommt:\n\n„Das Netz.“ [2]');
    expect(answer.citations.map(({ n, quote }) => [n, quote])).toEqual([
      [1, 'Das TLRZ'],
      [2, 'Das Netz.'],
    ]);
    expect(answer.notes).toEqual(['Widerspruch in der Quelle: „fertig“ [2].']);
  });

  test('abstains where nothing is known', async () => {
    const answer = await draftReply('Wozu?', ask);
    expect(answer).toMatchObject({ kind: 'abstain', citations: [], figures: [] });
  });
});

describe('citeEverySentence', () => {
  test.each([
    ['Eins. Zwei [2].', 'Eins [2]. Zwei [2].'],
    ['Eins. Zwei.', 'Eins [1][2]. Zwei [1][2].'],
    ['**Überschrift**\nEins.', '**Überschrift**\nEins [1][2].'],
    ['Das sind:\n- Eins\n- Zwei [2]', 'Das sind:\n- Eins [1][2]\n- Zwei [2]'],
    ['„Eins. Zwei.“ [1]', '„Eins. Zwei.“ [1]'],
    ['| a | b |\n| - | - |\n| 1 | 2 |', '| a | b |\n| - | - |\n| 1 | 2 |\n\nBelege: [1][2]'],
  ])('%s', (text, expected) => {
    expect(citeEverySentence(text, '[1][2]')).toBe(expected);
  });
});
