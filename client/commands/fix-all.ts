import { type CodeAction, CodeActionKind, commands, Range, window, workspace } from 'vscode';

/** Makes every safe fix in the file that is open. */
export async function fixAll(): Promise<void> {
  const document = window.activeTextEditor?.document;
  if (document?.languageId !== 'dockerfile') throw new Error('Open a Dockerfile first.');
  const whole = document.validateRange(new Range(0, 0, Number.MAX_SAFE_INTEGER, 0));
  const kind = CodeActionKind.SourceFixAll.append('drydock').value;
  const actions = await commands.executeCommand<readonly CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    whole,
    kind,
  );
  const edit = actions.find((it) => it.kind?.value === kind)?.edit;
  if (edit === undefined)
    void window.showInformationMessage('Drydock found nothing that it can fix safely here.');
  else await workspace.applyEdit(edit);
}
