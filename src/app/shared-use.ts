/** Something opened that several questions use at once and that is closed after the last of them. */
export interface SharedUse<Opened> {
  readonly opened: Opened;
  use<Result>(work: (opened: Opened) => Promise<Result>): Promise<Result>;
  /** Closes it as soon as nobody uses it. */
  closeWhenIdle(): void;
}

/** Shares what was opened; `close` is called once, after `closeWhenIdle` and the last use. */
export function shareUse<Opened>(
  opened: Opened,
  close: (opened: Opened) => void,
): SharedUse<Opened> {
  let users = 0;
  let isLeft = false;
  const closeIfIdle = () => {
    if (isLeft && users === 0) close(opened);
  };
  return {
    opened,
    async use(work) {
      users += 1;
      try {
        return await work(opened);
      } finally {
        users -= 1;
        closeIfIdle();
      }
    },
    closeWhenIdle: () => {
      isLeft = true;
      closeIfIdle();
    },
  };
}
