import * as z from 'zod';

/** What stands in `NAME.manifest.json` beside a document of the corpus. */
export const documentManifestSchema = z.strictObject({
  title: z.string().min(1),
  kind: z.string().min(1),
  number: z.string().optional(),
  body: z.string().optional(),
  date: z.iso.date().optional(),
  source: z.string().optional(),
  licence: z.string().optional(),
});

export type DocumentManifest = z.infer<typeof documentManifestSchema>;

/** One document of the corpus as it was read: nothing is changed, lines are what citations name. */
export interface SourceDocument {
  /** Path below `corpus/`, with `/`, also the document's id. */
  readonly path: string;
  readonly title: string;
  readonly manifest: DocumentManifest | undefined;
  /** SHA-256 of the file's bytes and its manifest, hexadecimal. */
  readonly hash: string;
  /** The lines without their line ends; one that no page could hold is read as several. */
  readonly lines: readonly string[];
  /** The line of the file that each of them stands in; absent where none had to be parted. */
  readonly linesInFile?: readonly number[];
}

/** The line of the file, 1-based, that a line of the reading stands in: what citations name. */
export function lineInFile(
  { linesInFile }: Pick<SourceDocument, 'linesInFile'>,
  line: number,
): number {
  return linesInFile?.[line - 1] ?? line;
}

/** Lines of one document, 1-based and inclusive. */
export interface LineSpan {
  readonly document: string;
  readonly firstLine: number;
  readonly lastLine: number;
}
