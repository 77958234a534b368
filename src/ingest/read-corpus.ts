import { createHash } from 'node:crypto';
import { AppError, type ErrorCode } from '#src/domain/app-error.ts';
import {
  type DocumentManifest,
  documentManifestSchema,
  type SourceDocument,
} from '#src/domain/document.ts';
import type { CorpusFile, CorpusSource } from '#src/ports/corpus-source.ts';
import { decodeText } from './decode-text.ts';
import { wrapLine } from './wrap-line.ts';

export interface SkippedFile {
  readonly path: string;
  readonly code: ErrorCode;
  /** For the operator; no text of the file. */
  readonly reason: string;
}

export interface CorpusReading {
  readonly documents: readonly SourceDocument[];
  readonly skipped: readonly SkippedFile[];
}

const DOCUMENT = /\.(txt|md)$/iu;
const MANIFEST_ENDING = '.manifest.json';
/** Tables have a folder of their own; their files are read as tables. */
const TABLES_FOLDER = 'tables/';

/** Whether a file of the corpus is a text document (and not a manifest or a table). */
function isDocument(path: string): boolean {
  return DOCUMENT.test(path) && !path.startsWith(TABLES_FOLDER);
}

/**
 * Reads every `.txt` and `.md` file. A file that cannot be read is named and skipped; the others
 * are read all the same.
 *
 * @param maxBytes - Larger files are skipped (`document-too-large`).
 */
export async function readCorpus(source: CorpusSource, maxBytes: number): Promise<CorpusReading> {
  const files = await source.list();
  const byPath = new Map(files.map((file) => [file.path, file]));
  const documents: SourceDocument[] = [];
  const skipped: SkippedFile[] = [];
  for (const file of files) {
    if (file.isUnreadable === true && (file.path.endsWith('/') || isDocument(file.path))) {
      skipped.push({
        path: file.path,
        code: 'document-unreadable',
        reason: 'It cannot be opened.',
      });
      continue;
    }
    if (!isDocument(file.path)) continue;
    try {
      documents.push(await readDocument(source, file, byPath, maxBytes));
    } catch (error) {
      skipped.push(skippedFile(file.path, error));
    }
  }
  return { documents, skipped };
}

async function readDocument(
  source: CorpusSource,
  file: CorpusFile,
  byPath: ReadonlyMap<string, CorpusFile>,
  maxBytes: number,
): Promise<SourceDocument> {
  if (file.size > maxBytes) {
    throw new AppError(
      'document-too-large',
      `${megabytes(file.size)}, at most ${megabytes(maxBytes)}`,
    );
  }
  const bytes = await source.read(file.path);
  const { text } = decodeText(bytes);
  const manifestPath = file.path.replace(DOCUMENT, MANIFEST_ENDING);
  const manifestBytes = byPath.has(manifestPath) ? await source.read(manifestPath) : null;
  const manifest = manifestBytes === null ? undefined : parseManifest(manifestBytes);
  const wrapped = text.split('\n').map((line) => wrapLine(line.replace(/\r$/u, '')));
  const isParted = wrapped.some(({ length }) => length > 1);
  return {
    path: file.path,
    title: manifest?.title ?? titleOf(file.path),
    manifest,
    hash: hashOf(bytes, manifestBytes),
    lines: wrapped.flat(),
    ...(isParted && { linesInFile: wrapped.flatMap((pieces, i) => pieces.map(() => i + 1)) }),
  };
}

function parseManifest(bytes: Uint8Array): DocumentManifest {
  try {
    return documentManifestSchema.parse(JSON.parse(new TextDecoder().decode(bytes)));
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause);
    throw new AppError('manifest-invalid', message, { cause });
  }
}

function megabytes(bytes: number): string {
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}

/** A file without a manifest is called by its name: `haushalt-2024.txt` → "haushalt 2024". */
function titleOf(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return name.replace(DOCUMENT, '').replace(/[_-]+/gu, ' ').trim() || name;
}

function hashOf(...parts: readonly (Uint8Array | null)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part ?? 'none').update('\0');
  return hash.digest('hex');
}

function skippedFile(path: string, error: unknown): SkippedFile {
  if (error instanceof AppError) return { path, code: error.code, reason: error.message };
  const reason = error instanceof Error ? error.message : String(error);
  return { path, code: 'document-unreadable', reason };
}
