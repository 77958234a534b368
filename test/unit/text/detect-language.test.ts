import { expect, it } from 'vitest';
import { detectLanguage } from '#src/text/detect-language.ts';

it.each([
  ['Wie viele Leute hat das LKA?', 'de'],
  ['lka 2021', 'de'],
  ['How many employees did the Landespolizei have in 2016?', 'en'],
  ['which municipalities belong to vg schwarzatal?', 'en'],
  ['Was ist das Single Digital Gateway?', 'de'],
  ['Status of the school cloud', 'en'],
  ['Was steht in Anlage 2?', 'de'],
  ['status it sicherheitsstandards 2024', 'de'],
  ['What was planned in 2019?', 'en'],
  ['', 'de'],
])('%s → %s', (question, language) => {
  expect(detectLanguage(question)).toBe(language);
});

it.each([
  ['and in Sömmerda?', 'en'],
  ['2019?', 'en'],
  ['und 2019?', 'de'],
])('after an English question: %s → %s', (question, language) => {
  expect(detectLanguage(question, ['How many people work for Gotha?', 'Gera?'])).toBe(language);
});
