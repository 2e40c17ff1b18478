import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeEditors, newDockerfile } from './editor';
import { codes, finding, gone, whenFound } from './findings';

describe('Fixes', () => {
  afterEach(closeEditors);

  it('take the finding away, and undo brings the text back', async () => {
    const text = 'FROM python\nCMD ["python"]\n';
    const document = await newDockerfile(text);
    const { range } = await finding(document.uri, 'DL3006');
    const actions = await codeActions(document, range, vscode.CodeActionKind.QuickFix);
    const answer = actions.find(({ title }) => title.includes('python:'));
    assert.ok(answer, `a fix for it among ${titles(actions)}`);
    await apply(answer);
    await gone(document.uri, 'DL3006');
    assert.notEqual(document.getText(), text);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), text);
    await finding(document.uri, 'DL3006');
  });

  it('all run at once, where they change nothing else', async () => {
    const document = await newDockerfile(
      'FROM debian:12 AS one\nRUN apt-get install curl\n\nFROM fedora:42\nRUN dnf install curl # why\n',
    );
    await finding(document.uri, 'DL3014');
    await finding(document.uri, 'DL3038');
    const everything = new vscode.Range(0, 0, document.lineCount, 0);
    const kind = vscode.CodeActionKind.SourceFixAll.append('drydock');
    const actions = await codeActions(document, everything, kind);
    assert.equal(actions.length, 1, titles(actions));
    const [fixAll] = actions;
    assert.ok(fixAll);
    await apply(fixAll);
    await whenFound(document.uri, 'both to be gone', () => {
      const left = codes(document.uri);
      return !left.includes('DL3014') && !left.includes('DL3038') ? left : undefined;
    });
    assert.match(document.getText(), /dnf .*# why\n$/, 'the comment is still there');
  });
});

async function codeActions(
  { uri }: vscode.TextDocument,
  range: vscode.Range,
  kind: vscode.CodeActionKind,
): Promise<readonly vscode.CodeAction[]> {
  const toResolve = 20;
  const actions = await vscode.commands.executeCommand<readonly vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    uri,
    range,
    kind.value,
    toResolve,
  );
  return actions.filter((it) => it.kind !== undefined && kind.contains(it.kind));
}

async function apply({ title, edit, command }: vscode.CodeAction): Promise<void> {
  assert.ok(edit !== undefined || command !== undefined, `${title} does something`);
  if (edit !== undefined) assert.ok(await vscode.workspace.applyEdit(edit));
  if (command !== undefined) {
    await vscode.commands.executeCommand(command.command, ...(command.arguments ?? []));
  }
}

function titles(actions: readonly vscode.CodeAction[]): string {
  return actions.map(({ title }) => title).join(', ') || 'none';
}
