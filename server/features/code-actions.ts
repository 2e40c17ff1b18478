import { type CodeAction, CodeActionKind, type Diagnostic } from 'vscode-languageserver-protocol';
import type { Fix } from '../lint/fix';
import { fixAll } from '../lint/fix-all';
import type { Finding, Linter } from '../lint/lint';
import { ignoreHere, ignoreInFile } from '../lint/suppress';
import { type Edit, overlaps, type Range } from '../text';
import { changedLines } from './changed-lines';
import { diagnostic } from './diagnostics';
import { type File, textEdit } from './file';

export const fixAllKind = `${CodeActionKind.SourceFixAll}.drydock`;

export interface ActionRequest {
  readonly file: File;
  /** All findings of the file, those of slow tools too. */
  readonly findings: readonly Finding[];
  readonly linter: Linter;
  readonly range: Range;
  /** What the editor shows there. */
  readonly diagnostics: readonly Diagnostic[];
  /** The kinds that are asked for; undefined for all. */
  readonly only: readonly string[] | undefined;
}

/** What can be done about the findings in a range, the safe fixes first. */
export function codeActions(request: ActionRequest): readonly CodeAction[] {
  const { file, findings, range } = request;
  const here = findings.filter((it) => overlaps(it.range, range));
  const actions: CodeAction[] = [];
  if (wants(request, CodeActionKind.QuickFix)) {
    actions.push(...here.flatMap((it) => it.fixes.map((fix) => fixAction(request, it, fix))));
    actions.push(...fixAllOfOneCode(request, here));
    actions.push(...here.flatMap((it) => ignoreActions(request, it)));
  }
  if (wants(request, fixAllKind)) {
    const edits = changedLines(file.document.text, fixAll(file.document.text, request.linter));
    if (edits.length > 0)
      actions.push({ title: 'Fix all that Drydock can fix safely', kind: fixAllKind, ...edit(file, edits) });
  }
  return actions;
}

/** Whether a kind, or one above it, is asked for. */
function wants({ only }: ActionRequest, kind: string): boolean {
  return only === undefined || only.some((it) => kind === it || kind.startsWith(`${it}.`));
}

function fixAction(request: ActionRequest, finding: Finding, { title, edits, safe }: Fix): CodeAction {
  return {
    title,
    kind: CodeActionKind.QuickFix,
    isPreferred: safe,
    diagnostics: matching(request, finding),
    ...edit(request.file, edits),
  };
}

/** One action that makes all safe fixes of a code, where there are several. */
function fixAllOfOneCode(request: ActionRequest, here: readonly Finding[]): readonly CodeAction[] {
  const { file, findings, linter } = request;
  const codes = new Set(here.filter((it) => it.fixes.some((fix) => fix.safe)).map((it) => it.code));
  return [...codes].flatMap((code) => {
    const all = findings.filter((it) => it.code === code && it.fixes.some((fix) => fix.safe));
    if (all.length < 2) return [];
    const text = fixAll(file.document.text, linter, (it) => it.code === code);
    const edits = changedLines(file.document.text, text);
    const title = `Fix all ${all.length} ${code} in this file`;
    return [{ title, kind: CodeActionKind.QuickFix, ...edit(file, edits) }];
  });
}

function ignoreActions(request: ActionRequest, finding: Finding): readonly CodeAction[] {
  const { file } = request;
  const { code, range } = finding;
  const action = (title: string, made: Edit): CodeAction => ({
    title,
    kind: CodeActionKind.QuickFix,
    diagnostics: matching(request, finding),
    ...edit(file, [made]),
  });
  return [
    action(`Ignore ${code} for this instruction`, ignoreHere(file.document, code, range)),
    action(`Ignore ${code} in this file`, ignoreInFile(file.document, code)),
  ];
}

function matching({ diagnostics, file }: ActionRequest, finding: Finding): Diagnostic[] {
  const own = diagnostic(file, finding, undefined);
  const same = (it: Diagnostic): boolean =>
    it.code === own.code && JSON.stringify(it.range) === JSON.stringify(own.range);
  return diagnostics.filter(same);
}

function edit(file: File, edits: readonly Edit[]): Pick<CodeAction, 'edit'> {
  const { uri, version } = file.lines;
  return {
    edit: {
      documentChanges: [{ textDocument: { uri, version }, edits: edits.map((it) => textEdit(file, it)) }],
    },
  };
}
