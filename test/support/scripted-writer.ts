import type { AskedRequest } from './model-server.ts';

/**
 * What stands in for a model where replies are recorded: it copies from the passages it is shown the
 * sentences that share most words with the question, and ends every reply with an invented one.
 */
const COPIED = 2;
const INVENTED = 'Die Kosten betragen 4.711 Euro [1].';

export function writeFromPassages({ body }: AskedRequest): string {
  const task = taskOf(body);
  const question = wordsOf(/<(?:frage|gegenstand)>([\s\S]*?)<\//u.exec(task)?.[1] ?? '');
  const passages = [...task.matchAll(/<stelle nummer="(\d+)"[^>]*>\n([\s\S]*?)\n<\/stelle>/gu)];
  if (passages.length === 0) return '{"plan": null}';
  const sentences = passages.flatMap(([, number = '', text = '']) =>
    plainText(text)
      .split(/(?<=\p{Ll}\.)\s+(?=\p{Lu})/u)
      .filter((sentence) => /^\p{Lu}.{30,300}\.$/u.test(sentence))
      .map((sentence) => ({ text: `${sentence.slice(0, -1)} [${number}].`, sentence })),
  );
  const shared = ({ sentence }: { sentence: string }) =>
    [...wordsOf(sentence)].filter((word) => question.has(word)).length;
  const copied = sentences.toSorted((a, b) => shared(b) - shared(a)).slice(0, COPIED);
  return [...copied.map(({ text }) => text), INVENTED].join('\n');
}

function taskOf(body: AskedRequest['body']): string {
  const messages = body.messages as { role: string; content: string }[];
  return messages.find(({ role }) => role === 'user')?.content ?? '';
}

function wordsOf(text: string): Set<string> {
  return new Set(text.toLowerCase().match(/\p{L}{4,}/gu) ?? []);
}

function plainText(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}
