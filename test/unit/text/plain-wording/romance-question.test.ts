import { expect, test } from 'vitest';
import { isRomance, readRomanceQuestion } from '#src/text/plain-wording/romance-question.ts';

test.each([
  [
    "Combien d'employés la police régionale (Landespolizei) comptait-elle en 2020 ?",
    'wie viele Beschäftigte 2020 Landespolizei',
  ],
  [
    "Quanti dipendenti aveva l'ufficio statistico (Landesamt für Statistik) nel 2017?",
    'wie viele Beschäftigte 2017 Landesamt für Statistik',
  ],
  [
    'Combien de personnes le budget principal (Kernhaushalt) du Land de Thuringe employait-il au 30 juin 2023 ?',
    'wie viele Beschäftigte 30. Juni 2023 Kernhaushalt',
  ],
  ['¿Cuántos empleados tenía la ciudad de Erfurt?', 'wie viele Beschäftigte Stadt Erfurt'],
])('%s', (question, read) => {
  expect(readRomanceQuestion(question)).toBe(read);
});

test.each([
  "Combien d'employés la police (Landespolizei) a-t-elle perdus depuis 2015 ?",
  "Combien d'employés a perdu la police (Landespolizei) ?",
  'Cuántos empleados tenía Erfurt sin Jena?',
  '¿Cuál es la capital de Francia?',
  'Wie viele Beschäftigte hat Erfurt?',
  'How many employees does Erfurt have?',
  '',
])('is not understood: %s', (question) => {
  expect(readRomanceQuestion(question)).toBeNull();
});

test.each([
  ["Quelles applications d'IA la chancellerie teste-t-elle ?", true],
  ['Perché la polizia è in ritardo?', true],
  ['Comment is free', false],
  ['Wie viele Beschäftigte hat Gera?', false],
  ['how many employees has la Gera?', false],
])('%s', (question, expected) => {
  expect(isRomance(question)).toBe(expected);
});
