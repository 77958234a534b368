import { expect, test } from 'vitest';
import { englishForms } from '#src/text/english-forms.ts';

test.each([
  ['cities', 'city'],
  ['churches', 'church'],
  ['houses', 'house'],
  ['stopped', 'stop'],
  ['invented', 'invent'],
  ['used', 'use'],
  ['making', 'make'],
  ['running', 'run'],
  ['earliest', 'early'],
  ['highest', 'high'],
  ['called', 'call'],
])('%s is a form of %s', (form, base) => {
  expect(englishForms(form)[0]).toBe(form);
  expect(englishForms(form)).toContain(base);
});

test('short words are not cut', () => {
  expect(englishForms('king')).toEqual(['king']);
  expect(englishForms('bed')).toEqual(['bed']);
});
