import type { Range as LineRange, Position, TextEdit } from 'vscode-languageserver-protocol';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Document } from '../document';
import type { Edit, Range } from '../text';

/** One version of an open file: its facts by offset, and its lines. */
export interface File {
  readonly document: Document;
  readonly lines: TextDocument;
}

export function lineRange({ lines }: File, { start, end }: Range): LineRange {
  return { start: lines.positionAt(start), end: lines.positionAt(end) };
}

export function offsetAt({ lines }: File, position: Position): number {
  return lines.offsetAt(position);
}

export function textEdit(file: File, { range, text }: Edit): TextEdit {
  return { range: lineRange(file, range), newText: text };
}
