import { expect, it } from 'vitest';
import { excludes, meaningOf, takeStatus } from '#src/question/entries/status-words.ts';
import { createWording } from '#src/question/entries/wording.ts';

it.each([
  ['nicht begonnen', 'notStarted'],
  ['weitgehend umgesetzt', 'partial'],
  ['umgesetzt', 'done'],
  ['verzögert, neuer Termin 09/2025', 'delayed'],
  ['läuft nach Plan', 'onTrack'],
  ['im Zeitplan', 'onTrack'],
  ['nicht weiterverfolgt', 'dropped'],
  ['Entwurfsplanung abgeschlossen', null],
])('%s means %s', (printed, meaning) => {
  expect(meaningOf(printed)).toBe(meaning);
});

it.each([
  ['mit welchen vorhaben wurde noch gar nicht angefangen?', ['nicht begonnen']],
  ['Welche Maßnahmen sind umgesetzt?', ['umgesetzt']],
  ['Welche Maßnahmen sind teilweise umgesetzt?', ['teilweise umgesetzt']],
  ['Which measures are behind schedule?', ['verzögert']],
  ['Welche Maßnahmen wurden abgelehnt?', []],
])('%s', (question, printed) => {
  const known = ['umgesetzt', 'teilweise umgesetzt', 'nicht begonnen', 'verzögert'];
  expect(takeStatus(createWording(question), known)?.printed).toEqual(printed);
});

it('rules out only what cannot hold at once', () => {
  expect(excludes('delayed', 'onTrack')).toBe(true);
  expect(excludes('delayed', 'running')).toBe(false);
});
