/** What a word does in a statement. */
export type Role =
  /** Noun, name, abbreviation: anything written with a capital. */
  | 'name'
  /** Number, date, paragraph of a law, code. */
  | 'number'
  /** Verb, adverb, predicate. */
  | 'word'
  /** Adjective before a noun. */
  | 'attribute'
  /** Word that decides how far the statement holds. */
  | 'limit'
  | 'auxiliary';

export interface Word {
  /** Equal for forms of the same word; numbers compare by value as printed. */
  readonly key: string;
  readonly text: string;
  readonly role: Role;
  /** The preposition it depends on; null where it stands on its own. */
  readonly preposition: string | null;
  /** The statement holds without it. */
  readonly isDroppable: boolean;
  /** Article of a noun without preposition: it tells who does and who suffers. */
  readonly determiner: string | null;
  /** What it counts or describes: key of the next noun. */
  readonly head: string | null;
  /** The noun right before it, in the same segment: what a group of words is attached to. */
  readonly attachedTo: string | null;
  /** Weak past or participle ("prüfte"), which the stem does not show. */
  readonly isPast: boolean;
}

/** A part of a sentence between commas, brackets and conjunctions. */
export interface Segment {
  readonly words: readonly Word[];
  /** How it is joined to the one before. */
  readonly joint: 'start' | 'comma' | 'and' | 'colon' | 'bracket';
  /** The rest of the sentence does not hold without it: "nicht", "wenn …", "die … sind". */
  readonly isLimited: boolean;
  /** A clause with a verb of its own that only explains: "weil …", "um … zu …". */
  readonly isExplanation: boolean;
}

export interface Statement {
  readonly segments: readonly Segment[];
  /** Its first part points at something said before: "dabei", "er". */
  readonly pointsBack: boolean;
  readonly isPersonal: boolean;
  /** "Sollte …", "Wird …": a condition or a question. */
  readonly beginsWithVerb: boolean;
}
