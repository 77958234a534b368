import { performance } from 'node:perf_hooks';
import { LRUCache } from 'lru-cache';
import type { Answer } from '#src/domain/answer.ts';

/** Gives the answer to a question with its history: the one that is kept, else the one it asks for. */
export type AnswerMemory = (
  question: string,
  history: readonly string[],
  answer: () => Promise<Answer>,
) => Promise<Answer>;

/** Characters of questions and answers together; some thousand of usual length. */
const CHARACTERS = 4_000_000;

/**
 * Keeps the answers that one index gave: without a language model the same question has the same
 * answer, and in a house many ask the same. What was not asked for the longest time is forgotten first.
 */
export function createAnswerMemory(characters: number = CHARACTERS): AnswerMemory {
  const kept = new LRUCache<string, Answer>({
    maxSize: characters,
    sizeCalculation: (answer, key) => key.length + JSON.stringify(answer).length,
  });
  return async (question, history, answer) => {
    const start = performance.now();
    const key = JSON.stringify([question, ...history]);
    const known = kept.get(key);
    if (known !== undefined)
      return { ...known, tookMs: Math.round((performance.now() - start) * 100) / 100 };
    const given = await answer();
    kept.set(key, given);
    return given;
  };
}
