import { describe, expect, it } from 'vitest';
import { namesPerson } from '#src/text/names-person.ts';

describe('namesPerson', () => {
  it.each([
    'Kleine Anfrage des Abgeordneten Thomas Hoffmann',
    'Neue Leiterin ist Jana Köhler-Brandt.',
    'Das Protokoll führt Frau Dr. Lindner.',
    'Bürgermeisterin Yıldız eröffnete die Sitzung.',
    'gez. Jürgen von Ahlen',
  ])('%s', (text) => {
    expect(namesPerson(text)).toBe(true);
  });

  it.each([
    'Im Landesverwaltungsamt wurde eine Mitarbeiterin gewonnen.',
    'Das Thüringer Landesamt nutzt Social Media und Microsoft SharePoint.',
    'Das Kabinett hat die Finanzministerin gebeten.',
    'Die Ministerin für Finanzen und der Präsident des Rechnungshofs',
  ])('none: %s', (text) => {
    expect(namesPerson(text)).toBe(false);
  });
});
