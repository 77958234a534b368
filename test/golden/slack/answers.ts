import type { Answer } from '#src/domain/answer.ts';
import { makeAnswer } from '../../support/slack-server-answers.ts';

const TITLE = 'Antwort auf die Kleine Anfrage 8/710';
const DOCUMENT = 'kleine-anfrage-8-710.txt';

const cite = (n: number, section: string, lines: readonly [number, number], quote: string) => ({
  ...{ n, document: DOCUMENT, title: TITLE, section, quote },
  firstLine: lines[0],
  lastLine: lines[1],
});

const lka2019 = cite(
  1,
  'Anlage 1 › Kernhaushalt 2018–2020',
  [757, 757],
  '630 2,94 0,80% 635 2,98 0,79% 655 3,09 3,15%',
);
const police = cite(
  1,
  'Anlage 1 › Kernhaushalt 2015–2017',
  [299, 299],
  '0314 Landespolizei 6.170 28,42 6.045 28,01 -2,03% 6.015 27,96 -0,50%',
);
const cities = (n: number, line: number, quote: string) =>
  cite(n, 'Anlage 2 › Kreisfreie Städte', [line, line], quote);
const eFile = cite(
  1,
  'Aktionsplan 2022 › 5.4 Elektronische Akte in der Justiz',
  [14102, 14110],
  '5.4 Elektronische Akte in der Justiz … Geplanter Abschluss: 2025 Projektstatus: Verzug droht',
);

const people = (label: string, value: number, citations: number[], key?: string) => ({
  ...{ label, value, unit: 'Beschäftigte', citations },
  ...(key !== undefined && { key }),
});

/** Twenty answers of every kind, as the product gives them. */
export const ANSWERS: Readonly<Record<string, Answer>> = {
  zahl: makeAnswer({
    question: 'Wie viele Beschäftigte hatte das LKA 2019?',
    kind: 'figure',
    text: 'Das Landeskriminalamt (Kapitel 0313) hatte 2019 **635 Beschäftigte** [1].',
    figures: [
      {
        value: 635,
        unit: 'Beschäftigte',
        label: 'Landeskriminalamt 2019',
        computed: false,
        citations: [1],
      },
    ],
    citations: [lka2019],
  }),
  'zahl-verstanden-als': makeAnswer({
    question: 'und 2016',
    interpretedAs: 'Wie viele Beschäftigte hatte die Landespolizei 2016?',
    kind: 'figure',
    text: 'Die Landespolizei (Kapitel 0314) hatte 2016 **6.045 Beschäftigte** [1].',
    figures: [
      {
        value: 6045,
        unit: 'Beschäftigte',
        label: 'Landespolizei 2016',
        computed: false,
        citations: [1],
      },
    ],
    citations: [police],
  }),
  'summe-gerechnet': makeAnswer({
    question: 'Wie viele Beschäftigte haben alle kreisfreien Städte zusammen?',
    kind: 'figure',
    text: 'Die fünf kreisfreien Städte haben zusammen **7.405 Beschäftigte**.',
    figures: [
      {
        value: 7405,
        unit: 'Beschäftigte',
        label: 'Kreisfreie Städte',
        computed: true,
        citations: [1, 2, 3, 4, 5],
      },
    ],
    computation: {
      expression: '3.450 + 1.320 + 1.355 + 515 + 765',
      result: 7405,
      unit: 'Beschäftigte',
      inputs: [
        { label: 'Erfurt, Stadt', value: 3450, unit: 'Beschäftigte', citation: 1 },
        { label: 'Gera, Stadt', value: 1320, unit: 'Beschäftigte', citation: 2 },
        { label: 'Jena, Stadt', value: 1355, unit: 'Beschäftigte', citation: 3 },
        { label: 'Suhl, Stadt', value: 515, unit: 'Beschäftigte', citation: 4 },
        { label: 'Weimar, Stadt', value: 765, unit: 'Beschäftigte', citation: 5 },
      ],
    },
    citations: [
      cities(1, 2289, '16051000 Erfurt, Stadt 3 450'),
      cities(2, 2291, '16052000 Gera, Stadt 1 320'),
      cities(3, 2293, '16053000 Jena, Stadt 1 355'),
      cities(4, 2295, '16054000 Suhl, Stadt 515'),
      cities(5, 2297, '16055000 Weimar, Stadt 765'),
    ],
    notes: ['Die Einzelwerte sind auf Vielfache von 5 gerundet; die Summe kann davon abweichen.'],
  }),
  'prozent-gerechnet': makeAnswer({
    question: 'Um wie viel Prozent ist das LKA von 2015 auf 2019 gewachsen?',
    kind: 'figure',
    text: 'Das Landeskriminalamt wuchs von 2015 bis 2019 um **1,6 %**, von 625 auf 635 Beschäftigte.',
    figures: [
      { value: 1.6, unit: '%', label: 'Veränderung 2015–2019', computed: true, citations: [1, 2] },
    ],
    computation: {
      expression: '(635 − 625) / 625 × 100',
      result: 1.6,
      unit: '%',
      rounding: 'auf eine Nachkommastelle',
      inputs: [
        { label: 'Landeskriminalamt 2019', value: 635, unit: 'Beschäftigte', citation: 1 },
        { label: 'Landeskriminalamt 2015', value: 625, unit: 'Beschäftigte', citation: 2 },
      ],
    },
    citations: [
      lka2019,
      cite(
        2,
        'Anlage 1 › Kernhaushalt 2015–2017',
        [297, 297],
        '0313 Landeskriminalamt 625 2,88 640 2,97 2,40%',
      ),
    ],
  }),
  'zeitreihe-mit-diagramm': makeAnswer({
    question: 'Landespolizei 2015 bis 2017',
    kind: 'list',
    text: 'Die Landespolizei (Kapitel 0314) hatte von 2015 bis 2017:\n\n- 2015: 6.170 Beschäftigte\n- 2016: 6.045 Beschäftigte\n- 2017: 6.015 Beschäftigte',
    items: [people('2015', 6170, [1]), people('2016', 6045, [1]), people('2017', 6015, [1])],
    citations: [police],
  }),
  'zeitreihe-mit-luecke': makeAnswer({
    question: 'Amt X über die Jahre',
    kind: 'list',
    text: 'Für 2018 nennt die Quelle keinen Wert.',
    items: [people('2016', 20, [1]), people('2017', 25, [1]), people('2019', 30, [1])],
    citations: [police],
    notes: ['Für 2018 steht in der Tabelle keine Zahl.'],
  }),
  'rangliste-mit-diagramm': makeAnswer({
    question: 'Kreisfreie Städte nach Personal',
    kind: 'list',
    text: 'Die kreisfreien Städte nach Beschäftigten, die größte zuerst:',
    items: [
      people('Erfurt, Stadt', 3450, [1], '16051000'),
      people('Jena, Stadt', 1355, [2], '16053000'),
      people('Gera, Stadt', 1320, [3], '16052000'),
    ],
    citations: [
      cities(1, 2289, '16051000 Erfurt, Stadt 3 450'),
      cities(2, 2293, '16053000 Jena, Stadt 1 355'),
      cities(3, 2291, '16052000 Gera, Stadt 1 320'),
    ],
  }),
  'liste-nur-namen': makeAnswer({
    question: 'Welche kreisfreien Städte gibt es?',
    kind: 'list',
    text: 'Es gibt fünf kreisfreie Städte [1]:\n\n- Erfurt\n- Gera\n- Jena\n- Suhl\n- Weimar',
    items: ['Erfurt', 'Gera', 'Jena', 'Suhl', 'Weimar'].map((label) => ({ label, citations: [1] })),
    citations: [
      cite(1, 'Anlage 2 › Kreisfreie Städte', [2289, 2297], '16051000 Erfurt, Stadt 3 450 …'),
    ],
  }),
  'liste-lang-erster-teil': makeAnswer({
    question: 'Alle Gemeinden im Eichsfeld',
    kind: 'list',
    text: 'Im Landkreis Eichsfeld stehen 130 Einträge:',
    items: Array.from({ length: 130 }, (_, i) =>
      people(`Gemeinde ${i + 1}`, 5 * i, [1], `160610${i}`),
    ),
    citations: [
      cite(1, 'Anlage 2 › Landkreis Eichsfeld', [2300, 2440], '16061000 Landkreis Eichsfeld …'),
    ],
  }),
  'wert-ohne-angabe': makeAnswer({
    question: 'Personal der VG-Mitglieder',
    kind: 'list',
    text: 'Zwei der drei Gemeinden haben kein eigenes Personal:',
    items: [
      people('Berga', 45, [1]),
      { label: 'Teichwitz', detail: 'kein Personal ausgewiesen („-“)', citations: [1] },
      { label: 'Gauern', detail: 'kein Personal ausgewiesen („-“)', citations: [1] },
    ],
    citations: [
      cite(1, 'Anlage 2 › Landkreis Greiz', [3600, 3606], 'Berga 45 Teichwitz - Gauern -'),
    ],
  }),
  massnahme: makeAnswer({
    question: 'Status der E-Akte Justiz 2022?',
    kind: 'measure',
    text: 'Im Aktionsplan 2022 ist der Projektstatus von „Elektronische Akte in der Justiz“ (5.4): **Verzug droht** [1].',
    items: [{ label: '2022', key: '5.4', detail: 'Verzug droht', citations: [1] }],
    citations: [eFile],
  }),
  'massnahme-ueber-jahre': makeAnswer({
    question: 'Wie ging es mit dem Katasterportal weiter?',
    kind: 'measure',
    text: 'Der Status des Katasterportals in den Aktionsplänen:\n\n| Jahr | Status |\n|---|---|\n| 2019 | im Plan |\n| 2020 | in Verzug |',
    items: [
      { label: '2019', key: '5.7', detail: 'im Plan', citations: [1] },
      { label: '2020', key: '5.6', detail: 'in Verzug', citations: [2] },
    ],
    citations: [
      cite(1, 'Aktionsplan 2019 › 5.7 Katasterportal', [7301, 7307], 'Projektstatus: im Plan'),
      cite(2, 'Aktionsplan 2020 › 5.6 Katasterportal', [8861, 8867], 'Projektstatus: in Verzug'),
    ],
    notes: [
      'Feld und Text widersprechen sich: Das Feld sagt „in Verzug“, der Text, dass das Portal 2019 freigeschaltet wurde.',
    ],
  }),
  zitat: makeAnswer({
    question: 'Warum fehlen 2024 und 2025?',
    kind: 'passage',
    text: '**Antwort zu Frage 2:** „Für die Jahre 2024 und 2025 liegen noch keine vom TLS aufbereiteten Daten vor.“ [1]',
    citations: [
      cite(
        1,
        'Antwort zu Frage 2',
        [59, 60],
        'Für die Jahre 2024 und 2025 liegen noch keine vom TLS aufbereiteten Daten vor.',
      ),
    ],
  }),
  'aussage-stimmt': makeAnswer({
    question: '2015 arbeiteten bei der Landespolizei 6.170 Beschäftigte.',
    kind: 'claim',
    text: '**Stimmt.** Die Landespolizei hatte 2015 genau 6.170 Beschäftigte [1].',
    claim: {
      verdict: 'stimmt',
      stated: 6170,
      actual: 6170,
      rounded: false,
      reason: 'Kapitel 0314, 2015',
    },
    figures: [
      {
        value: 6170,
        unit: 'Beschäftigte',
        label: 'Landespolizei 2015',
        computed: false,
        citations: [1],
      },
    ],
    citations: [police],
  }),
  'aussage-stimmt-nicht': makeAnswer({
    question: 'Das LKA hatte 2019 genau 700 Leute.',
    kind: 'claim',
    text: '**Stimmt nicht.** Es waren 635 Beschäftigte [1].',
    claim: {
      verdict: 'stimmt nicht',
      stated: 700,
      actual: 635,
      rounded: false,
      reason: 'Kapitel 0313, 2019',
    },
    citations: [lka2019],
  }),
  rueckfrage: makeAnswer({
    question: 'Wie viele Leute hat Gera?',
    kind: 'clarify',
    text: 'Das kann zweierlei heißen: die Stadt Gera oder die Verwaltungsgemeinschaft Gera-Aue. Was meinen Sie?',
    options: [
      {
        label: 'Gera, Stadt',
        key: '16052000',
        question: 'Wie viele Beschäftigte hat die Stadt Gera?',
      },
      { label: 'VG Gera-Aue', question: 'Wie viele Beschäftigte hat die VG Gera-Aue?' },
    ],
  }),
  'keine-antwort': makeAnswer({
    question: 'Wie viele Polizisten hat Bayern?',
    kind: 'abstain',
    text: 'Das steht nicht in den Dokumenten: Sie betreffen nur Thüringen. Am nächsten kommt die Landespolizei Thüringen, 2015 bis 2023.',
  }),
  hilfe: makeAnswer({
    question: 'Was kannst du?',
    kind: 'help',
    text: 'Ich beantworte Fragen zu diesen Dokumenten, zum Beispiel:\n\n- Wie viele Beschäftigte hatte das LKA 2021?\n- Ist die Schulcloud 2023 im Plan?',
  }),
  englisch: makeAnswer({
    question: 'How many people did the state police employ in 2016?',
    language: 'en',
    kind: 'figure',
    text: 'The state police (Landespolizei, chapter 0314) had **6,045 employees** in 2016 [1].',
    figures: [
      {
        value: 6045,
        unit: 'employees',
        label: 'Landespolizei 2016',
        computed: false,
        citations: [1],
      },
    ],
    citations: [police],
  }),
  'fremder-text-bleibt-text': makeAnswer({
    question: '<!channel> *fett* <https://boese.example|Link>',
    interpretedAs: '<!channel> *fett* <https://boese.example|Link>',
    kind: 'abstain',
    text: 'Zu „<!channel> **fett** <https://boese.example|Link>“ steht nichts in den Dokumenten & Anlagen.',
    citations: [cite(1, 'Anlage <1>', [1, 1], '**fett** <@U123> `code` & mehr')],
  }),
};
