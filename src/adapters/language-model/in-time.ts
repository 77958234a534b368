/**
 * Waits for a promise, but no longer than until the signal: the server, the library or the queue may
 * ignore the signal, the person who waits does not.
 */
export async function inTime<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  let stop: () => void = () => undefined;
  const aborted = new Promise<never>((_, reject) => {
    stop = () => reject(signal.reason);
  });
  // What comes after the end of the wait is nobody's failure any more.
  promise.catch(() => undefined);
  if (signal.aborted) throw signal.reason;
  signal.addEventListener('abort', stop, { once: true });
  try {
    return await Promise.race([promise, aborted]);
  } finally {
    signal.removeEventListener('abort', stop);
  }
}
