import { expect, test } from 'vitest';
import { saidStatuses } from '#src/text/said-status.ts';

const saidIn = (text: string) => saidStatuses(text).map(({ status, quote }) => [status, quote]);

test('a status that the prose names', () => {
  expect(
    saidIn('Der Status der Maßnahme „in Verzug“ begründet sich in der Priorisierung.'),
  ).toEqual([['in Verzug', 'in Verzug']]);
  expect(saidIn('Deshalb wird der Status des Projektes „im\nPlan“ gemeldet.')).toEqual([
    ['im Plan', 'im Plan'],
  ]);
});

test('a sentence that calls the whole finished', () => {
  expect(saidIn('Das Projekt wurde 2019\nabgeschlossen (Freischaltung im November).')).toEqual([
    ['abgeschlossen', 'Das Projekt wurde 2019 abgeschlossen'],
  ]);
});

test('neither delays nor finished parts are a status', () => {
  expect(saidIn('Das Projekt ist wegen der Beschaffung in Verzug geraten.')).toEqual([]);
  expect(saidIn('Dieser Schritt ist abgeschlossen. Der Aufbau wurde abgeschlossen.')).toEqual([]);
  expect(
    saidIn('Das Projekt ist noch nicht in allen Teilen fertig und wird 2025 abgeschlossen.'),
  ).toEqual([]);
  expect(saidIn('Die Statusgruppen „Beamte“ und „Tarifbeschäftigte“ werden abgerechnet.')).toEqual(
    [],
  );
});

test('what is said not to be finished is not finished', () => {
  expect(saidIn('Das Projekt ist noch nicht abgeschlossen.')).toEqual([]);
});
