import { type LetterClaim, readLetterClaims } from '#src/question/claims/prose/letter-claim.ts';
import {
  isSameTime,
  readProseClaim,
  readTimes,
  timeText,
} from '#src/question/claims/prose/prose-claim.ts';
import { LETTER_HEADS } from '#src/question/passages/letter-questions.ts';
import { foldGerman } from '#src/text/fold.ts';
import { contrary, type Finding, joinFindings } from '../verdict.ts';
import { findPrinted } from './find-printed.ts';
import type { Printed, ProseSource } from './printed.ts';
import { quoteDraft } from './quote-draft.ts';

const ANSWERED =
  /^(?:Das|Die|Der) (?<office>.+?) hat die .*?Anfrage (?<number>\S+) vom (?<asked>.+?\d{4}).*? mit Schreiben vom (?<answered>.+?\d{4}) .*beantwortet/u;
const ASKED = /Anfrage de[rs] Abgeordneten (?<asker>[^()]+)\((?<party>[^()]+)\)/u;
const SIGNED =
  /^(?:gez\. )?(?<signer>\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+)?) (?:(?:Staats|Innen|Finanz)?[Mm]inister(?:in)?|Staatssekretär(?:in)?)$/u;

const PARTIES =
  /^(?:afd|cdu|csu|spd|bsw|fdp|linke[nr]?|grune[nr]?|bundnis|freie|freien|wahler|piraten|volt)$/u;

/** "Die Kleine Anfrage stammt vom …": what the head of the one letter tells, in its own forms. */
export async function checkLetter(sentence: string, source: ProseSource): Promise<Finding | null> {
  const findings: Finding[] = [];
  for (const claim of readLetterClaims(sentence)) {
    const finding = await checkFact(claim, source);
    if (finding === null) return null;
    findings.push(finding);
  }
  return findings.length === 0 ? null : joinFindings(findings);
}

async function checkFact(claim: LetterClaim, source: ProseSource): Promise<Finding | null> {
  const printed = await Promise.all(
    LETTER_HEADS.map((said) => findPrinted(readProseClaim(said), source)),
  );
  const pattern = claim.fact === 'asker' ? ASKED : claim.fact === 'signer' ? SIGNED : ANSWERED;
  const places = printed.flat().flatMap((place) => {
    const groups = pattern.exec(place.text.trim())?.groups;
    return groups === undefined ? [] : [{ place, groups }];
  });
  const [found] = places;
  const letters = new Set(places.map(({ place }) => place.read.section.document));
  // Of several letters it does not say which is meant.
  if (found === undefined || letters.size > 1) return null;
  const finding = findingOn(claim, found.groups, found.place, source);
  return finding === null || !claim.isNegated ? finding : contrary(finding);
}

function findingOn(
  { fact, time, names }: LetterClaim,
  groups: Readonly<Record<string, string>>,
  place: Printed,
  { officesIn }: ProseSource,
): Finding | null {
  const decided = (holds: boolean, printed: string): Finding => ({
    verdict: holds ? 'stimmt' : 'stimmt nicht',
    reason: holds ? '' : `In den Dokumenten steht: ${printed}.`,
    evidence: quoteDraft([place]),
  });
  switch (fact) {
    case 'asked':
    case 'answered': {
      const [printed] = readTimes(groups[fact] ?? '');
      if (printed === undefined || time === null) return null;
      return decided(isSameTime(time, printed), timeText(printed));
    }
    case 'answerer': {
      const [said, ...others] = officesIn(names.join(' '));
      const [printed] = officesIn(groups.office ?? '');
      if (said === undefined || others.length > 0 || printed === undefined) return null;
      return decided(said === printed, groups.office ?? '');
    }
    case 'asker': {
      const { asker = '', party = '' } = groups;
      const [parties, persons] = partition(names.map(foldGerman), (name) => PARTIES.test(name));
      const holds = areSaid(persons, asker) && areSaid(parties, party) && areCapitals(names);
      return areCapitals(names) ? decided(holds, `${asker.trim()} (${party})`) : null;
    }
    case 'signer': {
      const persons = names.filter((name) => !/minister(?:in)?s?$/iu.test(name));
      if (persons.length === 0 || !areCapitals(persons)) return null;
      return decided(areSaid(persons.map(foldGerman), groups.signer ?? ''), groups.signer ?? '');
    }
  }
}

function areSaid(names: readonly string[], printed: string): boolean {
  const words = foldGerman(printed).split(/\P{L}+/u);
  return names.every((name) => words.includes(name));
}

/** Names are written with capitals; another word says something that is not read here. */
function areCapitals(names: readonly string[]): boolean {
  return names.length < 4 && names.every((name) => /^\p{Lu}/u.test(name));
}

function partition(
  names: readonly string[],
  isFirst: (name: string) => boolean,
): readonly [string[], string[]] {
  return [names.filter(isFirst), names.filter((name) => !isFirst(name))];
}
