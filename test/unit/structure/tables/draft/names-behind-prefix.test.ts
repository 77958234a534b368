import { expect, it } from 'vitest';
import { namesBehindPrefix } from '#src/structure/tables/draft/names-behind-prefix.ts';

const names = (...texts: readonly string[]) => namesBehindPrefix({ heading: 'Gericht', texts });

it('an abbreviation before all entries can be left out, or said in full', () => {
  expect(names('SG Kassel', 'SG Fulda', 'SG Gießen', 'SG Kassel')).toEqual({
    'SG Kassel': ['Kassel', 'Gericht Kassel'],
    'SG Fulda': ['Fulda', 'Gericht Fulda'],
    'SG Gießen': ['Gießen', 'Gericht Gießen'],
  });
});

it('it is part of the name where not all of them have it', () => {
  expect(names('SG Kassel', 'VG Kassel', 'SG Gießen')).toEqual({});
  expect(names('SG Kassel', 'Gießen', 'Fulda')).toEqual({});
  expect(names('SG Kassel', 'SG Fulda')).toEqual({});
});
