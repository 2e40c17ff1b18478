import { TextDocument } from 'vscode-languageserver-textdocument';
import { Document } from '../../server/document';
import type { File } from '../../server/features/file';

/** A file as the server holds it, and the offset of the cursor that `¦` marks. */
export function openFile(marked: string): { readonly file: File; readonly cursor: number } {
  const cursor = marked.indexOf('¦');
  const text = marked.replace('¦', '');
  const lines = TextDocument.create('file:///Dockerfile', 'dockerfile', 1, text);
  return { file: { document: new Document(text), lines }, cursor };
}
