import { type PrincipalParts, STRONG_VERBS } from './strong-verbs.ts';

/** Prefixes that never part from their verb; its participle has no "ge-". */
const INSEPARABLE = /^(?:be|ge|er|ver|zer|ent|emp|miss|uber|unter|hinter|wider)(?=[a-z]{4})/u;

/** What an order begins with: "zeig", "gib". */
export function imperativeOf(infinitive: string): string {
  return STRONG_VERBS.get(infinitive)?.present ?? infinitive.replace(/e?n$/u, '');
}

const ENDINGS = ['', 'e', 'en', 'er', 'es', 'em'];

/**
 * All forms in which a question can have a German verb, folded.
 *
 * @param entry - Infinitive, folded; a bar behind a separable particle ("aus|weisen").
 * @returns One word each: "ausweist" and "ausgewiesene", but not "weist … aus".
 */
export function inflectVerb(entry: string): string[] {
  const [particle, base] = entry.includes('|') ? entry.split('|') : ['', entry];
  if (particle === undefined || base === undefined) return [];
  const { finite, participle } = formsOf(base);
  const declined = [participle, `${base}d`].flatMap((form) =>
    ENDINGS.map((ending) => form + ending),
  );
  const forms = [base, ...finite, ...declined, ...(particle === '' ? [] : [`zu${base}`])];
  return [...new Set(forms.map((form) => particle + form))];
}

function formsOf(base: string): { finite: string[]; participle: string } {
  const stem = base.replace(/e?n$/u, '');
  const strong = strongParts(base);
  if (strong !== undefined) {
    const { present, preterite, participle } = strong;
    const past = preterite.endsWith('te')
      ? ['', 'n', 'st', 't']
      : ['', 'e', 'en', 'st', 'est', 't', 'et'];
    return {
      finite: [
        ...[
          `${stem}e`,
          `${stem}t`,
          `${stem}et`,
          ...(present.endsWith('t') ? [present] : []),
          `${present}t`,
          `${present}st`,
        ],
        ...past.map((ending) => preterite + ending),
      ],
      participle,
    };
  }
  // "rechnet", "bildet": an e between what cannot be said together.
  const link = /(?:[dt]|ch[mn]|[^aeiouhlmnr][mn])$/u.test(stem) ? 'e' : '';
  const spoken = stem + link;
  const hasGe = !INSEPARABLE.test(base) && !base.endsWith('ieren');
  return {
    finite: [`${stem}e`, ...['t', 'st', 'te', 'ten', 'test', 'tet'].map((e) => spoken + e)],
    participle: `${hasGe ? 'ge' : ''}${spoken}t`,
  };
}

function strongParts(base: string): PrincipalParts | undefined {
  const own = STRONG_VERBS.get(base);
  const [prefix] = INSEPARABLE.exec(base) ?? [];
  if (own !== undefined || prefix === undefined) return own;
  const parts = STRONG_VERBS.get(base.slice(prefix.length));
  return (
    parts && {
      present: prefix + parts.present,
      preterite: prefix + parts.preterite,
      participle: prefix + parts.participle.replace(/^ge/u, ''),
    }
  );
}
