const ARTICLE = '(?:[Dd](?:as|ie|er|em|en)|[Ii]m|[Bb]eim|[Vv]om|[Zz]um|[Zz]ur)';
const FIRST = `(?<!\\p{L})${ARTICLE} (?<noun>\\p{Lu}[\\p{Ll}-]{3,}) (?=(?:des|der|von|vom|in|im|am) |\\p{Lu})`;
const AGAIN =
  '(?:als|wie|gegenüber|mit|vor|hinter|über|unter) (?:(?:auf|bei|von|zu|in|an) )?(?:das|die|der|dem|den|jenes|jene[rnm]?)';
const NAMED_AGAIN = new RegExp(
  `${FIRST}[^,;.?!]*?(?<!\\p{L})${AGAIN}(?= (?:des|der|von|vom|in|im|am) \\p{Lu})`,
  'u',
);

const ENGLISH_NOUN = String.raw`[\p{L}-]{3,}(?: office| administration| authority)?`;
const ENGLISH_NAMED_AGAIN = new RegExp(
  String.raw`(?<!\p{L})[Tt]he (?<noun>${ENGLISH_NOUN}) (?=of )[^,;.?!]*?(?<!\p{L})(?:than|as) (?<again>the one|that)(?= of (?:the )?\p{Lu})`,
  'u',
);

/**
 * The noun that an article stands for, said: "Das Landratsamt des Saale-Orla-Kreises hat weniger als das des
 * Saale-Holzland-Kreises" is about two Landratsämter.
 */
export function withNounAgain(text: string): string {
  return text
    .replace(NAMED_AGAIN, (said, noun: string) => `${said} ${noun}`)
    .replace(
      ENGLISH_NAMED_AGAIN,
      (said, noun: string, again: string) => `${said.slice(0, -again.length)}the ${noun}`,
    );
}
