import { capitalized } from '#src/text/capitalized.ts';
import { foldGerman } from '#src/text/fold.ts';
import { GERMAN_MONTH } from '#src/text/month-names.ts';
import { actsOf } from './same-acts.ts';

const DAY = String.raw`(?:\d{1,2}\.\s?(?:\d{1,2}\.|(?:${GERMAN_MONTH})\s)\s?)?(?:19|20)\d\d`;
const TIME = String.raw`(?:dem\s)?(?<time>${DAY}|(?:anfang|mitte|ende)\s(?:des\sjahres\s)?(?:19|20)\d\d|(?:${GERMAN_MONTH})\s(?:19|20)\d\d)`;
const OPERATION = `(?<operation>(?:echt|wirk|produktiv|regel|live)betrieb)`;
const STATE = new RegExp(
  String.raw`^(?<thing>.+?)\s(?:läuft|lief|ist|war|befindet sich|arbeitet)\s(?:bereits\s|schon\s)?seit\s${TIME}\sim\s${OPERATION}[.!]?$`,
  'iu',
);
const WENT = new RegExp(
  String.raw`^(?<thing>.+?)\sging(?:en)?\s(?:am|zum|im)\s${TIME}\sin\s(?:den\s)?${OPERATION}[.!]?$`,
  'iu',
);

/** Who somebody is to a thing, and what they do to it. */
const AGENT =
  /^(?:(?:Der|Die|Als)\s)?(?<role>Betreiber|Entwickler|Nutzer)(?:in)?\s(?<thing>(?:des|der|von|vom)\s.+?)\s(?:ist|war|fungiert|ist bislang)\s(?<who>(?:das|die|der)\s[^,;]+?)[.!]?$/u;
const DOES: Readonly<Record<string, string>> = {
  Betreiber: 'betreibt',
  Entwickler: 'entwickelte',
  Nutzer: 'nutzt',
};

/** "Betreiber des Portals ist das TLRZ" as "Das TLRZ betreibt des Portals", which says the same words. */
function agentAsAct(sentence: string): string | null {
  const { role = '', thing = '', who = '' } = AGENT.exec(sentence)?.groups ?? {};
  const act = DOES[role];
  return act === undefined ? null : `${capitalized(who)} ${act} ${thing}.`;
}

/** "Rechtsgrundlage für X ist § 19 ThürEGovG", "§ 19 ThürEGovG ist die Rechtsgrundlage für X": X is by this law. */
const LEGAL_BASIS =
  /^(?:(?:Die\s)?(?:gesetzliche\s|rechtliche\s)?(?:Rechtsg|G)rundlage\s(?<thing>(?:für|der|des|von)\s.+?)\s(?:ist|war|bildet|bildete)\s(?<law>§.+?)|(?<first>§.+?)\s(?:ist|war|bildet|bildete)\s(?:die\s)?(?:gesetzliche\s|rechtliche\s)?(?:Rechtsg|G)rundlage\s(?<behind>(?:für|der|des|von)\s.+?))[.!]?$/iu;

function legalBasisAsAct(sentence: string): string | null {
  const { thing, behind, law, first } = LEGAL_BASIS.exec(sentence)?.groups ?? {};
  const what = thing ?? behind;
  return what === undefined
    ? null
    : `Vorgesehen ist ${what.replace(/^\S+\s/u, '')} gemäß ${law ?? first ?? ''}.`;
}

/** "läuft bis zum 3. Januar 2028": then it ends. */
const LASTS_UNTIL = new RegExp(
  String.raw`(?<!\p{L})(?:läuft|laufen|dauert|dauern)\s(?:noch\s)?bis\s(?:zum\s)?(?=${DAY}|(?:${GERMAN_MONTH})\s)`,
  'iu',
);

const PARTICLE =
  /^(?<before>.+)\s(?<particle>ab|an|auf|aus|bei|ein|fest|mit|um|vor|zu|zurück)[.!]?$/u;

/** "läuft am 30. Juni 2025 aus" as "am 30. Juni 2025 ausläuft": the verb in one word, if it tells a known act. */
function withWholeVerb(sentence: string): string | null {
  const { before = '', particle = '' } = PARTICLE.exec(sentence)?.groups ?? {};
  const words = before.split(' ');
  const at = words.findIndex(
    (word) => /^\p{Ll}{3,}$/u.test(word) && actsOf(foldGerman(`${particle}${word}`)).length > 0,
  );
  const verb = words[at];
  if (verb === undefined) return null;
  return `${[...words.slice(0, at), ...words.slice(at + 1), `${particle}${verb}`].join(' ')}.`;
}

/**
 * "läuft seit dem 1. Januar 2024 im Echtbetrieb" as what happened then: "wurde zum 1. Januar 2024 in den
 * Echtbetrieb überführt", which is how reports tell it.
 *
 * @returns Null for any other sentence.
 */
export function stateAsEvent(sentence: string): string | null {
  const { thing, time, operation } = (STATE.exec(sentence) ?? WENT.exec(sentence))?.groups ?? {};
  if (thing === undefined || time === undefined) {
    if (LASTS_UNTIL.test(sentence)) return sentence.replace(LASTS_UNTIL, 'endet am ');
    return agentAsAct(sentence) ?? legalBasisAsAct(sentence) ?? withWholeVerb(sentence);
  }
  const when = /^\d{4}$/u.test(time) ? time : /^\d/u.test(time) ? `zum ${time}` : time;
  return `${thing} wurde ${when} in den ${operation} überführt.`;
}
