import { LRUCache } from 'lru-cache';
import { STRONG_VERBS } from '#src/question/figures/words/strong-verbs.ts';

/**
 * What a verb in any form and its noun in "-ung" have in common: "finanziert", "finanzieren" and
 * "Finanzierung" tell the same act.
 */

const PREFIX =
  '(?:ab|an|auf|aus|bei|bereit|dar|durch|ein|fest|fort|frei|her|hin|los|mit|nach|sicher|um|vor|weg|weiter|zu|zuruck|zusammen)?';
const INSEPARABLE = '(?:be|emp|ent|er|ge|hinter|miss|uber|um|unter|ver|wider|zer)?';
const ENDING = '(?:e[nrsm]?)?';

/** Nouns that name a thing or somebody, and hardly what is done. */
const NO_ACT =
  /^(?:leist|los|verwalt|regier|abteil|verordn|satz|rechn|zeit|wohn|sitz|wirk|umgeb|richt|stell|halt|anwend|einricht|bild|ausbild|fass|versicher|nied|verbind|bezieh|beding|bedeut|form|ford|ahn|stiftun|ausricht|handl|les|ord|plan|kreuz|dicht|gatt|mein|ents|weis|ladun)$/u;

const NOUN = /^(\p{L}{3,})ung$/u;
const LATIN_NOUN =
  /^(?!(?:information|station|organisation|kommunikation|dokumentation|applikation|generation|situation|relation|nation|konfiguration|prasentation)$)(\p{L}{3,})ation$/u;
const WITH_GE = new RegExp(`^(${PREFIX})ge(\\p{L}{2,}?)e?t${ENDING}$`, 'u');
const WITH_IERT = new RegExp(`^(\\p{L}{2,}ier)(?:en|t|te|ten|t${ENDING})$`, 'u');
const WITHOUT_GE = new RegExp(
  `^(${PREFIX}(?:be|ent|er|uber|unter|ver|zer)\\p{L}{2,}?)(?:e?t|e?te|e?ten|en|e?t${ENDING})$`,
  'u',
);
const WITH_ZU = new RegExp(`^(${PREFIX.slice(0, -1)})zu(\\p{L}{3,}?)e?n$`, 'u');
const OTHER = /^(\p{L}{4,}?)(?:e?te|e?ten|e?t|en)$/u;

/** Preterites and participles of irregular verbs, with what may stand before them, and the stem of their infinitive. */
const IRREGULAR = [...STRONG_VERBS].map(([infinitive, { preterite, participle }]) => ({
  infinitive: infinitive.replace(/e?n$/u, ''),
  preterite: new RegExp(`^(${PREFIX})(${INSEPARABLE})${preterite}(?:e?n)?$`, 'u'),
  participle: new RegExp(
    `^(${PREFIX})(?:ge)?(${INSEPARABLE})${participle.replace(/^ge/u, '')}${ENDING}$`,
    'u',
  ),
  withGe: participle,
}));

const known = new LRUCache<string, { readonly stem: string | null }>({ max: 30_000 });

/** The stem of the act that a folded word tells; null for a word that tells none. */
export function actStem(folded: string): string | null {
  const before = known.get(folded);
  if (before !== undefined) return before.stem;
  const stem = findStem(folded);
  known.set(folded, { stem });
  return stem;
}

/** "entwickel" of "entwickelt" and "entwickl" of "Entwicklung". */
function plain(stem: string): string | null {
  const short = stem.replace(/e([lr])$/u, '$1');
  return short.length < SHORTEST ? null : short;
}

const SHORTEST = 4;

function findStem(folded: string): string | null {
  const noun = NOUN.exec(folded)?.[1];
  if (noun !== undefined) return NO_ACT.test(noun) ? null : plain(noun);
  const latin = LATIN_NOUN.exec(folded)?.[1];
  if (latin !== undefined) return plain(`${latin}ier`);
  for (const { infinitive, preterite, participle, withGe } of IRREGULAR) {
    const [, before, beside] = preterite.exec(folded) ?? [];
    if (before !== undefined) return plain(`${before}${beside ?? ''}${infinitive}`);
    const [, separable, inseparable] = participle.exec(folded) ?? [];
    if (separable === undefined) continue;
    // "geben" is no participle; "vergeben" is.
    if (inseparable === '' && !folded.includes(withGe)) continue;
    return plain(`${separable}${inseparable ?? ''}${infinitive}`);
  }
  const iert = WITH_IERT.exec(folded)?.[1];
  if (iert !== undefined) return plain(iert.replace(new RegExp(`^(${PREFIX})ge`, 'u'), '$1'));
  const zu = WITH_ZU.exec(folded);
  if (zu !== null) return plain(`${zu[1]}${zu[2]}`);
  const ge = WITH_GE.exec(folded);
  if (ge !== null) return plain(`${ge[1]}${ge[2]}`);
  const inseparable = WITHOUT_GE.exec(folded)?.[1] ?? OTHER.exec(folded)?.[1];
  return inseparable === undefined ? null : plain(inseparable);
}
