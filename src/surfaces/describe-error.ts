import type { ErrorCode } from '#src/domain/app-error.ts';

/** What a person reads for each error code. Operators get code, details and cause elsewhere. */
const SENTENCES: Readonly<Record<ErrorCode, string>> = {
  'config-invalid': 'Die Einstellungen sind nicht gültig.',
  'corpus-missing': 'Der Ordner mit den Dokumenten ist nicht vorhanden oder nicht lesbar.',
  'document-unreadable': 'Das Dokument lässt sich nicht lesen.',
  'document-empty': 'Das Dokument ist leer.',
  'document-binary': 'Die Datei enthält keinen Text.',
  'document-too-large': 'Das Dokument ist größer als erlaubt.',
  'manifest-invalid': 'Die Beschreibung neben dem Dokument (manifest.json) ist nicht gültig.',
  'index-missing': 'Es gibt noch keinen Index. Bitte zuerst „beleg index“ ausführen.',
  'index-locked': 'Ein anderer Prozess baut gerade den Index. Bitte später noch einmal versuchen.',
  'index-unwritable': 'In den Ordner für den Index kann nicht geschrieben werden.',
  'index-damaged': 'Der Index ist beschädigt.',
  'table-unknown': 'Diese Tabelle gibt es nicht. „beleg table list“ zeigt alle Tabellen.',
  'table-invalid': 'Die Tabelle enthält Fehler und wurde nicht geladen.',
  'table-inconsistent': 'Die Werte der Tabelle lassen sich nicht eindeutig zuordnen.',
  'query-refused': 'Diese Abfrage ist nicht erlaubt: möglich ist genau ein lesendes SELECT.',
  'query-failed': 'Die Abfrage ist fehlgeschlagen.',
  'input-invalid': 'Die Eingabe ist nicht gültig.',
  'embedding-unavailable':
    'Das Modell, das Texte nach ihrer Bedeutung vergleicht (BELEG_EMBEDDINGS), ist nicht verfügbar.',
  'model-unavailable': 'Das Sprachmodell antwortet nicht.',
  internal: 'Ein innerer Fehler ist aufgetreten.',
};

/** The German sentence for an error code; always ends as a sentence does. */
export function describeError(code: ErrorCode): string {
  return SENTENCES[code];
}
