import { describe, expect, test } from 'vitest';
import { createSentenceVerifier } from '#src/answer/verify/verify-sentence.ts';

/** Whether the sentence holds by the source, as far as code can tell. */
async function holds(source: string, said: string): Promise<boolean> {
  const verifier = createSentenceVerifier([{ text: source, path: [] }], async (_, others) =>
    others.map(() => 1),
  );
  return (await verifier.verify(said.replace(/\.?$/u, ' [1].'), [])).ok;
}

describe('what a sentence may leave out, move or join', () => {
  test.each([
    [
      'Das Land betreibt seit 2019 die zentrale Plattform.',
      'Seit 2019 betreibt das Land die Plattform.',
    ],
    [
      'Die Schulcloud wird seit 2019 vom TMBJS betrieben.',
      'Die Schulcloud wird seit 2019 betrieben.',
    ],
    ['Das TLRZ betreibt das Netz und das TFM zahlt.', 'Das TLRZ betreibt das Netz.'],
    ['Das TLRZ betreibt das Netz und das TFM zahlt.', 'Das TFM zahlt.'],
    [
      'Das TLRZ betreibt das Netz, die Server und die Cloud.',
      'Das TLRZ betreibt das Netz und die Cloud.',
    ],
    ['Das TLRZ (Rechenzentrum) betreibt das Netz.', 'Das TLRZ betreibt das Netz.'],
    ['Das Land unterstützt die Schulen in Erfurt.', 'In Erfurt unterstützt das Land die Schulen.'],
    ['Der Anteil stieg um 2,5 % auf 12 %.', 'Der Anteil stieg um 2,5 Prozent auf 12 Prozent.'],
    ['Im Jahr 2023 waren 120 Stellen besetzt.', '2023 waren 120 Stellen besetzt.'],
    ['Insbesondere wird das Netz ausgebaut, weil Mittel bereitstehen.', 'Das Netz wird ausgebaut.'],
    ['Die Stadt sperrt die Brücke, weil die Pfeiler Risse zeigen.', 'Die Stadt sperrt die Brücke.'],
  ])('%s → %s', async (source, said) => {
    expect(await holds(source, said)).toBe(true);
  });
});

describe('what changes what is said', () => {
  test.each([
    // Adjectives, numbers and phrases belong to their nouns.
    [
      'Die neuen Schulen betreiben die alten Netze.',
      'Die alten Schulen betreiben die neuen Netze.',
    ],
    [
      'Das Land stellt 30 Geräte in 120 Schulen bereit.',
      'Das Land stellt 120 Geräte in 30 Schulen bereit.',
    ],
    [
      'Die Schulen in Erfurt betreiben mit Mitteln aus Gera Netze.',
      'Die Schulen aus Gera betreiben in Erfurt mit Mitteln Netze.',
    ],
    // Who does it.
    ['Das Amt unterstützt den Minister.', 'Das Amt unterstützt der Minister.'],
    ['Das Amt unterstützt den Minister.', 'Der Minister unterstützt das Amt.'],
    ['Die Daten gehen vom TFM an das TLRZ.', 'Die Daten gehen vom TLRZ an das TFM.'],
    // Of how many it holds.
    ['Die privaten Schulen nutzen das Netz.', 'Die Schulen nutzen das Netz.'],
    ['Alle Schulen nutzen das Netz.', 'Schulen nutzen das Netz.'],
    ['Fast alle Schulen nutzen das Netz.', 'Alle Schulen nutzen das Netz.'],
    ['Bis zu 120 Schulen nutzen das Netz.', '120 Schulen nutzen das Netz.'],
    ['Mehr als 120 Schulen nutzen das Netz.', '120 Schulen nutzen das Netz.'],
    ['Der Anteil beträgt weniger als 5 Prozent.', 'Der Anteil beträgt 5 Prozent.'],
    ['Schulen mit Anschluss nutzen das Netz.', 'Schulen nutzen das Netz.'],
    ['Das Land bezahlt alle Schulen, die angeschlossen sind.', 'Das Land bezahlt alle Schulen.'],
    ['Alle Kommunen (ohne Erfurt) zahlen.', 'Alle Kommunen zahlen.'],
    ['Die Zahl der Lehrer ohne Vertrag sinkt.', 'Die Zahl der Lehrer sinkt.'],
    ['Die erste Stufe ist beendet.', 'Die Stufe ist beendet.'],
    // Where, when and by whose account.
    ['In Sachsen ist das Netz verkauft.', 'Das Netz ist verkauft.'],
    ['In Sachsen zahlt das Land und die Kommunen sparen.', 'Die Kommunen sparen.'],
    ['Laut Gutachten ist das Netz unsicher.', 'Das Netz ist unsicher.'],
    ['Kritiker behaupten, das Netz sei unsicher.', 'Das Netz ist unsicher.'],
    ['Kritiker: Das Netz ist unsicher.', 'Das Netz ist unsicher.'],
    ['Es stimmt nicht, dass das Netz verkauft wird.', 'Das Netz wird verkauft.'],
    ['Das Netz wird ausgebaut, wenn Mittel bereitstehen.', 'Das Netz wird ausgebaut.'],
    ['Das Netz wird betrieben, bis Mittel fehlen.', 'Das Netz wird betrieben.'],
    ['Nicht das Land und die Kommunen zahlen.', 'Die Kommunen zahlen.'],
    ['Ist das Netz verkauft?', 'Das Netz ist verkauft.'],
    ['Sollte das Netz ausfallen, zahlt das Land.', 'Das Netz sollte ausfallen.'],
    // Whether it is, was or may be.
    ['Das Amt könnte die Daten speichern.', 'Das Amt konnte die Daten speichern.'],
    ['Das Amt darf keine Daten speichern.', 'Das Amt darf Daten speichern.'],
    ['Das Netz wurde verkauft.', 'Das Netz wird verkauft.'],
    ['Das Netz ist zum Verkauf vorgesehen.', 'Das Netz ist zum Verkauf.'],
    ['Das Vorhaben gilt als gescheitert.', 'Das Vorhaben ist gescheitert.'],
    ['Das TLRZ ist Betreiber.', 'Das TLRZ hat Betreiber.'],
    // The verb, its other half, its umlaut.
    ['Das Land hat Netze und Server verkauft.', 'Das Land hat Netze.'],
    ['Das Land stellt die Netze und die Server ein.', 'Das Land stellt die Netze.'],
    ['Das Land nimmt die Anträge an.', 'Das Land nimmt die Anträge.'],
    ['Die Zahl nimmt ab.', 'Die Zahl nimmt zu.'],
    ['Das Land fordert die Schulen.', 'Das Land fördert die Schulen.'],
    ['Das Netz wird, weil Mittel fehlen, verkauft.', 'Das Netz wird.'],
    ['Das Amt hat seit 2019 im Jahr 2023 120 Stellen.', 'Das Amt hat seit 2023 120 Stellen.'],
    ['Das Land prüft den Antrag.', 'Das Land prüfte den Antrag.'],
    [
      'Das Land sperrt die Brücke nicht, weil Risse da sind, sondern weil Geld fehlt.',
      'Das Land sperrt die Brücke nicht.',
    ],
    ['Das Land sperrt die Brücke nur, weil Geld fehlt.', 'Das Land sperrt die Brücke nur.'],
    // Two sentences made one.
    [
      'Das TLRZ betreibt das Netz. Das TFM zahlt die Geräte.',
      'Das TLRZ betreibt das Netz und zahlt die Geräte.',
    ],
    ['Das TLRZ betreibt das Netz. Das TFM zahlt die Geräte.', 'Das TLRZ zahlt die Geräte.'],
    ['Das TLRZ betreibt das Netz oder die Cloud.', 'Das TLRZ betreibt das Netz und die Cloud.'],
    [
      'Das TLRZ betreibt das Netz, das TFM zahlt die Geräte und verkauft die Server.',
      'Das TLRZ betreibt das Netz und verkauft die Server.',
    ],
    [
      'Das TLRZ (Rechenzentrum) und das TFM zahlen.',
      'Das TLRZ und Rechenzentrum und das TFM zahlen.',
    ],
    // What a field says of its measure.
    ['Geplanter Abschluss: 2023 bis 2026', 'Der geplante Abschluss ist 2026 bis 2023.'],
    ['Geplanter Abschluss: 2026', 'Die Maßnahme ist 2026.'],
    ['Federführung: TMBJS', 'Die Maßnahme liegt beim TMBJS.'],
    ['Projektstatus: im Plan', 'Das TLRZ ist im Plan.'],
    // Who speaks, and of whom.
    ['Wir betreiben das Netz.', 'Wir betreiben das Netz.'],
    ['Das TFM zahlt. Dabei hilft es.', 'Dabei hilft es.'],
  ])('%s ↛ %s', async (source, said) => {
    expect(await holds(source, said)).toBe(false);
  });
});
