import * as vscode from 'vscode';
import { closeEditors, newDockerfile } from './editor';
import { finding, gone, whenFound } from './findings';

describe('The setting drydock.rules', () => {
  afterEach(async () => {
    await setRules(undefined);
    await closeEditors();
  });

  it('turns a rule off and on again at once', async () => {
    const { uri } = await newDockerfile('FROM python\n');
    await finding(uri, 'DL3006');
    await setRules({ DL3006: 'off' });
    await gone(uri, 'DL3006');
    await setRules(undefined);
    await finding(uri, 'DL3006');
  });

  it('changes how serious a finding is', async () => {
    const { uri } = await newDockerfile('FROM python\n');
    await finding(uri, 'DL3006');
    await setRules({ DL3006: 'error' });
    await whenFound(uri, 'an error', (all) =>
      all.find(({ severity }) => severity === vscode.DiagnosticSeverity.Error),
    );
  });
});

async function setRules(value: Readonly<Record<string, string>> | undefined): Promise<void> {
  const settings = vscode.workspace.getConfiguration('drydock');
  await settings.update('rules', value, vscode.ConfigurationTarget.Workspace);
}
