import type { Token } from '#src/text/tokenize.ts';
import { keyOf, type NounGroups, nounGroups, smallWordOf } from './noun-groups.ts';
import type { Role, Segment, Word } from './statement.ts';
import {
  beginsExplanation,
  beginsLimit,
  joinsParts,
  limitKey,
  mayBeDropped,
  type SmallWord,
} from './word-classes.ts';

/** What the next noun depends on. */
interface Dependence {
  readonly preposition: string | null;
  readonly isDroppable: boolean;
}

const FREE: Dependence = { preposition: null, isDroppable: false };
const GENITIVES = new Set(['des', 'der', 'eines', 'einer', 'dieser', 'dieses']);

/** @param first - First token of the sentence. */
export function readSegment(
  tokens: readonly Token[],
  joint: Segment['joint'],
  first: Token | undefined,
): Segment {
  const reader = new SegmentReader(tokens, first);
  for (const index of tokens.keys()) reader.read(index);
  const { words, isLimited } = reader;
  return {
    words,
    joint,
    isLimited: isLimited || hangsOn(tokens, joint, words),
    isExplanation: explains(tokens, joint),
  };
}

function explains(tokens: readonly Token[], joint: Segment['joint']): boolean {
  const [begin] = tokens;
  return joint === 'comma' && begin !== undefined && beginsExplanation(lower(begin.text));
}

/** A subordinate clause: begun by "wenn", "bis", "die" and the like, the verb at its end. */
function hangsOn(
  tokens: readonly Token[],
  joint: Segment['joint'],
  words: readonly Word[],
): boolean {
  const role = words.at(-1)?.role;
  // "in der …" and "für die …" are relative; "weil die …" is not.
  const begins = tokens
    .slice(0, explains(tokens, joint) ? 1 : 2)
    .some(({ text }) => beginsLimit(lower(text)));
  return joint === 'comma' && begins && (role === 'word' || role === 'auxiliary');
}

class SegmentReader {
  readonly words: Word[] = [];
  isLimited = false;
  private readonly tokens: readonly Token[];
  private readonly first: Token | undefined;
  private readonly groups: NounGroups;
  private now = FREE;
  private determiner: string | null = null;
  /** What the last noun depends on: a genitive after it depends on the same. */
  private ofLastNoun: Dependence | null = null;

  constructor(tokens: readonly Token[], first: Token | undefined) {
    this.tokens = tokens;
    this.first = first;
    this.groups = nounGroups(tokens, first);
  }

  read(index: number): void {
    const token = this.tokens[index];
    if (token === undefined) return;
    const typed = lower(token.text);
    const small = smallWordOf(token);
    if (joinsParts(typed)) {
      if (typed !== 'und' && typed !== 'sowie') this.put(index, 'limit', typed);
      this.release();
    } else if (small === undefined) this.readContent(index, token);
    else this.readSmall(index, typed, small);
  }

  private readSmall(index: number, typed: string, small: SmallWord): void {
    switch (small.class) {
      case 'determiner':
        this.readDeterminer(index, typed);
        break;
      case 'preposition':
        this.readPreposition(index, typed, small);
        break;
      case 'auxiliary':
        this.release();
        this.put(index, 'auxiliary', small.form);
        break;
      case 'governing':
        this.isLimited = true;
        this.put(index, 'limit', limitKey(typed));
        break;
      case 'limiting':
        this.put(index, 'limit', limitKey(typed));
        break;
      case 'personal':
        this.put(index, 'word', typed);
        break;
      case 'silent':
      case 'connector':
        break;
    }
  }

  private readDeterminer(index: number, typed: string): void {
    if (!this.groups.hasNounAhead(index)) {
      // The end of a verb in two parts: "stellt … ein".
      if (typed === 'ein') this.put(index, 'word', typed);
    } else if (this.ofLastNoun !== null && GENITIVES.has(typed)) {
      this.now = this.ofLastNoun;
      this.determiner = typed;
    } else if (this.now.preposition === null) this.determiner = typed;
  }

  private readPreposition(
    index: number,
    typed: string,
    { form, isDroppable }: Extract<SmallWord, { class: 'preposition' }>,
  ): void {
    this.release();
    if (this.groups.hasNounAhead(index)) {
      // Beside a noun or at the beginning it says which one, or when: only beside a verb it can go.
      const before = this.words.at(-1)?.role ?? 'name';
      this.now = { preposition: form, isDroppable: isDroppable && before !== 'name' };
      // The end of a verb in two parts: "nimmt … ab"; but "um … zu beschaffen".
    } else if (typed !== 'zu' || index === this.tokens.length - 1) this.put(index, 'word', typed);
  }

  private readContent(index: number, token: Token): void {
    const role = this.groups.roleAt(index);
    if (role === 'word') this.release();
    this.put(index, role, keyOf(token));
    if (role === 'name') {
      this.ofLastNoun = this.now;
      this.now = FREE;
      this.determiner = null;
    } else if (role === 'number' && this.groups.headAt(index) === null) {
      this.now = FREE;
      this.determiner = null;
    }
  }

  /** What was said no longer governs what follows. */
  private release(): void {
    this.now = FREE;
    this.determiner = null;
    this.ofLastNoun = null;
  }

  private put(index: number, role: Role, key: string): void {
    const token = this.tokens[index];
    if (token === undefined) return;
    const previous = this.words.findLast(
      ({ role: other }) => other !== 'attribute' && other !== 'limit',
    );
    const { preposition } = this.now;
    this.words.push({
      key,
      role,
      text: token.text,
      preposition,
      isDroppable: this.isDroppable(index, role, token),
      determiner: preposition === null ? this.determiner : null,
      head: this.groups.headAt(index),
      attachedTo: previous?.role === 'name' ? previous.key : null,
      isPast: token !== this.first && /^\p{Ll}.*te[nrsm]?$/u.test(token.text),
    });
  }

  private isDroppable(index: number, role: Role, { text }: Token): boolean {
    if (role === 'number' || role === 'limit') return false;
    if (role === 'attribute') return this.groups.isDescription(index);
    return this.now.isDroppable || mayBeDropped(lower(text));
  }
}

function lower(text: string): string {
  return text.toLowerCase();
}
