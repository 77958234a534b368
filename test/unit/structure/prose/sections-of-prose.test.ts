import { describe, expect, it } from 'vitest';
import { sectionsOfProse } from '#src/structure/prose/sections-of-prose.ts';

const sectionsOf = (lines: string[]) =>
  sectionsOfProse({ document: 'a.txt', path: ['Antwort'], lines, firstLine: 10 }).map(
    ({ path, kind, firstLine, lastLine, bodyLine }) => [
      path.slice(1).join(' › '),
      kind,
      firstLine,
      lastLine,
      bodyLine,
    ],
  );

describe('sectionsOfProse', () => {
  it('makes one section of text without headings', () => {
    expect(sectionsOf(['Ein Satz.', 'Noch einer.'])).toEqual([['', 'prose', 10, 11, 10]]);
  });

  it('nests Markdown headings', () => {
    expect(sectionsOf(['# A', 'x', '## B', 'y', '# C', 'z'])).toEqual([
      ['A', 'prose', 10, 11, 11],
      ['A › B', 'prose', 12, 13, 13],
      ['C', 'prose', 14, 15, 15],
    ]);
  });

  it('reads a heading that is spaced out as the words it is', () => {
    const lines = [
      'Ein Brief an das Amt.',
      '',
      'K l e i n e  A n f r a g e',
      '',
      'des Abgeordneten Muster, die der Landtag an das Amt gab.',
    ];
    expect(sectionsOf(lines).map(([title]) => title)).toEqual(['', 'Kleine Anfrage']);
  });

  it('puts what was decided below its point of the agenda, and takes no row of a table for a heading', () => {
    expect(
      sectionsOf([
        'Zu Punkt 4 der Tagesordnung: Antrag Provenienzforschung verstetigen (Drs. 17/8214)',
        '',
        'Die Abgeordnete begründet den Antrag.',
        '',
        'Museum 2019 2024',
        '',
        'Insgesamt 898.200 706.700',
        '',
        'Der Antrag wird danach zur Abstimmung gestellt und ausführlich begründet.',
        '',
        'Beschluss 31/5',
        '',
        'Der Antrag wird mit 12 Ja-Stimmen bei 6 Nein-Stimmen angenommen.',
      ]).map(([title]) => title),
    ).toEqual([
      'Zu Punkt 4 der Tagesordnung: Antrag Provenienzforschung verstetigen (Drs. 17/8214)',
      'Zu Punkt 4 der Tagesordnung: Antrag Provenienzforschung verstetigen (Drs. 17/8214) › Beschluss 31/5',
    ]);
  });

  it('takes a numbered question for one only where its answer follows', () => {
    expect(
      sectionsOf([
        '1. Wie viele gibt es',
        'im Land?',
        '',
        'Antwort:',
        'Zwei.',
        '2. Kein Eintrag',
        'Ende.',
      ]),
    ).toEqual([['Frage 1', 'question', 10, 16, 14]]);
  });

  it('takes a short line that stands apart for a heading', () => {
    expect(
      sectionsOf(['Zur Lage der Brücken', '', 'Die Brücken im Land sind alt und werden geprüft.']),
    ).toEqual([['Zur Lage der Brücken', 'prose', 10, 12, 11]]);
  });

  it('calls an answer by the question that it answers', () => {
    expect(
      sectionsOf([
        '1. Wie viele Brücken gibt es?',
        '   a) Wie viele sind gesperrt?',
        '   b) Wer prüft',
        '      sie?',
        '',
        'Zu Frage 1 a:',
        'Zwei.',
        '',
        'Zu Frage 1 b:',
        'Das Amt.',
      ]),
    ).toEqual([
      ['1. Wie viele Brücken gibt es?', 'contents', 10, 14, 14],
      [
        '1. Wie viele Brücken gibt es? › Zu Frage 1 a: Wie viele sind gesperrt?',
        'question',
        15,
        17,
        16,
      ],
      ['1. Wie viele Brücken gibt es? › Zu Frage 1 b: Wer prüft sie?', 'question', 18, 19, 19],
    ]);
  });

  it('reads answers that stand beside their calls, and those to parts that nothing calls', () => {
    expect(
      sectionsOf([
        '1. Wie viele Brücken gibt es?',
        '   a) Wie viele sind gesperrt?',
        '',
        'Zu 1 a: Zwei.',
        '',
        '2. Wer prüft sie?',
        '   a) Wie oft?',
        '',
        'Das Amt, jedes Jahr.',
      ]),
    ).toEqual([
      ['1. Wie viele Brücken gibt es?', 'contents', 10, 12, 12],
      [
        '1. Wie viele Brücken gibt es? › Zu Frage 1 a: Wie viele sind gesperrt?',
        'question',
        13,
        14,
        13,
      ],
      ['2. Wer prüft sie?', 'question', 15, 18, 17],
    ]);
  });

  it('takes no beginning of a sentence that a list ends for a heading', () => {
    expect(
      sectionsOf(['Die Landesregierung plant', '', '-    den Aufbau einer Anzeige im Jahr 2025,']),
    ).toEqual([['', 'prose', 10, 12, 10]]);
  });

  it('reads a numbered heading of two lines', () => {
    expect(
      sectionsOf([
        '3   Gesetz zur Änderung des Wegegesetzes',
        '    des Landes',
        '',
        'Der Ausschuss lehnt ab.',
      ]),
    ).toEqual([['3 Gesetz zur Änderung des Wegegesetzes des Landes', 'prose', 10, 13, 12]]);
  });

  it('puts titles with codes below the field of action, and that below its chapter', () => {
    const lines = [
      ...['II. Stand', '', 'Alles läuft.', '', 'Handlungsfeld A – Wege', ''],
      ...['A 1  Brücken sanieren', '', 'Die Brücken im Land werden saniert.', ''],
      ...['III. Ausblick', '', 'Der Bericht folgt.'],
    ];
    expect(sectionsOf(lines).map(([path]) => path)).toEqual([
      'II. Stand',
      'II. Stand › Handlungsfeld A – Wege',
      'II. Stand › Handlungsfeld A – Wege › A 1  Brücken sanieren',
      'III. Ausblick',
    ]);
  });

  it('takes a numbered question with its answer below for a section', () => {
    expect(
      sectionsOf([
        'A. Bestand',
        '',
        '1. Wie viele Brücken',
        'gibt es?',
        '',
        'Es gibt 12.',
        '',
        '2. Wer prüft sie?',
        'Das Amt.',
        '1. Fragen ohne Zeichen sind keine.',
      ]),
    ).toEqual([
      ['A. Bestand', 'prose', 10, 11, 11],
      ['A. Bestand › 1. Wie viele Brücken gibt es?', 'question', 12, 16, 14],
      ['A. Bestand › 2. Wer prüft sie?', 'question', 17, 19, 18],
    ]);
  });

  it('takes the paragraphs of a bill and the reasons for each for sections', () => {
    expect(
      sectionsOf([
        'F. Kosten',
        '',
        'Keine.',
        '',
        '§ 1',
        'Zweck',
        '',
        '(1) Das Gesetz regelt § 2 nicht.',
        '',
        '§ 2 Brücken',
        '',
        'Brücken sind Bauwerke.',
        '',
        'Begründung',
        '',
        'B. Besonderer Teil',
        '',
        'Zu § 1 (Zweck)',
        'Die Vorschrift nennt den Zweck.',
      ]),
    ).toEqual([
      ['F. Kosten', 'prose', 10, 13, 11],
      ['§ 1 Zweck', 'prose', 14, 18, 16],
      ['§ 2 Brücken', 'prose', 19, 22, 20],
      ['Begründung', 'prose', 23, 24, 24],
      ['Begründung › B. Besonderer Teil', 'prose', 25, 26, 26],
      ['Begründung › B. Besonderer Teil › Zu § 1 (Zweck)', 'prose', 27, 28, 28],
    ]);
  });

  it('knows who speaks to which point of the agenda', () => {
    expect(
      sectionsOf([
        'Wir kommen zu Punkt 6 der Tagesordnung:',
        '',
        'Brückengesetz',
        '',
        'Abg. Eva Muster, SPD:',
        '',
        'Das Ziel ist klar: Brücken.',
        '',
        'Präsidentin Ute Beispiel:',
        '',
        'Ich danke.',
      ]),
    ).toEqual([
      ['Punkt 6: Brückengesetz', 'prose', 10, 13, 13],
      ['Punkt 6: Brückengesetz › Abg. Eva Muster, SPD', 'prose', 14, 17, 15],
      ['Punkt 6: Brückengesetz › Präsidentin Ute Beispiel', 'prose', 18, 20, 19],
    ]);
  });

  it('takes "Frage 2: …" with all that it asks, and "zu Frage 2: …" as its text', () => {
    expect(
      sectionsOf([
        'Frage 2: Wie ist der Stand? Welche',
        'Kosten entstehen?',
        '',
        'zu Frage 2: Das Land betreibt zwei.',
        '',
        'Frage 3 ist damit beantwortet.',
      ]),
    ).toEqual([['Frage 2: Wie ist der Stand? Welche Kosten entstehen?', 'question', 10, 15, 12]]);
  });

  it('reads a question below its call, with "Antwort auf Frage 1" above its answer', () => {
    expect(
      sectionsOf([
        'Frage 1',
        'Wie viele Brücken',
        'gibt es?',
        '',
        'Antwort auf Frage 1',
        'Zwölf.',
        '',
        'Frage 2 ist damit beantwortet.',
      ]),
    ).toEqual([['Frage 1: Wie viele Brücken gibt es?', 'question', 10, 17, 15]]);
  });

  it('makes a section of a numbered title with fields below, over the end of a page', () => {
    expect(
      sectionsOf([
        'Handlungsfeld 3 - Bildung',
        '',
        '3.4 Sonne am Bau',
        '',
        '- 4 -',
        '',
        'verantwortlich:    MS (Ref. 302)',
        'Laufzeit:          06/2023 bis 09/2024',
        '',
        'Umsetzungsstand:   verzögert, neuer Termin 12/2026',
        '',
        'Die Ämter haben 1 152 Baustellen überprüft und dabei vieles gefunden.',
      ]),
    ).toEqual([
      ['Handlungsfeld 3 - Bildung', 'prose', 10, 11, 11],
      ['Handlungsfeld 3 - Bildung › 3.4 Sonne am Bau', 'prose', 12, 21, 13],
    ]);
  });

  it('calls an answer under a letter alone by what is asked under it', () => {
    expect(
      sectionsOf([
        '2. Wie viele Stellen waren ausgeschrieben?',
        'a) In welchen Fächern fehlt es?',
        'b) Worauf führt die Landesregierung',
        '   das zurück?',
        '',
        'Es waren 742.',
        '',
        'Zu a)',
        '',
        'In Physik.',
        '',
        'Zu b)',
        '',
        'Ursächlich sind fehlende Bewerbungen.',
      ]),
    ).toEqual([
      ['2. Wie viele Stellen waren ausgeschrieben?', 'question', 10, 16, 14],
      [
        '2. Wie viele Stellen waren ausgeschrieben? › Zu Frage 2 a: In welchen Fächern fehlt es?',
        'question',
        17,
        20,
        18,
      ],
      [
        '2. Wie viele Stellen waren ausgeschrieben? › Zu Frage 2 b: Worauf führt die Landesregierung das zurück?',
        'question',
        21,
        23,
        22,
      ],
    ]);
  });

  it('takes neither the name of a table nor the last line of a page for a heading', () => {
    expect(
      sectionsOf([
        'Tabelle 2: Stellen nach Schularten',
        '',
        'Schulart               ausgeschrieben      besetzt      unbesetzt',
        '',
        'Sechs Lotsen begleiten junge Menschen beim Auszug aus',
        '',
        'Landtag Rheinland-Pfalz   – 5 –   Drucksache 18/7215',
        '',
        'der Jugendhilfe, etwa bei der Wohnungssuche.',
      ]),
    ).toEqual([['', 'prose', 10, 18, 10]]);
  });

  it('covers an empty stretch with nothing', () => {
    expect(sectionsOf([])).toEqual([]);
  });
});
