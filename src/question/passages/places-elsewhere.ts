/**
 * States, countries and cities that a question may be about. A text that does not name the place
 * says nothing of it, however well the rest fits. Each entry: how the place is asked for, and how a
 * text must name it.
 */
const PLACES: readonly (readonly [asked: RegExp, said: RegExp, code: string | undefined])[] = (
  [
    ['bayern|bayerisch\\w*|bayrisch\\w*|bavarian?', 'bayer\\w*|bayr\\w*', 'BY'],
    [
      'sachsen(?!-anhalt| anhalt)|sächsisch\\w*|saechsisch\\w*|saxony',
      'sachsen(?!-anhalt)|sächsisch\\w*',
    ],
    ['sachsen[- ]anhalts?|saxony-anhalt', 'sachsen-anhalt\\w*', 'ST'],
    [
      'niedersachsens?|niedersächsisch\\w*|lower saxony',
      'niedersachsen\\w*|niedersächsisch\\w*',
      'NI',
    ],
    ['hessens?|hessisch\\w*|hesse', 'hessen\\w*|hessisch\\w*', 'HE'],
    ['brandenburg\\w*', 'brandenburg\\w*', 'BB'],
    ['berlin(?:s|er)?', 'berlin\\w*', 'BE'],
    ['hamburg(?:s|er)?', 'hamburg\\w*', 'HH'],
    ['bremens?|bremer', 'brem\\w*', 'HB'],
    [
      'nordrhein-westfalens?|nrw|north rhine-westphalia',
      'nordrhein-westfalen\\w*|nrw|it\\.nrw',
      'NW',
    ],
    ['rheinland-pfalz', 'rheinland-pfalz', 'RP'],
    ['saarlands?|saarländisch\\w*', 'saarland\\w*|saarländisch\\w*', 'SL'],
    ['schleswig-holsteins?', 'schleswig-holstein\\w*', 'SH'],
    ['mecklenburg-vorpommerns?', 'mecklenburg-vorpommern\\w*', 'MV'],
    ['baden-württembergs?|baden-wuerttembergs?', 'baden-württemberg\\w*', 'BW'],
    ['österreich\\w*|oesterreich\\w*|austria\\w*', 'österreich\\w*'],
    ['schweiz\\w*|switzerland|swiss', 'schweiz\\w*'],
    ['frankreichs?|französisch\\w*|france|french', 'frankreich\\w*|französisch\\w*'],
    ['polens?|polnisch\\w*|poland', 'polen\\w*|polnisch\\w*'],
    ['dänemarks?|denmark|danish', 'dänemark\\w*'],
    ['estlands?|estonian?', 'estland\\w*|estnisch\\w*'],
    ['italiens?|italy', 'italien\\w*'],
    ['spaniens?|spain', 'spanien\\w*'],
    ['englands?|großbritanniens?|britain|united kingdom', 'england\\w*|großbritannien\\w*'],
    ['usa|amerika\\w*|united states|america\\w*', 'usa|amerika\\w*'],
    ['chinas?|chinesisch\\w*|chinese', 'china\\w*|chinesisch\\w*'],
    ['russlands?|russisch\\w*|russian?', 'russland\\w*'],
    ['ukraine', 'ukraine\\w*'],
    ['australiens?|australian?', 'australien\\w*'],
    ['japans?|japanese', 'japan\\w*'],
    ['indiens?|india', 'indien\\w*'],
    ['münchens?|muenchen|münchner|munich', 'münchen\\w*|münchner'],
    ['leipzigs?|leipziger', 'leipzig\\w*'],
    ['dresdens?|dresdner', 'dresden\\w*|dresdner'],
    ['chemnitz\\w*', 'chemnitz\\w*'],
    ['köln\\w*|cologne', 'köln\\w*'],
    ['frankfurt\\w*', 'frankfurt\\w*'],
    ['stuttgart\\w*', 'stuttgart\\w*'],
    ['kassel\\w*', 'kassel\\w*'],
    ['magdeburg\\w*', 'magdeburg\\w*'],
    ['potsdam\\w*', 'potsdam\\w*'],
    ['hannover\\w*', 'hannover\\w*'],
    ['wiens?|vienna', 'wien\\w*'],
    ['paris', 'paris'],
    ['london\\w*', 'london\\w*'],
  ] as const
).map(([asked, said, code]) => [whole(asked), whole(said), code]);

/** "die Länder BB-BW-HE-HH": official codes of states; one alone may be anything. */
const CODES = /(?<![\p{L}-])(?:[A-Z]{2})(?:\s?[-/,]\s?[A-Z]{2})+(?![\p{L}-])/gu;

/** The places elsewhere that a question names and a text does not. */
export function placesMissing(question: string, text: string): string[] {
  const named = PLACES.flatMap(([asked, said, code]) => {
    const place = asked.exec(question)?.[0];
    return place === undefined ? [] : [{ place, said, code }];
  });
  // Most questions name none, and the text may be long.
  if (named.length === 0) return [];
  const codes = (text.match(CODES) ?? []).flatMap((list) => list.match(/[A-Z]{2}/gu) ?? []);
  const isSaid = ({ said, code }: (typeof named)[number]): boolean =>
    said.test(text) || (code !== undefined && codes.includes(code));
  return named.filter((one) => !isSaid(one)).map(({ place }) => place);
}

function whole(pattern: string): RegExp {
  return new RegExp(`(?<![\\p{L}-])(?:${pattern})(?!\\p{L})`, 'iu');
}
