import { commentStart, lineAt } from './lines';
import type { Directive, Escape } from './tree';

export interface Header {
  readonly directives: readonly Directive[];
  readonly escape: Escape;
  /** Where the first line begins that is no directive. */
  readonly end: number;
}

const pattern = /^#\s*([a-zA-Z][a-zA-Z0-9]*)[\t\n\f\r ]*=[\t\n\f\r ]*(.+?)[\t\n\f\r ]*$/;

/**
 * The parser directives above everything else. The first line that is none ends them. A faulty one is kept
 * with its fault, where BuildKit gives up.
 */
export function directivesAbove(text: string, start: number): Header {
  const directives: Directive[] = [];
  let escape: Escape = '\\';
  let offset = start;
  while (offset < text.length) {
    const line = lineAt(text, offset);
    const hash = commentStart(text, line);
    const match = hash < 0 ? null : pattern.exec(text.slice(hash, line.end));
    const name = match?.[1]?.toLowerCase();
    const value = match?.[2];
    if (hash < 0 || value === undefined || !isDirectiveName(name)) break;
    const valueStart = hash + text.slice(hash, line.end).indexOf(value, text.slice(hash).indexOf('=') + 1);
    const nameStart = hash + text.slice(hash, line.end).toLowerCase().indexOf(name);
    const duplicate = directives.some((it) => it.name === name);
    const unknownEscape = name === 'escape' && value !== '\\' && value !== '`';
    if (name === 'escape' && !duplicate && (value === '\\' || value === '`')) escape = value;
    directives.push({
      name,
      nameRange: { start: nameStart, end: nameStart + name.length },
      value,
      valueRange: { start: valueStart, end: valueStart + value.length },
      range: { start: hash, end: valueStart + value.length },
      fault: duplicate ? 'duplicate' : unknownEscape ? 'unknown-escape' : undefined,
    });
    offset = line.next;
  }
  return { directives, escape, end: offset };
}

function isDirectiveName(name: string | undefined): name is Directive['name'] {
  return name === 'syntax' || name === 'escape' || name === 'check';
}
