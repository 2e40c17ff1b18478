import { type DocumentSymbol, SymbolKind } from 'vscode-languageserver-protocol';
import type { Stage } from '../document';
import type { Instruction } from '../syntax/tree';
import { type File, lineRange } from './file';

/** The outline: stages with their instructions, and what stands above the first one. */
export function symbols(file: File): readonly DocumentSymbol[] {
  const { preamble, stages } = file.document;
  return [...preamble.map((it) => instructionSymbol(file, it)), ...stages.map((it) => stageSymbol(file, it))];
}

function stageSymbol(file: File, { from, name, instructions }: Stage): DocumentSymbol {
  const end = instructions.at(-1)?.range.end ?? from.range.end;
  const image = from.image?.text ?? '';
  return {
    name: name ?? (image === '' ? 'FROM' : image),
    ...(name === undefined ? {} : { detail: image }),
    kind: SymbolKind.Module,
    range: lineRange(file, { start: from.range.start, end }),
    selectionRange: lineRange(file, from.stageName?.range ?? from.image?.range ?? from.keyword.range),
    children: instructions.map((it) => instructionSymbol(file, it)),
  };
}

const kinds: Readonly<Partial<Record<Instruction['name'], SymbolKind>>> = {
  ARG: SymbolKind.Variable,
  ENV: SymbolKind.Variable,
  LABEL: SymbolKind.Property,
  COPY: SymbolKind.File,
  ADD: SymbolKind.File,
  EXPOSE: SymbolKind.Interface,
};

function instructionSymbol(file: File, { name, keyword, flat, range }: Instruction): DocumentSymbol {
  const text = flat.text.replace(/\s+/g, ' ');
  return {
    name: keyword.text.toUpperCase() || '?',
    detail: text.length > 60 ? `${text.slice(0, 59)}…` : text,
    kind: kinds[name] ?? SymbolKind.Function,
    range: lineRange(file, range),
    selectionRange: lineRange(file, keyword.range),
  };
}
