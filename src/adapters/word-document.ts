/**
 * The text of a Word document (.docx), by LangChain's loader.
 *
 * @throws whatever the loader throws for bytes that are no such document.
 */
export async function readWordDocument(bytes: Uint8Array): Promise<string> {
  const { DocxLoader } = await import('@langchain/community/document_loaders/fs/docx');
  const documents = await new DocxLoader(new Blob([Uint8Array.from(bytes)])).load();
  return documents.map(({ pageContent }) => pageContent).join('\n');
}
