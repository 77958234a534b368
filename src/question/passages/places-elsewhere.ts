/**
 * States, countries and cities that a question may be about. A text that does not name the place
 * says nothing of it, however well the rest fits. Each entry: how the place is asked for, and how a
 * text must name it.
 */
const PLACES: readonly (readonly [asked: RegExp, said: RegExp])[] = (
  [
    ['bayern|bayerisch\\w*|bayrisch\\w*|bavarian?', 'bayer\\w*|bayr\\w*'],
    [
      'sachsen(?!-anhalt| anhalt)|sächsisch\\w*|saechsisch\\w*|saxony',
      'sachsen(?!-anhalt)|sächsisch\\w*',
    ],
    ['sachsen[- ]anhalts?|saxony-anhalt', 'sachsen-anhalt\\w*'],
    ['niedersachsens?|niedersächsisch\\w*|lower saxony', 'niedersachsen\\w*|niedersächsisch\\w*'],
    ['hessens?|hessisch\\w*|hesse', 'hessen\\w*|hessisch\\w*'],
    ['brandenburg\\w*', 'brandenburg\\w*'],
    ['berlin(?:s|er)?', 'berlin\\w*'],
    ['hamburg(?:s|er)?', 'hamburg\\w*'],
    ['bremens?|bremer', 'brem\\w*'],
    ['nordrhein-westfalens?|nrw|north rhine-westphalia', 'nordrhein-westfalen\\w*|nrw|it\\.nrw'],
    ['rheinland-pfalz', 'rheinland-pfalz'],
    ['saarlands?|saarländisch\\w*', 'saarland\\w*|saarländisch\\w*'],
    ['schleswig-holsteins?', 'schleswig-holstein\\w*'],
    ['mecklenburg-vorpommerns?', 'mecklenburg-vorpommern\\w*'],
    ['baden-württembergs?|baden-wuerttembergs?', 'baden-württemberg\\w*'],
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
).map(([asked, said]) => [whole(asked), whole(said)]);

/** The places elsewhere that a question names and a text does not. */
export function placesMissing(question: string, text: string): string[] {
  return PLACES.flatMap(([asked, said]) => {
    const place = asked.exec(question)?.[0];
    return place !== undefined && !said.test(text) ? [place] : [];
  });
}

function whole(pattern: string): RegExp {
  return new RegExp(`(?<![\\p{L}-])(?:${pattern})(?!\\p{L})`, 'iu');
}
