import { capitalized } from '#src/text/capitalized.ts';
import { listed } from '#src/text/listed.ts';
import { readStatedValues } from '../numbers/stated-values.ts';
import { statesSomething } from './clauses.ts';
import { withoutClosingQuestion } from './closing-question.ts';
import { isStatingVerb } from './finite-verbs.ts';

/** A sentence of a speech without what only colours it. */
export interface PlainStatement {
  readonly text: string;
  /** What was left out of it: comments that nothing could be held against. */
  readonly asides: readonly string[];
}

/** What a stretch of a sentence names of the documents. */
export interface Named {
  /** The one thing, by its name; null for none or several. */
  readonly name: string | null;
  readonly count: number;
  /** Something that is counted or restricts who is: "Teilzeit", "Frauen". */
  readonly restricts: boolean;
}

const VOCATIVE =
  /(?:^|,\s+)(?:(?:meine|sehr|verehrte[nr]?|geehrte[nr]?|liebe[nr]?|werte[nr]?|hochverehrte[nr]?)\s+)*(?:damen und herren(?: abgeordneten?)?|kolleginnen und kollegen|kollegen und kolleginnen|abgeordnete|bürgerinnen und bürger|gäste|genossinnen und genossen|freundinnen und freunde|herr (?:minister|präsident|ministerpräsident|kollege|abgeordneter|staatssekretär)(?: \p{Lu}\p{L}+)?|frau (?:ministerin|präsidentin|ministerpräsidentin|kollegin|abgeordnete|staatssekretärin)(?: \p{Lu}\p{L}+)?|ladies and gentlemen|dear colleagues)(?=\s*[,!:.?–-]|$)(?:\s*[,!:–-])?\s*/giu;

/** That it is so in spite of something: it does not say of whom. */
const IN_SPITE =
  /^(?:trotz|ungeachtet|entgegen|despite|in spite of|notwithstanding)\s|^(?:all(?:er|en|em)|der|den)\s.*\szum\strotz$/iu;
const SUBORDINATE =
  /^(?:während|obwohl|obgleich|obschon|wenngleich|auch wenn|selbst wenn|wie (?:sie|wir|jeder|man|alle)\s|while|although|though|as you know)(?!\p{L})/iu;

const JUDGED = listed(`
  erfolg, misserfolg, skandal, armutszeugnis, bilanz, trauerspiel, leistung, zahl, entwicklung,
  signal, zeichen, fortschritt, rückschritt, blamage, unding, beweis, beleg, lichtblick,
  meilenstein, kraftakt, tropfen, witz, hohn, katastrophe, alarmsignal, warnsignal, zumutung,
  errungenschaft, schande, ergebnis, success, scandal, disgrace, achievement
`).join('|');

/** A comment on what was said, whatever it names besides. */
const JUDGEMENT = new RegExp(
  `^(?:und\\s+|and\\s+)?(?:${[
    `(?:das|dies|that|this) (?:ist|sind|war|bleibt|is|was) (?:\\p{Ll}+ )*(?:\\p{L}*(?:${JUDGED}))`,
    'so (?:sieht|geht|macht|wird|viel)',
    'da (?:reden|sprechen|kann|darf|muss|wundert|fragt|bleibt)',
    'was (?:zeigt|beweist|belegt|freut|ärgert|erstaunt|überrascht|niemanden|wiederum|sehr|sich sehen)',
    'wie (?:sie|wir|jeder|man|alle)',
    `(?:eine?|welche?[rs]?|kein|a|an) (?:\\p{Ll}+ )*(?:\\p{L}*(?:${JUDGED}))`,
    '(?:leider|zum glück|gott sei dank|bravo|respekt|hört, hört|schämen sie sich)$',
  ].join('|')})(?!\\p{L})`,
  'iu',
);

/** May be one: "das kann so nicht weitergehen". */
const REMARK =
  /^(?:und\s+|and\s+)?(?:das|dies|that|this) (?:ist|sind|war|waren|bleibt|zeigt|heißt|nenne\p{L}*|kann|muss|darf|sollte|spricht|freut|ärgert|reicht|macht|beweist|belegt|is|was|shows|proves)(?!\p{L})/iu;

/** Says of whom or of what the rest holds. */
const RESTRICTS =
  /(?<!\p{L})(?:nur|allein|ausschließlich|ohne|außer|lediglich|einschließlich|inklusive|davon|darunter|gilt|gelten|betrifft|betreffen|bezogen|gemessen|gerechnet|bereinigt|mitgezählt|only|except|without|excluding|including)(?!\p{L})/iu;

/** How surprising it is says nothing of what is so. */
const EMPHASIS =
  /\s(?:auf einen schlag|mit einem schlag|auf einmal|sage und schreibe|wohlgemerkt|sozusagen|quasi|praktisch|at a stroke|no less than(?= \d))(?!\p{L})/giu;

export function withoutEmphasis(sentence: string): string {
  return sentence.replace(EMPHASIS, '');
}

const SEAM = /\s+[–—-]\s+|[;:,.!]\s+/gu;

/**
 * The statement in a sentence as people speak it: without whom it addresses, "trotz aller
 * Beteuerungen", "– das ist die Bilanz dieser Politik". Only what states nothing, names nothing of the
 * documents and does not say of whom the rest holds is left out.
 */
export async function withoutRhetoric(
  sentence: string,
  namedIn: (text: string) => Promise<Named>,
): Promise<PlainStatement> {
  const asides: string[] = [];
  const isSilent = async (text: string): Promise<boolean> => {
    if (statesSomething(text) || RESTRICTS.test(text) || /\d/u.test(text)) return false;
    const { count, restricts } = await namedIn(text);
    return count === 0 && !restricts;
  };
  const isSaidBesides = async (piece: string): Promise<boolean> =>
    JUDGEMENT.test(piece)
      ? !statesSomething(piece) && !RESTRICTS.test(piece) && !/\d/u.test(piece)
      : isSilent(piece);
  let text = withoutClosingQuestion(sentence)
    .replace(VOCATIVE, (_, at: number) => (at === 0 ? '' : ' '))
    .trim();
  for (;;) {
    const closing = lastPiece(text);
    if (closing === null || !(await isSaidBesides(closing.piece))) break;
    asides.push(closing.piece);
    text = closing.rest;
  }
  const opening = firstPiece(text);
  if (opening !== null) {
    const { piece, rest, isColon } = opening;
    const says = isColon ? hasVerb(piece) : SUBORDINATE.test(piece) || IN_SPITE.test(piece);
    if (says && (await isSilent(piece))) {
      asides.push(piece);
      text = rest;
    } else if (says && isColon && !statesSomething(ofRest(piece, rest)) && !RESTRICTS.test(piece)) {
      const named = await withNameOf(piece, rest, namedIn);
      if (named !== null) asides.push(piece);
      text = named ?? text;
    }
  }
  const inSpite = inSpiteOf(text);
  if (inSpite !== null && (await isSilent(inSpite))) {
    asides.push(inSpite);
    text = text.slice(inSpite.length).trim();
  }
  text = text.replace(CONTRAST, '');
  return { text: capitalized(text), asides };
}

/** "Beim Verzeichnisdienst ging es abwärts: 2021 hieß es noch „im Plan“ …": the course of no number. */
function ofRest(piece: string, rest: string): string {
  return readStatedValues(rest).length > 0 ? piece : piece.replace(COURSE, ' ');
}

const COURSE = /(?<!\p{L})(?:(?:auf|ab)wärts|bergauf|bergab|nach (?:oben|unten))(?!\p{L})/giu;

/** "Von einer Aufstockung des Rechenzentrums kann keine Rede sein: 2023 arbeiteten dort …": of it. */
async function withNameOf(
  piece: string,
  rest: string,
  namedIn: (text: string) => Promise<Named>,
): Promise<string | null> {
  const [before, own] = [await namedIn(piece), await namedIn(rest)];
  if (before.restricts) return null;
  if (own.count > 0) return rest;
  return before.name === null ? null : `${before.name}: ${rest}`;
}

interface Piece {
  readonly piece: string;
  readonly rest: string;
  readonly isColon: boolean;
}

function lastPiece(text: string): Piece | null {
  const end = text.replace(/[\s.!?]+$/u, '');
  for (const match of end.matchAll(SEAM)) {
    const piece = end.slice(match.index + match[0].length);
    const isComment = JUDGEMENT.test(piece) || REMARK.test(piece);
    if (match.index >= LEAST && isComment && !INFINITIVE.test(piece))
      return { piece, rest: end.slice(0, match.index), isColon: match[0].startsWith(':') };
  }
  return null;
}

/** "verpflichtet, eine bestimmte Zahl von Mitarbeitern vorzuhalten": to what, belongs to the statement. */
const INFINITIVE = /(?:(?<!\p{L})zu \p{Ll}{2,}e?n|(?<!\p{L})\p{Ll}{2,}zu\p{Ll}{3,}e?n)$/u;

/** "Nicht das TLRZ, sondern IT.NRW": what is said is the second. */
const CONTRAST = /(?<!\p{L})nicht\s+(?!nur|allein|bloß)[^,.;]{1,60},\s+sondern\s+(?!auch)/iu;

/** So long is a statement. */
const LEAST = 20;

function firstPiece(text: string): Piece | null {
  const colon = /^([^:]+):\s+(?=\S)/u.exec(text);
  const match =
    colon !== null && hasVerb(colon[1] ?? '') ? colon : /^([^,]+),\s+(?=\S)/u.exec(text);
  if (match === null) return null;
  const rest = text.slice(match[0].length);
  return { piece: match[1] ?? '', rest, isColon: match === colon };
}

/** "Trotz aller Versprechen" of "Trotz aller Versprechen hat das Amt …": what stands before the verb. */
function inSpiteOf(text: string): string | null {
  if (!IN_SPITE.test(text)) return null;
  const words = text.split(' ');
  const at = words.findIndex((word) => isStatingVerb(word));
  return at < 2 ? null : words.slice(0, at).join(' ');
}

function hasVerb(text: string): boolean {
  return text.split(/[\s,]+/u).some(isStatingVerb);
}
