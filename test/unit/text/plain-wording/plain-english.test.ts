import { expect, test } from 'vitest';
import { withPlainEnglish } from '#src/text/plain-wording/plain-english.ts';

test.each([
  ['What was the change in per cent?', 'What was the change in percent?'],
  [
    'How many staff were there as of June 30th, 2017?',
    'How many staff were there as of 30 June 2017?',
  ],
  ['How many on the 30th of June?', 'How many on the 30 June?'],
  ['What was it in mid-2019?', 'What was it in mid 2019?'],
  ['the share per ten thousand people is?', 'the share per 10,000 people is?'],
  ['How does it compare with the year before?', 'How does it compare with the previous year?'],
  ['What was the year-on-year change?', 'What was the year on year change?'],
  ['how much people is working there', 'how many people is working there'],
  ['What is the change between the two?', 'What is the change between both?'],
])('%s', (question, plain) => {
  expect(withPlainEnglish(question)).toBe(plain);
});

test.each([
  'How many were there in the year before 2020?',
  'What is the difference between the two towns?',
  'How much money was spent?',
  'Wie viel per Cent 30th of June',
])('leaves "%s" as it is', (question) => {
  expect(withPlainEnglish(question)).toBe(question);
});
