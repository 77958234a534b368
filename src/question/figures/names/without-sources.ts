import type { MarkedTerms } from '../terms/marked-terms.ts';
import type { Mention } from './find-mentions.ts';

const ACCORDING_TO =
  /(?:^| )(?:laut|lt|gemass|according to|(?:nach|laut|aus|anhand) (?:d(?:en|er) )?(?:angaben?|zahlen|daten|auskunft|statistiken?|veroffentlichung(?:en)?|bericht)(?: von)?|(?:figures?|numbers|data|statistics) (?:of|from|by))(?: (?:de[rsmn]|the))?$/u;
const STATES =
  /(?:^| )(?:nennt|nannte|weist|wies|meldet|meldete|zahlt|zahlte|gibt|gab|beziffert|bezifferte|fuhrt|listet|verzeichnet|states?|reports?|gives?|does|did)(?: (?:d(?:as|ie|er)|the))?$/u;

const COUNTS_AMONG = /(?:^| )(?:zahlt|zahlte)(?: d(?:as|ie|er))?$/u;

function isFollowedByTo({ to }: Mention, { terms }: MarkedTerms): boolean {
  return /^(?:zu|zum|zur)$/u.test(terms[to + 1]?.folded ?? '');
}

/** Words between "für" and the name of what the figure is of. */
const NEAR = 4;

/**
 * "Beschäftigte in Gera laut TLS", "nennt das TLS für den Landkreis Greiz": who states a figure is not
 * what it is a figure of.
 */
export function withoutSources(mentions: readonly Mention[], marked: MarkedTerms): Mention[] {
  return mentions.filter((mention) => {
    if (mention.byKey) return true;
    if (isAccordingTo(mention, marked)) return false;
    const before = wordsBefore(mention, marked);
    const others = mentions.filter((other) => other !== mention);
    // "Zählt Gefell zur VG Seenplatte?" asks whether the one is part of the other.
    const isMember = COUNTS_AMONG.test(before) && isFollowedByTo(mention, marked);
    return !(
      STATES.test(before) &&
      !isMember &&
      others.some((other) => isStatedOf(other, mention, marked))
    );
  });
}

/** "laut Rechnungshof": whom a sentence takes as its source. */
export function isAccordingTo(mention: Mention, marked: MarkedTerms): boolean {
  return ACCORDING_TO.test(wordsBefore(mention, marked));
}

function wordsBefore({ from }: Mention, { terms }: MarkedTerms): string {
  return terms
    .slice(Math.max(0, from - 5), from)
    .map(({ folded }) => folded)
    .join(' ');
}

function isStatedOf(other: Mention, source: Mention, { terms }: MarkedTerms): boolean {
  const next = source.to + 1;
  const isFor = /^(?:fur|for|zu|zum|zur)$/u.test(terms[next]?.folded ?? '');
  return isFor && other.from > next && other.from <= next + NEAR;
}
