import { expect, it } from 'vitest';
import { renderChart } from '#src/surfaces/slack/render/chart.ts';
import { makeAnswer } from '../../../../support/slack-server-answers.ts';

const towns = ['Eisenach, Stadt', 'Ruhla, Stadt', 'Vacha, Stadt'];

function ranking(time: string) {
  const unit = 'Beschäftigte';
  return makeAnswer({
    kind: 'list',
    text: 'Am meisten …',
    items: towns.map((label, i) => ({ label, value: 100 - i, unit, citations: [] })),
    figures: towns.map((town, i) => ({
      ...{ value: 100 - i, unit, computed: false, citations: [] },
      label: `${town} (AGS 1606310${i})${time}`,
    })),
  });
}

it('calls a ranking after what its entries share', () => {
  expect(renderChart(ranking(', 30.06.2023'))?.title).toBe('Beschäftigte, 30.06.2023');
  expect(renderChart(ranking(''))?.title).toBe('Beschäftigte');
});
