import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeEditors, newDockerfile, openExample, rangeOf, replaceText } from './editor';
import { finding, findings, gone, whenFound } from './findings';

describe('What is wrong in a Dockerfile', () => {
  afterEach(closeEditors);

  it('shows when the file is opened', async () => {
    const { uri } = await openExample('flask-predict/Dockerfile');
    const all = await whenFound(uri, 'findings', (it) => (it.length > 0 ? it : undefined));
    for (const { source, code } of all) {
      assert.equal(source, 'Drydock');
      assert.ok(typeof code === 'object' && code.target instanceof vscode.Uri, 'the code links to its page');
    }
  });

  it('shows what ShellCheck says of a RUN, a moment later', async () => {
    const document = await newDockerfile('FROM debian:13-slim\nRUN touch $HOME/x y\n');
    const found = await finding(document.uri, 'SC2086');
    assert.equal(document.getText(found.range), '$HOME');
  });

  it('shows on the exact word, also in a file that was never saved', async () => {
    const document = await newDockerfile('FROM python\n');
    const { range } = await finding(document.uri, 'DL3006');
    assert.ok(range.isEqual(rangeOf(document, 'python')), JSON.stringify(range));
  });

  it('comes and goes with each edit', async () => {
    const document = await newDockerfile('FROM python:3.9\nCMD ["python"]\n');
    await replaceText(document, ':3.9', '');
    await finding(document.uri, 'DL3006');
    await replaceText(document, 'FROM python', 'FROM python:3.9');
    await gone(document.uri, 'DL3006');
  });

  it('shows in every folder of the workspace', async () => {
    const folder = vscode.workspace.workspaceFolders?.[1];
    assert.ok(folder);
    const uri = vscode.Uri.joinPath(folder.uri, 'Dockerfile');
    await vscode.window.showTextDocument(uri);
    await finding(uri, 'DL3006');
  });

  it('does not end with a file that is half typed', async () => {
    const document = await newDockerfile('FROM python\nRUN ["a", \nCOPY --from=\nENV\n\\');
    await finding(document.uri, 'DL3006');
  });

  it('is gone when the file is closed', async () => {
    const { uri } = await newDockerfile('FROM python\n');
    await finding(uri, 'DL3006');
    await closeEditors();
    await gone(uri, 'DL3006');
    assert.deepEqual(findings(uri), []);
  });
});
