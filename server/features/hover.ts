import { type Hover, type MarkupContent, MarkupKind } from 'vscode-languageserver-protocol';
import { flagsOf, instructions } from '../knowledge/instructions';
import type { Finding } from '../lint/lint';
import type { Rule } from '../lint/rule';
import type { Instruction } from '../syntax/tree';
import { type Range, touches } from '../text';
import { pageOf } from './diagnostics';
import { type File, lineRange } from './file';
import { nameAt } from './names';

export interface HoverRequest {
  readonly file: File;
  readonly offset: number;
  readonly findings: readonly Finding[];
  readonly rules: ReadonlyMap<string, Rule>;
  readonly pages: string | undefined;
}

/** What is known of a place: the rules that found something there, or the instruction or flag it names. */
export function hover(request: HoverRequest): Hover | undefined {
  const found = ruleCards(request) ?? reference(request) ?? named(request);
  return found && { contents: found.contents, range: lineRange(request.file, found.range) };
}

interface Card {
  readonly contents: MarkupContent;
  readonly range: Range;
}

function ruleCards({ file, offset, findings, rules, pages }: HoverRequest): Card | undefined {
  const here = findings.filter((it) => touches(it.range, offset));
  const ignored = file.document.ignoreComments
    .flatMap((it) => it.codes)
    .find((it) => touches(it.range, offset));
  const codes = new Set([...here.map((it) => it.code), ...(ignored ? [ignored.code] : [])]);
  const known = [...codes].flatMap((code) => rules.get(code) ?? []);
  const range = here[0]?.range ?? ignored?.range;
  if (known.length === 0 || range === undefined) return undefined;
  // An editor links the page of a finding itself, beside its message.
  const linked = here.length > 0 ? undefined : pages;
  return { contents: markdown(known.map((it) => ruleCard(it, linked)).join('\n\n---\n\n')), range };
}

/** What a person reads of a rule without leaving the file. */
export function ruleCard({ code, summary, why, examples }: Rule, pages: string | undefined): string {
  const title = pages === undefined ? code : `[${code}](${pageOf(pages, code)})`;
  const example = examples
    .slice(0, 1)
    .map(({ bad, good }) => `Instead of\n\n${fence(bad)}\n\nwrite\n\n${fence(good)}`);
  return [`**${title}** · ${summary}`, why, ...example].join('\n\n');
}

function reference({ file, offset }: HoverRequest): Card | undefined {
  const outer = file.document.instructions.find((it) => touches(it.range, offset));
  const inner = outer?.name === 'ONBUILD' ? outer.instruction : undefined;
  return (inner && partOf(inner, offset)) ?? (outer && partOf(outer, offset));
}

function partOf({ name, keyword, flags }: Instruction, offset: number): Card | undefined {
  if (name === 'UNKNOWN') return undefined;
  if (touches(keyword.range, offset)) {
    const { summary, usage } = instructions[name];
    return { contents: markdown(`${fence(usage)}\n\n${summary}`), range: keyword.range };
  }
  const flag = flags.find((it) => touches(it.nameRange, offset));
  const fact = flag && flagsOf(name)[flag.name];
  if (flag === undefined || fact === undefined) return undefined;
  const values =
    fact.values === undefined ? '' : ` One of ${fact.values.map((it) => `\`${it}\``).join(', ')}.`;
  return { contents: markdown(`\`--${flag.name}\` · ${fact.summary}${values}`), range: flag.nameRange };
}

/** What a variable or a build stage is set to. */
function named({ file, offset }: HoverRequest): Card | undefined {
  const found = nameAt(file.document, offset);
  if (found === undefined) return undefined;
  const { kind, name, value, definition, range } = found;
  const line = definition && file.lines.positionAt(definition.start).line + 1;
  const set = line === undefined ? 'not set in this file' : `set on line ${line}`;
  const title = kind === 'stage' ? `stage \`${name}\`` : `\`${name}\``;
  const text = value === undefined ? '' : kind === 'stage' ? `, built on \`${value}\`` : ` = \`${value}\``;
  return { contents: markdown(`${title}${text} · ${set}`), range };
}

function fence(text: string): string {
  return `\`\`\`dockerfile\n${text.trimEnd()}\n\`\`\``;
}

function markdown(value: string): MarkupContent {
  return { kind: MarkupKind.Markdown, value };
}
