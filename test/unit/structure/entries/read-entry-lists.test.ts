import { describe, expect, it } from 'vitest';
import { readEntryLists } from '#src/structure/entries/read-entry-lists.ts';
import { sourceDocument } from '../../../support/source-document.ts';

const listsIn = (lines: readonly string[]) =>
  readEntryLists(sourceDocument(lines.join('\n')), []).map(({ noun, entries }) => ({
    noun,
    entries: entries.map(({ number, title, fields }) => [
      number,
      title,
      ...fields.map(({ label, kind, value, line }) => `${label} (${kind}) ${value} ${line}`),
    ]),
  }));

const block = (head: string, lead: string, status: string): string[] => [
  head,
  `Zuständig:   ${lead}`,
  `Stand:       ${status}`,
  '',
  'Das geht voran.',
  '',
];

describe('readEntryLists', () => {
  it('reads blocks of fields below called titles, with values that go on', () => {
    const lines = [
      ...block('Maßnahme 1: Deiche', 'MU', 'planmäßig'),
      ...block('Maßnahme 2: Wehre', 'Ministerium für Umwelt und\n             Klima', 'verzögert'),
      ...block('Maßnahme 3: Siele', 'MI', '■ abgeschlossen'),
    ].flatMap((line) => line.split('\n'));
    expect(listsIn(lines)).toEqual([
      {
        noun: 'Maßnahme',
        entries: [
          ['1', 'Deiche', 'Zuständig (lead) MU 2', 'Stand (status) planmäßig 3'],
          [
            '2',
            'Wehre',
            'Zuständig (lead) Ministerium für Umwelt und Klima 8',
            'Stand (status) verzögert 10',
          ],
          ['3', 'Siele', 'Zuständig (lead) MI 15', 'Stand (status) abgeschlossen 16'],
        ],
      },
    ]);
  });

  it('calls the entries of an "Auftragsliste" by what it lists', () => {
    const lines = [
      'Zu Punkt 7 der Tagesordnung: Auftragsliste des Ausschusses',
      '',
      'Beschluss 31/7',
      '',
      'Auftragsliste',
      '',
      ...block('A 14 Bericht', 'MWK', 'erledigt'),
      ...block('A 17 Konzept', 'FM', 'überfällig'),
      ...block('A 19 Prüfung', 'IM', 'in Bearbeitung'),
    ];
    expect(listsIn(lines)[0]).toMatchObject({
      noun: 'Auftrag',
      entries: [
        ['A 14', 'Bericht'],
        ['A 17', 'Konzept'],
        ['A 19', 'Prüfung'],
      ].map((one) => expect.arrayContaining(one)),
    });
  });

  it('reads the rows of a Markdown table that tell who and how far', () => {
    expect(
      listsIn([
        '| Nr. | Projekt | Träger | Status |',
        '| --- | --- | --- | --- |',
        '| 1 | Lesesaal | Archiv | läuft |',
        '| 2 | Portal | Bibliothek | beendet |',
        '| 3 | Register | Archiv | läuft |',
      ])[0]?.entries[1],
    ).toEqual(['2', 'Portal', 'Träger (carrier) Bibliothek 4', 'Status (status) beendet 4']);
  });

  it('gives amounts the unit that the sentence above or the heading says', () => {
    const table = (head: string, cost: string) => [
      head,
      '',
      `| Nr. | Projekt | Status | ${cost} |`,
      '| --- | --- | --- | ---: |',
      '| 1 | Lesesaal | läuft | 1.180.000 |',
      '| 2 | Portal | beendet | 85,5 Mio. Euro |',
      '| 3 | Register | läuft | offen |',
    ];
    const unitsIn = (lines: readonly string[]) =>
      readEntryLists(sourceDocument(lines.join('\n')), []).flatMap(({ entries }) =>
        entries.map(({ fields }) => fields.find(({ kind }) => kind === 'cost')?.unit),
      );
    expect(unitsIn(table('Kosten in Euro über die gesamte Laufzeit.', 'Kosten'))).toEqual([
      'Euro',
      undefined,
      undefined,
    ]);
    expect(unitsIn(table('Stand: Mai.', 'Kosten (Tsd. Euro)'))[0]).toBe('Tsd. Euro');
    expect(unitsIn(table('Stand: Mai.', 'Kosten'))[0]).toBeUndefined();
  });

  it('takes neither two blocks nor the head of a letter for a list', () => {
    expect(listsIn([...block('3.1 A', 'MU', 'läuft'), ...block('3.2 B', 'MI', 'läuft')])).toEqual(
      [],
    );
    expect(listsIn(['Schreiben', 'Bearbeiter: Meier', 'Frist: 3. Mai 2024', '', 'Text.'])).toEqual(
      [],
    );
  });

  it('reads fields in quotes below codes', () => {
    const lines = ['C-1 | Löschzug', 'C-2 | Warnung', 'D-1 | Übung'].flatMap((title) => [
      `#### ${title}`,
      '',
      '> Federführung: Staatskanzlei  ',
      '> Sachstand: **läuft planmäßig**  ',
      '',
    ]);
    expect(listsIn(lines)[0]?.entries[1]).toEqual([
      'C-2',
      'Warnung',
      'Federführung (lead) Staatskanzlei 8',
      'Sachstand (status) läuft planmäßig 9',
    ]);
  });

  const inColumns = (names: string) => [
    'Vorhaben ab 2025',
    '',
    `Nr.   Station      Land  ${names}`,
    '',
    '  1   Aalen Hbf      BW      2024     18,4',
    '  2   Bamberg        BY      2023     41,7',
    '  3   Opladen        NW      2025     13,9',
    '',
    '      Summe                           74,0',
  ];

  it('reads rows set in columns that tell when and how dear, but not their sum', () => {
    expect(listsIn(inColumns('Baubeginn  Kosten'))[0]?.entries).toEqual([
      ['1', 'Aalen Hbf', 'Land (null) BW 5', 'Baubeginn (start) 2024 5', 'Kosten (cost) 18,4 5'],
      ['2', 'Bamberg', 'Land (null) BY 6', 'Baubeginn (start) 2023 6', 'Kosten (cost) 41,7 6'],
      ['3', 'Opladen', 'Land (null) NW 7', 'Baubeginn (start) 2025 7', 'Kosten (cost) 13,9 7'],
    ]);
  });

  it('leaves columns of figures to the tables', () => {
    expect(listsIn(inColumns('Baujahr    Länge'))).toEqual([]);
  });

  it('reads fields that prose parts from a title with a code that stands apart', () => {
    const lines = ['Deiche', 'Wehre', 'Siele'].flatMap((title, at) => [
      ...[`A ${at + 1}  ${title} sanieren`, '', 'Bis 2026 sind zwei fertig.'],
      ...['Zuständigkeit: MU', 'Stand: verzögert', ''],
    ]);
    expect(listsIn(lines)[0]?.entries.map(([number, title]) => `${number} ${title}`)).toEqual([
      'A 1 Deiche sanieren',
      'A 2 Wehre sanieren',
      'A 3 Siele sanieren',
    ]);
  });

  it('reads rows whose numbers of one and two figures begin in one column', () => {
    const row = (number: number, title: string, status: string) =>
      `${String(number).padEnd(5)}${title.padEnd(20)}SMS       ${status.padEnd(16)}640`;
    const lines = [
      'Nr.  Maßnahme            Leitung   Stand           Kosten',
      '                                                   in T€',
      '-----------------------------------------------------------',
      row(9, 'Deiche', 'verzögert'),
      row(10, 'Wehre', 'abgeschlossen'),
      row(11, 'Siele', 'in Umsetzung'),
    ];
    expect(listsIn(lines)[0]?.entries.map(([number, title]) => `${number} ${title}`)).toEqual([
      '9 Deiche',
      '10 Wehre',
      '11 Siele',
    ]);
  });
});
