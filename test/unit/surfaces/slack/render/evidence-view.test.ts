import { expect, it } from 'vitest';
import { renderEvidenceView } from '#src/surfaces/slack/render/evidence-view.ts';

it('leaves the empty lines of a source out and keeps the numbers of the others', () => {
  const evidence = {
    ...{ n: 1, title: 'Anfrage', section: 'Anlage', document: 'a.txt', language: 'de' as const },
    ...{ firstLine: 3, lastLine: 5, cells: [] },
  };
  const lines = ['davor', '', 'Das LKA hatte  ', '', '635 Leute.'].map((text, i) => ({
    line: i + 1,
    text,
  }));
  const view = JSON.stringify(renderEvidenceView(evidence, lines));
  expect(view).toContain('    1 | davor');
  expect(view).toContain('▸ 3 | Das LKA hatte\\n');
  expect(view).toContain('▸ 5 | 635 Leute.');
  expect(view).not.toMatch(/ [24] \|/u);
});
