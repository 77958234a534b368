import { LRUCache } from 'lru-cache';

/**
 * A pure reading of a text with some knowledge, done once for each text: a message is read by several
 * ways of answering, and again with every message that follows it.
 *
 * @param read - Must depend on nothing else; what it gives must never be changed.
 * @param max - So many texts are remembered for each knowledge.
 */
export function remembering<Known extends object, Reading extends object>(
  read: (text: string, known: Known) => Reading,
  max: number,
): (text: string, known: Known) => Reading {
  const caches = new WeakMap<Known, LRUCache<string, Reading>>();
  return (text, known) => {
    const cache = caches.get(known) ?? new LRUCache<string, Reading>({ max });
    caches.set(known, cache);
    const remembered = cache.get(text);
    if (remembered !== undefined) return remembered;
    const reading = read(text, known);
    cache.set(text, reading);
    return reading;
  };
}

const NOTHING = {};

/** The same for a reading that needs no knowledge. */
export function rememberingTexts<Reading extends object>(
  read: (text: string) => Reading,
  max: number,
): (text: string) => Reading {
  const remembered = remembering<object, Reading>(read, max);
  return (text) => remembered(text, NOTHING);
}

/**
 * The same without a bound, for what lives no longer than one question: its words are compared with
 * those of many sentences.
 */
export function readingOnce<Reading extends object | number | null>(
  read: (text: string) => Reading,
): (text: string) => Reading {
  const known = new Map<string, Reading>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const reading = read(text);
    known.set(text, reading);
    return reading;
  };
}
