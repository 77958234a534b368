import { yearsOf } from '#src/question/figures/vocabulary/knowledge.ts';
import { ANY_YEARS } from '#src/text/years.ts';
import { readOneByPlace } from '../choices/one-by-place.ts';
import type { Signals } from '../signals.ts';
import { type FigureTopic, planIn } from '../topics/figure-topic.ts';

/** What a follow-up says shortly, in the words that every question is read by. */
export function saidOutright(signals: Signals, topic: FigureTopic): Signals {
  const rest =
    withAdded(signals, topic) ??
    heldAgainst(signals.rest, topic) ??
    otherEnd(signals.rest, topic) ??
    moreThen(signals.rest, topic) ??
    earlier(signals.rest, topic) ??
    amongNamed(signals.rest, topic) ??
    gapInRanking(signals.rest, topic) ??
    onPlace(signals.rest, topic);
  return rest === null ? signals : { ...signals, rest };
}

/** "und Jena dazu?" behind a sum says "und mit Jena?", and "plus Jena?" behind one thing "zusammen mit Jena?". */
function withAdded({ opens, rest }: Signals, { reading, asked }: FigureTopic): string | null {
  const operation = planIn(reading)?.operation;
  const isSum = operation?.name === 'aggregate' && operation.over === 'entities';
  if (isSum && opens && THERETO.test(rest)) return `mit ${rest.replace(THERETO, '')}`;
  const isValue = operation?.name === 'value' && asked.subjects.length === 1;
  const added = ADDED.map((pattern) => pattern.exec(rest)?.groups?.added).find(
    (name) => name !== undefined,
  );
  if (added === undefined || !(isSum || isValue)) return null;
  return isSum ? `mit ${added}` : `zusammen mit ${added}`;
}

const THERETO = /\s+(?:noch )?(?:dazu|hinzu|obendrauf)\W*$/iu;

/** Names what is to be added: "plus Jena", "rechne Jena dazu", "wenn man Jena dazuzählt". */
const ADDED: readonly RegExp[] = [
  /^(?:plus|zuzüglich) (?<added>\p{L}.*)$/iu,
  /^(?:bitte )?(?:rechne|zähle?|nimm|addiere?) (?:bitte |mal |noch )*(?<added>\p{L}.*?) (?:noch )?(?:dazu|hinzu)\W*$/iu,
  /^(?:wenn (?:man|wir|ich) )?(?<added>\p{L}.*?) (?:noch )?(?:dazu|hinzu|mit)(?:rechn|zähl|nimm|nehm|addier)\p{L}*\W*$/iu,
];

/** "und gegenüber 2015?", "Zuwachs im Vergleich zu 2015?" behind the value of one year: from then to it. */
function heldAgainst(rest: string, { reading, asked }: FigureTopic): string | null {
  const plan = planIn(reading);
  const [year, ...more] = plan?.years ?? [];
  const said = Number(AGAINST_YEAR.exec(rest)?.groups?.year ?? 0);
  if (plan?.operation.name !== 'value' || year === undefined || more.length > 0) return null;
  if (said === 0 || said === year || rest.match(ANY_YEARS)?.length !== 1) return null;
  if (asked.subjects.length !== 1) return null;
  const stretch = `von ${Math.min(said, year)} bis ${Math.max(said, year)}`;
  const held = rest.replace(AGAINST_YEAR, stretch);
  return CHANGE.test(rest) ? held : `Veränderung ${held}`;
}

const AGAINST_YEAR =
  /(?<!\p{L})(?:gegenüber|im vergleich (?:zu|mit)|verglichen mit|compared (?:to|with)) (?:dem jahr |dem stand von )?(?<year>(?:19|20)\d\d)(?!\d)/iu;
const CHANGE =
  /(?<!\p{L})(?:\p{L}*veränder\p{L}*|\p{L}*zuwachs|\p{L}*anstieg|\p{L}*rückgang|unterschied|differenz|gewachsen|gestiegen|gesunken|geschrumpft|mehr|weniger|change|increase|decrease|grown|risen|more|fewer|less)(?!\p{L})/iu;

/** "2023 wieder mehr?" behind the value of one year: how it changed until then. */
function moreThen(rest: string, { reading }: FigureTopic): string | null {
  const plan = planIn(reading);
  const year = MORE_THEN.exec(rest)?.groups?.year;
  const isOfOneYear = plan?.operation.name === 'value' && plan.years.length === 1;
  return year === undefined || !isOfOneYear ? null : `${year} mehr oder weniger?`;
}

const MORE_THEN =
  /^(?:(?:war|waren|warens|wars|sind|gab) )?(?:es |das )?(?:im jahr )?(?<year>(?:19|20)\d\d)(?: es)?(?: (?:dann|wieder|noch|schon|denn|etwas|deutlich))* (?:mehr|weniger|höher|niedriger|more|fewer)(?: geworden| gewesen| again)?\W*$/iu;

/** "War es früher mehr?" behind the value of one year: how it came from the first year to it; "schon mal mehr?" */
function earlier(rest: string, { reading, asked }: FigureTopic): string | null {
  const plan = planIn(reading);
  const [year, ...more] = plan?.years ?? [];
  if (plan?.operation.name !== 'value' || year === undefined || more.length > 0) return null;
  const [first] = yearsOf(asked.knowledge, asked.table);
  const { once } = EARLIER.exec(rest)?.groups ?? {};
  if (!EARLIER.test(rest) || first === undefined || first >= year) return null;
  return once === undefined
    ? `Veränderung von ${first} bis ${year}`
    : `in welchem Jahr am ${/wenig|niedrig|klein/iu.test(rest) ? 'wenigsten' : 'meisten'}?`;
}

const EARLIER =
  /^(?:(?:(?:war|waren|ist|sind|hatten?|gab) )?(?:(?:es|das|die|sie|der|er) )?(?:(?:da|dort|denn|eigentlich) )*(?:früher|in der vergangenheit|in den jahren davor|(?<once>(?:schon )?(?:ein)?mal|jemals|schon))(?: (?:mal|schon))? (?:mehr|weniger|höher|niedriger|größer|kleiner|anders)|(?:(?:ist|war|sind|waren) )?(?:das |es )?(?:mehr|weniger) als früher|früher)(?: gewesen)?\W*$/iu;

/** "Welches ist stärker gewachsen?" behind two that were named: of these the one that has grown most. */
function amongNamed(rest: string, { named }: FigureTopic): string | null {
  const match = WHICH_MORE.exec(rest);
  const several = new Set(named.map(({ entities }) => entities[0]));
  if (match === null || several.size < 2) return null;
  return `welches davon ist am ${/^(?:schwächer|weniger)$/iu.test(match[1] ?? '') ? 'wenigsten' : 'stärksten'} ${match[2] ?? ''}?`;
}

const WHICH_MORE =
  /^(?:welche[rs]?|wer|was)(?: von (?:beiden|denen|ihnen)| davon| der beiden)? (?:ist|sind|hat|haben) (?:(?:denn|davon|eigentlich) )*(stärker|mehr|schneller|deutlicher|kräftiger|schwächer) (ge(?:wachsen|stiegen|schrumpft|sunken)|zugenommen|abgenommen|zugelegt|verloren)\W*$/iu;

/** "Der dritte davon?" behind a ranking: who is on that place. */
function onPlace(rest: string, { reading }: FigureTopic): string | null {
  const operation = planIn(reading)?.operation;
  const said = PLACED.exec(rest)?.groups?.place;
  if (operation?.name === 'rank' && said !== undefined) return `auf ${said}`;
  const one = readOneByPlace(rest);
  if (operation?.name !== 'rank' || operation.limit < 2 || one?.isBare !== true) return null;
  const place = one.place < 0 ? operation.limit : one.place + 1;
  return place > operation.limit ? null : `auf Platz ${place}`;
}

/** "Um wie viel liegt sie dahinter?" behind a place of a ranking: what is between it and the one before. */
function gapInRanking(rest: string, { reading }: FigureTopic): string | null {
  return planIn(reading)?.operation.name === 'rank' && GAP.test(rest)
    ? 'Wie groß ist der Abstand?'
    : null;
}

const GAP =
  /^(?:(?:um )?wie ?viele? (?:leute |beschäftigte |employees )?mehr(?: (?:hat|hatte|sind|ist) (?:sie|er|es|das|die|der))?|(?:by )?how many more(?: (?:employees|people))?(?: is that| does it have)?) (?:als|than) (?:(?:der|die|das|the|bei|beim|in|dem) )*(?:zweite|nächste|second|next)\p{L}*(?: \p{L}+)?\W*$|^(?:wie ?(?:viel|groß|hoch|weit)|was|what|how (?:big|large))(?: (?:ist|beträgt|hat|war|is|was))? (?:(?:der|die|das|er|sie|es|sein|ihr|the|its) )*(?:abstand|vorsprung|lead|gap|margin)(?: (?:hat|ist|der|die|das|er|sie|es|denn))* (?:zum|zur|auf|vor|vom|zu|over|to)(?: (?:den|dem|der|the))* (?:zweite|nächste|second|next)\p{L}*(?: \p{L}+)?\W*$|^(?:(?:um )?wie ?viele?|(?:by )?how (?:much|many|far))(?: (?:leute|beschäftigte|stellen|plätze|employees|people))? (?:liegt|steht|ist|war|is) (?:sie|er|es|die|der|das|it|that)(?: (?:damit|denn))* (?:dahinter|zurück|hinten|darunter|davor|vorne?|voraus|darüber|behind|ahead)\W*$/iu;

/** "wer folgt auf Platz zwei?" */
const PLACED =
  /^(?:wer|was|welche[rs]?)(?: (?:dann|denn))? (?:folgt|kommt|landet|rangiert|belegt|findet sich|nimmt)(?: (?:dann|danach|dahinter|direkt))* (?:auf |an |den |der |dem )*(?<place>(?:platz|rang|stelle) (?:\d{1,2}|\p{L}+))(?: ein)?\W*$/iu;

/** "und die letzten drei?", "am anderen Ende?" behind a ranking from the top: its last places. */
function otherEnd(rest: string, { reading }: FigureTopic): string | null {
  const operation = planIn(reading)?.operation;
  if (operation?.name !== 'rank' || operation.by !== 'value') return null;
  const match = OTHER_END.exec(rest);
  if (match === null) return null;
  const places = match.groups?.places ?? String(operation.limit);
  return operation.direction === 'top' ? `die ${places} kleinsten` : `die ${places} größten`;
}

const OTHER_END =
  /^(?:(?:die |welche (?:sind|waren) die )?(?:letzten|hintersten) (?<places>\p{L}+|\d+)(?: plätze)?|(?:wer|was|welche)?\s*(?:ist|sind|steht|stehen|liegt|liegen)?\s*am (?:anderen|unteren|hinteren) ende)\W*$/iu;
