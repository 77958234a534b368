import { describe, expect, it } from 'vitest';
import { aspectOf, aspectStrength } from '#src/question/passages/aspect.ts';

describe('aspectOf', () => {
  it.each([
    ['Wann trat das Gesetz in Kraft?', 'time'],
    ['Wie lange dauert der Probebetrieb?', 'duration'],
    ['wieviele schulen machen mit', 'quantity'],
    ['Was kostet die Pflege der Software?', 'money'],
    ['Weshalb verzögert sich die Einführung?', 'delay'],
    ['Wer betreibt das Rechenzentrum?', 'person'],
    ['Was sind die drei Stufen der Umsetzung?', 'list'],
    ['Was ist ein konvergentes Netz?', 'definition'],
    ['Which act regulates this?', 'law'],
    ['Einführung der elektronischen Akte', 'other'],
  ])('%s → %s', (question, aspect) => {
    expect(aspectOf(question)).toBe(aspect);
  });
});

describe('aspectStrength', () => {
  it('takes no year, date or paragraph for an amount', () => {
    expect(aspectStrength('quantity', 'Das gilt seit 2019 nach § 15 des Gesetzes.')).toBe(0);
    expect(aspectStrength('quantity', 'Es nehmen 35 Standorte teil.')).toBe(1);
    expect(aspectStrength('quantity', 'Es gab fünf Veranstaltungen.')).toBe(1);
  });

  it('tells a reason that is named from one that may be meant', () => {
    expect(aspectStrength('reason', 'Aufgrund fehlender Mittel ruht das Projekt.')).toBe(1);
    expect(aspectStrength('reason', 'Das Projekt ist abhängig vom Haushalt.')).toBe(0.5);
    expect(aspectStrength('reason', 'Das Projekt begann im Mai.')).toBe(0);
  });

  it('finds durations in figures and words', () => {
    expect(aspectStrength('duration', 'Der Aufbau dauert 24 Monate.')).toBe(1);
    expect(aspectStrength('duration', 'spätestens zwei Wochen vor Beginn')).toBe(1);
    expect(aspectStrength('duration', 'ein 4-wöchiger Probebetrieb')).toBe(1);
    expect(aspectStrength('duration', 'Der Aufbau läuft.')).toBe(0);
  });
});
