/**
 * A streamed response whose lines are JSON, each handed on when it is whole. Any other line ends it
 * with a `SyntaxError`: Ollama's client would print the line, and with it text of documents, on
 * standard error.
 */
export function jsonLinesOnly({ body, status }: Response): Response {
  let rest = '';
  const lines = new TransformStream<string, string>({
    transform(piece, stream) {
      const parts = (rest + piece).split('\n');
      rest = parts.pop() ?? '';
      for (const line of parts) stream.enqueue(checked(line));
    },
    flush(stream) {
      stream.enqueue(checked(rest));
    },
  });
  const checkedBody = body
    ?.pipeThrough(new TextDecoderStream())
    .pipeThrough(lines)
    .pipeThrough(new TextEncoderStream());
  return new Response(checkedBody ?? null, { status });
}

function checked(line: string): string {
  if (line.trim() === '') return '';
  try {
    JSON.parse(line);
  } catch {
    // The engine's own error quotes what it could not read.
    throw new SyntaxError('The model server sent a line that is no JSON.');
  }
  return `${line}\n`;
}
