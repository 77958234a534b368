import { expect, test } from 'vitest';
import {
  letterItemIn,
  withLetter,
  wordsOfLetterHead,
} from '#src/question/passages/letter-questions.ts';

test.each([
  ['Was steht in Antwort 8?', { number: 8, rest: '', isQuestion: false }],
  ['Was wird in Frage 4 gefragt?', { number: 4, rest: '', isQuestion: true }],
  [
    'kostenlose Basisdienste Antwort 6',
    { number: 6, rest: 'kostenlose Basisdienste', isQuestion: false },
  ],
  ['What does the answer to question 3 say?', { number: 3, rest: '', isQuestion: false }],
  ['Was antwortet die Landesregierung auf Frage 3?', { number: 3, rest: '', isQuestion: false }],
  ['Wie lautet Frage 5?', { number: 5, rest: '', isQuestion: true }],
  ['Wie lautet die Antwort auf Frage 5?', { number: 5, rest: '', isQuestion: false }],
])('%s points to a numbered question', (question, item) => {
  expect(letterItemIn(question)).toMatchObject(item);
});

test.each(['Wer hat die Kleine Anfrage 8/710 gestellt?', 'Worum geht es bei Maßnahme 3.1.4?'])(
  '%s points to none',
  (question) => {
    expect(letterItemIn(question)).toBeUndefined();
  },
);

test('who signed is asked of the letter', () => {
  expect(wordsOfLetterHead('Who signed the reply of the state government?')).toContain('Minister');
  expect(wordsOfLetterHead('Who signed the contract?')).toBeUndefined();
});

test('what happens to such questions in general is not asked of the letter', () => {
  expect(wordsOfLetterHead('Wann wurde die Kleine Anfrage beantwortet?')).toBeDefined();
  expect(wordsOfLetterHead('Seit wann werden Kleine Anfragen elektronisch gestellt?')).toBe(
    undefined,
  );
});

test('a letter is called one, and who asks is not what is asked of the one who asks', () => {
  expect(wordsOfLetterHead('wer hat den brief am ende unterschrieben')).toContain('Minister');
  expect(wordsOfLetterHead('Bekommt der Fragesteller die Anlagen auf Papier?')).toBeUndefined();
  expect(wordsOfLetterHead('Wer ist der Fragesteller?')).toBeDefined();
});

test('who answered and when is asked of the letter only where nothing else is spoken of', () => {
  for (const question of [
    'Von wem stammt die Antwort?',
    'Welches Ministerium hat geantwortet?',
    'Wann hat die Landesregierung geantwortet?',
    'Welches Datum hat die Antwort?',
  ])
    expect(wordsOfLetterHead(question)).toContain('namens der Landesregierung');
  for (const question of [
    'Wann will das Land laut Antwort der Landesregierung F13 beschaffen?',
    'Welches Ministerium beschafft F13 laut der Antwort?',
  ])
    expect(wordsOfLetterHead(question)).toBeUndefined();
});

test('a further part is asked of the letter that the question names', () => {
  const question = 'Von wem stammt die Anfrage 8/710, und von wann ist sie?';
  expect(withLetter('von wann ist sie?', question)).toBe('von wann ist die Anfrage?');
  expect(withLetter('wann?', 'Wer unterschrieb die Antwort, und wann?')).toBe('wann die Antwort?');
  expect(withLetter('wer betreibt F13?', question)).toBe('wer betreibt F13?');
});

test('the name below the answers is asked for in many words', () => {
  for (const question of [
    'Unterschrift Ministerin Antwortschreiben Name',
    'Wer hat unterschrieben?',
    'Wie heißt die Ministerin, die die Anfrage beantwortet hat?',
    'Who signed the reply?',
  ])
    expect(wordsOfLetterHead(question)).toContain('Ministerin');
  expect(wordsOfLetterHead('Wer hat den Vertrag unterschrieben?')).toBeUndefined();
  expect(wordsOfLetterHead('Welches Ministerium hat geantwortet?')).not.toContain('Ministerin');
});
