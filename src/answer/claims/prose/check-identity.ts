import type { ProseClaim } from '#src/question/claims/prose/prose-claim.ts';
import { foldGerman } from '#src/text/fold.ts';
import type { Finding } from '../verdict.ts';
import type { Printed, ProseSource } from './printed.ts';
import { quoteDraft } from './quote-draft.ts';

const NAME = String.raw`\p{Lu}[\p{L}\d-]*(?:\p{Lu}|\d)[\p{L}\d-]*`;
/** "ThAVEL ist ein Videokonferenzdienst": a name, what it is said to be, and nothing else. */
const IS_KIND = new RegExp(
  String.raw`^(?:(?:Der|Die|Das)\s)?(?<name>${NAME})\s(?:ist|war)\s(?:eine?|der|die|das)\s(?<kind>\p{Lu}[\p{L}-]{8,})(?:\s(?:des\s(?:Landes|Freistaats)|Thüringens|in\sThüringen))?$`,
  'u',
);
/** "ThAVEL ist ein …system", "ThMeet – OpenTalk als eigenen …dienst". */
const PRINTED_KIND = new RegExp(
  String.raw`(?<![\p{L}\d-])(?<name>${NAME})["“”]?(?:\s[–-]\s[\p{L}\d]+)?\s(?:ist\s(?:ein|der|das)e?|als)\s(?:\p{Ll}+e[nrsm]?\s){0,2}(?<kind>\p{Lu}[\p{L}-]{8,})(?![\p{L}-])`,
  'gu',
);
/** Of words that are written more often than this, one thing may be several: "Basisdienst". */
const SELDOM = 0.985;

interface Kind {
  readonly name: string;
  readonly kind: string;
  readonly place: Printed;
}

function kindsIn(place: Printed): Kind[] {
  return Array.from(place.text.matchAll(PRINTED_KIND), ({ groups }) => ({
    name: groups?.name ?? '',
    kind: groups?.kind ?? '',
    place,
  }));
}

/**
 * "ThAVEL ist ein Videokonferenzdienst" where the documents say of ThAVEL that it is something else, and
 * of another thing that it is that: only of kinds that are rarely spoken of, as several may be one "Dienst".
 */
export function checkIdentity(
  claim: ProseClaim,
  printed: readonly Printed[],
  { passages }: ProseSource,
): Finding | null {
  const { name, kind } = IS_KIND.exec(claim.text)?.groups ?? {};
  if (name === undefined || kind === undefined || claim.isNegated) return null;
  const isRare = (word: string): boolean =>
    passages.words.weightOfWord(word.toLowerCase()) >= SELDOM;
  const isSaidBeside = printed.some(({ read }) =>
    read.sentences.some(({ text }) => text.includes(name) && saysKind(text, kind)),
  );
  if (!isRare(kind) || isSaidBeside) return null;
  const kinds = printed.flatMap(kindsIn);
  const own = kinds.find((one) => one.name === name && isRare(one.kind));
  const other = kinds.find((one) => one.name !== name && saysKind(one.kind, kind));
  if (own === undefined || other === undefined) return null;
  return {
    verdict: 'stimmt nicht',
    reason: `In den Dokumenten steht: ${own.kind}.`,
    evidence: quoteDraft([own.place, other.place]),
  };
}

/** In any of its forms; whether it is called a system or a service says little. */
function saysKind(text: string, kind: string): boolean {
  const folded = foldGerman(kind);
  const special = folded.replace(ANY_TOOL, '');
  return foldGerman(text).includes(special.length < SHORTEST_KIND ? folded : special);
}

const ANY_TOOL =
  /(?:system|dienst|losung|plattform|software|tool|anwendung|verfahren|portal|programm|werkzeug)e?s?$/u;
const SHORTEST_KIND = 8;
