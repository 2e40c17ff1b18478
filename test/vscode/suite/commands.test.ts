import assert from 'node:assert/strict';
import { commands, extensions, window, workspace } from 'vscode';
import { closeEditors, newDockerfile } from './editor';
import { finding } from './findings';

const extension = extensions.getExtension('drydock.drydock');

describe('Commands', () => {
  afterEach(closeEditors);

  it('are those that package.json contributes, no more and no fewer', async () => {
    await extension?.activate();
    const contributed: readonly { readonly command: string }[] =
      extension?.packageJSON.contributes.commands ?? [];
    const registered = (await commands.getCommands(true)).filter((it) => it.startsWith('drydock.'));
    assert.deepEqual(registered.sort(), contributed.map((it) => it.command).sort());
  });

  it('fix everything in the open file that is safe to fix', async () => {
    const document = await newDockerfile('FROM debian:13\nRUN apt-get install curl\n');
    await window.showTextDocument(document);
    await finding(document.uri, 'DL3014');
    await commands.executeCommand('drydock.fixAll');
    assert.equal(document.getText(), 'FROM debian:13\nRUN apt-get install -y curl\n');
    assert.equal(workspace.textDocuments.includes(document), true);
  });
});
