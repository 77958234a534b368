import { capitalized } from '#src/text/capitalized.ts';

/** One of a list, by its place in it: "der dritte davon", "wer ist für die zweite zuständig?" */
export interface OneByPlace {
  /** Counted from 0; the last one is -1. */
  readonly place: number;
  /** Asks nothing else. */
  readonly isBare: boolean;
  /** The message with a name in its place. */
  naming(name: string): string;
}

const ORDINALS =
  'erste|zweite|dritte|vierte|fünfte|sechste|siebte|achte|neunte|zehnte|elfte|zwölfte'.split('|');
const ENGLISH = 'first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth'.split('|');
const OF_LIST =
  '(?: (?:davon|(?:von|unter|aus) (?:diesen|denen|ihnen|den genannten)|(?:in|auf|aus|von) (?:der|dieser|deiner) liste|maßnahmen?|punkt|one|measure|of (?:them|these|those)|(?:on|in) the list))*';
/** What may follow an ordinal that stands alone; a noun makes another thing of it: "das zweite Quartal". */
const BEHIND =
  '(?=\\s*[?.!,:–-]|\\s*$|\\s+(?:zuständig|federführend|verantwortlich|fertig|abgeschlossen|geplant|vorgesehen|beendet|dran|genau|denn|eigentlich|im|in|laut|nach|der|die|das|ist|sind|war|hat|hatte|soll|sollte|wird|wurde|heißt|steht|läuft|is|was|due|finished|responsible)(?!\\p{L}))';
const PLACE = new RegExp(
  `(?<!\\p{L})(?:der|die|das|den|dem|the) (?:(?<word>${ORDINALS.join('|')})[nrsm]?|(?<last>letzte[nrsm]?|last)|(?<english>${ENGLISH.join('|')})|(?<digits>\\d{1,2})\\.)${OF_LIST}${BEHIND}`,
  'iu',
);

/** Reads a place in a list; null where the message names none. */
export function readOneByPlace(rest: string): OneByPlace | null {
  const match = PLACE.exec(rest);
  if (match === null) return null;
  const { word, last, english, digits } = match.groups ?? {};
  const place =
    last !== undefined
      ? -1
      : word !== undefined
        ? ORDINALS.indexOf(word.toLowerCase())
        : english !== undefined
          ? ENGLISH.indexOf(english.toLowerCase())
          : Number(digits) - 1;
  const before = rest.slice(0, match.index);
  // "die zweite davon: wer ist da federführend?"
  const behind = rest.slice(match.index + match[0].length).replace(/^\s*[:,–-]\s*/u, ' ');
  const isBare = FRAME.test(before.trim()) && !/\p{L}/u.test(behind);
  return {
    place,
    isBare,
    naming: (name) =>
      before.trim() === '' && ASKS.test(behind.trim())
        ? `${capitalized(behind.trim()).replace(/[\s?.!]+$/u, '')} (${name})?`
        : capitalized(`${before}${name}${behind}`),
  };
}

const ASKS = /^(?:wer|was|wann|wo|wie|welche[rsnm]?|warum|who|what|when|where|why|which|how)\s/iu;
/** Says of what is named no more than that it is wanted. */
const FRAME =
  /^(?:(?:was|welche[rs]?|und|bitte|nur|ist|steht|zu|bei|zeig(?:e)?|nenn(?:e)?|mir|mehr|details|genauer|what|which|is|about|tell|me|show|davon)\s*)*$/iu;
