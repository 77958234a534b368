const NOT = '(?:(?<not>nicht|keineswegs|not) ?)?';

const FRAMES: readonly RegExp[] = [
  new RegExp(
    `^(?:es|das) (?:ist|wäre) ${NOT}(?<wrong>falsch|unwahr|unzutreffend|unrichtig|richtig|wahr|korrekt|zutreffend),? (?:dass|daß) `,
    'iu',
  ),
  new RegExp(`^(?:es|das) (?:stimmt|trifft) ${NOT}(?:zu)?,? ?(?:dass|daß) `, 'iu'),
  new RegExp(
    `^it is(?<short>n['’]t)? ?${NOT}(?<wrong>false|wrong|untrue|incorrect|true|right|correct) that `,
    'iu',
  ),
];

const JUDGED_FIRST =
  /^(?<judged>(?:nicht )?(?:falsch|unwahr|unzutreffend|unrichtig|richtig|wahr|korrekt|zutreffend)) (?:ist|wäre)(?: es)?(?:,? (?:dass|daß)|\s*:)\s*["„“»]?/iu;

/** "Falsch ist: „…“", "Falsch ist, dass …" in the order of a frame: "Es ist falsch, dass …". */
export function withFrameFirst(sentence: string): string {
  const { judged } = JUDGED_FIRST.exec(sentence)?.groups ?? {};
  return judged === undefined
    ? sentence
    : sentence.replace(JUDGED_FIRST, `Es ist ${judged.toLowerCase()}, dass `);
}

/**
 * What a sentence denies: "Es trifft nicht zu, dass …", "Es ist falsch, dass …".
 *
 * @returns Null where it denies nothing, or denies that it is denied ("Es ist nicht falsch, dass …"),
 *   which {@link affirmedStatement} reads.
 */
export function deniedStatement(sentence: string): string | null {
  const frame = frameOf(sentence);
  return frame === null || !frame.isDenied ? null : frame.inner;
}

/** What a sentence affirms behind such a frame; the sentence itself where it has none. */
export function affirmedStatement(sentence: string): string {
  const frame = frameOf(sentence);
  return frame === null || frame.isDenied ? sentence : frame.inner;
}

function frameOf(sentence: string): { inner: string; isDenied: boolean } | null {
  for (const frame of FRAMES) {
    const match = frame.exec(sentence);
    if (match === null) continue;
    const { not, wrong, short } = match.groups ?? {};
    const isNot = not !== undefined || short !== undefined;
    const isWrong = wrong !== undefined && /^(?:falsch|un|false|wrong|incorrect)/iu.test(wrong);
    return { inner: sentence.slice(match[0].length), isDenied: isNot !== isWrong };
  }
  return null;
}
