import { inGerman, singleName } from '#src/question/claims/prose/name-lists.ts';
import { isNegated, type ProseClaim } from '#src/question/claims/prose/prose-claim.ts';
import { foldGerman } from '#src/text/fold.ts';
import { isStopWord } from '#src/text/stop-words.ts';
import { tokenize } from '#src/text/tokenize.ts';
import type { Finding } from '../verdict.ts';
import type { Printed } from './printed.ts';
import { quoteDraft } from './quote-draft.ts';
import { isSaidAlike } from './said-alike.ts';

/** A sentence that goes on from the one before, which says who does it and where. */
const GOES_ON = /^(?:dabei|hierbei|hierzu|dazu|darin|dort|hierfür|dafür|this|there)(?!\p{L})/iu;

/** Share of a claim from which on a sentence tells what happens. */
const TELLS = 0.3;

/**
 * "wird im Finanzministerium erprobt" where the source says all the rest of another office. The office
 * of the claim must not be named anywhere near: several may do the same.
 */
export function checkOffice(
  claim: ProseClaim,
  printed: readonly Printed[],
  officesIn: (text: string) => readonly string[],
): Finding | null {
  if (claim.values.length > 0 || claim.times.length > 0 || claim.isNegated) return null;
  const [said, ...more] = officesIn(claim.text);
  if (said === undefined || more.length > 0) return null;
  for (const place of printed) {
    const { read, text } = place;
    const before = GOES_ON.test(text) ? (read.sentences[place.place - 1]?.text ?? '') : '';
    const [other, ...others] = [...new Set([...officesIn(text), ...officesIn(before)])];
    if (other === undefined || others.length > 0 || (place.event ?? 1) < TELLS) continue;
    const unsaid = place.unsaidBy(text).filter((word) => !place.isContext(word));
    const isRest = unsaid.every((word) => isOfOffice(word, officesIn));
    if (!isRest || isNegated(text) || !isSaidAlike(claim, place)) continue;
    if (other === said && before !== '') {
      if (officesIn(text).includes(other)) continue;
      return { verdict: 'stimmt', reason: '', evidence: quoteDraft([place]) };
    }
    if (other === said || isNamedNear(said, place, officesIn)) continue;
    return {
      verdict: 'stimmt nicht',
      reason: `In den Dokumenten steht eine andere Stelle: ${other}.`,
      evidence: quoteDraft([place]),
    };
  }
  return null;
}

/** Words of which names of offices are made. */
const OFFICE_WORD =
  /(?:ministerium|ministeriums|kanzlei|landesamt|amt|amtes|amts|ressort|rechenzentrum|office|ministry|thuringer|landes|finance|interior)$/u;

function isOfOffice(word: string, officesIn: (text: string) => readonly string[]): boolean {
  return OFFICE_WORD.test(word) || officesIn(word).length > 0;
}

function isNamedNear(
  office: string,
  { read }: Printed,
  officesIn: (text: string) => readonly string[],
): boolean {
  return read.sentences.some(({ text }) => officesIn(text).includes(office));
}

/** Words by which something is said to come from somewhere. */
const OF_ORIGIN =
  /^(?:stammt|stammen|stammte|kommt|kommen|entwick\p{L}*|eigenentwicklung|herkunft|ursprunglich|software|losung|produkt|system|anwendung|programm|assistenz\p{L}*|land|landes|bundesland\p{L}*|freistaat\p{L}*|open|source|open-source|quelloffen\p{L}*|developed|comes|originates|state|product|solution|application|programme?)$/u;
const FROM = /^(?:aus|von|vom|des|landes|land|bundesland|bundeslandes|of|from|by)$/u;

/** "für das Land Bayern", "in the state of Hesse" is not from there. */
const FOR_STATE =
  /(?<!\p{L})(?:for|to|in|with|für|an|bei|mit|im)\s(?:(?:the|das|den|dem)\s)?(?:state|land|freistaat|bundesland)\s/iu;

/** Makes another thing of what is named behind it: "der Nachfolger von F13". */
const OF_OTHER = /^(?:of|for|to|von|vom|des|fur|zu|zum|zur|mit|in|im|is|was|ist|war|and|und)$/u;

/** "The AI office assistant F13": what stands between the article and the name only describes it. */
function withoutDescription(text: string, { isTopic }: Printed): string {
  const words = text.split(/\s+/u);
  const at = words.findIndex((word) => isTopic(foldGerman(word)));
  const from = words
    .slice(0, Math.max(0, at))
    .findLastIndex((word) => /^(?:the|das|die|der)$/iu.test(word));
  const between = words.slice(from + 1, at).map(foldGerman);
  if (at < 0 || from !== 0 || between.some((word) => OF_OTHER.test(word))) return text;
  return words.slice(at).join(' ');
}

/** "F13 stammt aus Bayern" where the source calls it "die Software des Landes Baden-Württemberg". */
export function checkOrigin(claim: ProseClaim, printed: readonly Printed[]): Finding | null {
  if (claim.values.length > 0 || claim.times.length > 0 || claim.isNegated) return null;
  const said = singleName(inGerman(claim.text));
  if (said === null || !FROM.test(said.before) || FOR_STATE.test(inGerman(claim.text))) return null;
  for (const place of printed) {
    const { text } = place;
    const other = singleName(text);
    if (other === null || !FROM.test(other.before) || isNegated(text)) continue;
    const words = tokenize(withoutDescription(said.rest, place)).filter(
      ({ text: word }) => !isStopWord(foldGerman(word)),
    );
    const folded = words.map(({ text: word }) => foldGerman(word));
    if (!folded.some(place.isTopic) || !folded.some((word) => OF_ORIGIN.test(word))) continue;
    // Whatever else happens to it there says not where it comes from.
    const isOfOrigin = words.every(
      ({ text: word }, at) =>
        place.isTopic(folded[at] ?? '') ||
        OF_ORIGIN.test(folded[at] ?? '') ||
        (/^\p{Lu}/u.test(word) && place.isJustSaid(folded[at] ?? '')),
    );
    if (!isOfOrigin) continue;
    const isSame = other.name === said.name;
    return {
      verdict: isSame ? 'stimmt' : 'stimmt nicht',
      reason: isSame ? '' : `In den Dokumenten steht: ${other.name}.`,
      evidence: quoteDraft([place]),
    };
  }
  return null;
}
