import { describe, expect, it } from 'vitest';
import { readingText } from '#src/text/reading-text.ts';
import { splitWordsOf } from '#src/text/repair-words.ts';

const read = (lines: string[], whole: string[] = lines) =>
  readingText(lines, 1, { splitWords: splitWordsOf(whole) }).text;

describe('readingText', () => {
  it('joins words that are hyphenated at a line end', () => {
    expect(read(['die Zahl der Be-', 'schäftigten im Land'])).toBe(
      'die Zahl der Beschäftigten im Land',
    );
  });

  it('keeps the hyphen of a compound and of a shared ending', () => {
    expect(read(['verschiedene IT-', 'Basisdienste des Landes'])).toBe(
      'verschiedene IT-Basisdienste des Landes',
    );
    expect(read(['die Landes- ', 'und Kommunalverwaltung'])).toBe(
      'die Landes- und Kommunalverwaltung',
    );
  });

  it('repairs letter-spacing and words split by a blank', () => {
    expect(read(['K l e i n e  A n f r a g e'])).toBe('Kleine Anfrage');
    expect(read(['für Unterne hmen'], ['für Unterne hmen', 'Unternehmen Unternehmen'])).toBe(
      'für Unternehmen',
    );
  });

  it('drops footnote digits that are glued to a word, but no other digits', () => {
    expect(read(['Aufbau der Schulcloud7 im Jahr 2021, Software F13, Q4/2022'])).toBe(
      'Aufbau der Schulcloud im Jahr 2021, Software F13, Q4/2022',
    );
  });

  it('closes the blanks inside a date, and no other', () => {
    const reading = readingText(['Seit dem 1.07. 2023 gilt Nr. 2. 2024 folgt Nr. 3. 4'], 7);
    expect(reading.text).toBe('Seit dem 1.07.2023 gilt Nr. 2. 2024 folgt Nr. 3. 4');
    expect(reading.originOf({ start: 9, end: 18 }).quote).toBe('1.07. 2023');
  });

  it('reads footnotes and page numbers apart from the sentence they interrupt', () => {
    const rule = ' '.repeat(40);
    const text = read([
      'Der Dienst wird vom Land',
      rule,
      '7 vormals Maßnahme 2.1',
      '',
      '12',
      '',
      ' betrieben und gepflegt.',
    ]);
    expect(text).toBe('Der Dienst wird vom Land betrieben und gepflegt.\n7 vormals Maßnahme 2.1');
  });

  it('does not take a number with thousands for the start of a list', () => {
    expect(read(['ergibt sich eine Anzahl je', '10.000 Einwohner von 485.'])).toBe(
      'ergibt sich eine Anzahl je 10.000 Einwohner von 485.',
    );
  });

  it('gives each line of a table its own paragraph', () => {
    const { paragraphs } = readingText(['0101 Landtag 155', '', '0104 Beauftragter 20'], 10, {
      rows: true,
    });
    expect(paragraphs).toHaveLength(2);
  });

  it('quotes the lines as they are printed', () => {
    const reading = readingText(['Aufbau der Schul-', 'cloud7 im Land'], 5);
    expect(reading.originOf({ start: 0, end: reading.text.length })).toEqual({
      firstLine: 5,
      lastLine: 6,
      quote: 'Aufbau der Schulcloud7 im Land',
    });
  });
});
