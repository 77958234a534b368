/** The files of one index while it is written or read: a flat folder. */
export interface IndexFiles {
  write(name: string, bytes: Uint8Array | string): Promise<void>;
  /** @throws {AppError} `index-damaged` where the file is missing or unreadable. */
  read(name: string): Promise<Uint8Array>;
  /** For libraries that read and write files themselves. */
  pathOf(name: string): string;
}
