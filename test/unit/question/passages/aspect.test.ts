import { describe, expect, it } from 'vitest';
import { aspectOf, aspectStrength, leastStrength } from '#src/question/passages/aspect.ts';

describe('aspectOf', () => {
  it.each([
    ['Wann trat das Gesetz in Kraft?', 'time'],
    ['Wie lange dauert der Probebetrieb?', 'duration'],
    ['wieviele schulen machen mit', 'quantity'],
    ['Was kostet die Pflege der Software?', 'money'],
    ['Weshalb verzögert sich die Einführung?', 'delay'],
    ['Weshalb startete der Postausgang nicht schon 2021?', 'delay'],
    ['Woran ist die Freischaltung lange gescheitert?', 'reason'],
    ['Wie lange gibt es das Antragssystem schon?', 'time'],
    ['Woran fehlte es beim Aufbau?', 'reason'],
    ['Wer betreibt das Rechenzentrum?', 'person'],
    ['Wie groß war der Rückstand?', 'quantity'],
    ['Ab welchem Tag gilt die Richtlinie?', 'time'],
    ['Welche Lizenzkosten fallen an?', 'money'],
    ['Welche Rechtsakte verpflichten die Länder?', 'law'],
    ['Welche Landesgesellschaft half beim Aufbau?', 'person'],
    ['Was sind die drei Stufen der Umsetzung?', 'list'],
    ['Was ist ein konvergentes Netz?', 'definition'],
    ['Which act regulates this?', 'law'],
    ['Unter welcher Telefonnummer erreicht man das Amt?', 'contact'],
    ['What is the email address of the office?', 'contact'],
    ['What is the goal of the programme?', 'reason'],
    ['What does the switch secure for the future?', 'other'],
    ['wonach richtet sich wie viel personal nötig ist', 'other'],
    ['Einführung der elektronischen Akte', 'other'],
  ])('%s → %s', (question, aspect) => {
    expect(aspectOf(question)).toBe(aspect);
  });
});

describe('aspectStrength', () => {
  it('takes no year, date or paragraph for an amount', () => {
    expect(aspectStrength('quantity', 'Das gilt seit 2019 nach § 15 des Gesetzes.')).toBe(0);
    expect(aspectStrength('quantity', 'Sie beginnen in A 10 (Reifegrad 4, Anlage 2).')).toBe(0);
    expect(aspectStrength('quantity', 'Es nehmen 35 Standorte teil.')).toBe(1);
    expect(aspectStrength('quantity', 'Es gab fünf Veranstaltungen.')).toBe(1);
  });

  it('tells a reason that is named from one that may be meant', () => {
    expect(aspectStrength('reason', 'Aufgrund fehlender Mittel ruht das Projekt.')).toBe(1);
    expect(aspectStrength('reason', 'Das Projekt ist abhängig vom Haushalt.')).toBe(0.5);
    expect(aspectStrength('reason', 'Das Projekt begann im Mai.')).toBe(0);
  });

  it('wants a number or address where one can be called or written to', () => {
    expect(aspectStrength('contact', 'Telefon: 0361 573511')).toBe(1);
    expect(aspectStrength('contact', 'Schreiben Sie an amt@example.org.')).toBe(1);
    expect(aspectStrength('contact', 'Die Redaktion hat 2021 begonnen.')).toBe(0);
    expect(leastStrength('money', 'Was kostet der Umbau?')).toBe(1);
    expect(leastStrength('money', 'Wer trägt die Kosten?')).toBe(0.5);
  });

  it('finds durations in figures and words', () => {
    expect(aspectStrength('duration', 'Der Aufbau dauert 24 Monate.')).toBe(1);
    expect(aspectStrength('duration', 'spätestens zwei Wochen vor Beginn')).toBe(1);
    expect(aspectStrength('duration', 'ein 4-wöchiger Probebetrieb')).toBe(1);
    expect(aspectStrength('duration', 'Der Aufbau läuft.')).toBe(0);
  });

  it('tells "when" that asks from "when" that dates', () => {
    expect(aspectOf('How many offices had moved when the 2020 plan was written?')).toBe('quantity');
    expect(aspectOf('When was the plan written?')).toBe('time');
    expect(aspectOf('Who asked the question and when was it answered?')).toBe('time');
  });
});
