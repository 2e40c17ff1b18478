import * as vscode from 'vscode';

/** What Drydock says of a document now. */
export function findings(uri: vscode.Uri): readonly vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'Drydock');
}

/** The code as the Problems panel shows it. */
export function codeOf({ code }: vscode.Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}

export function codes(uri: vscode.Uri): readonly string[] {
  return findings(uri).map(codeOf);
}

/** The finding with this code, as soon as there is one. */
export function finding(uri: vscode.Uri, code: string): Promise<vscode.Diagnostic> {
  return whenFound(uri, `${code} to be reported`, (all) => all.find((it) => codeOf(it) === code));
}

export async function gone(uri: vscode.Uri, code: string): Promise<void> {
  await whenFound(uri, `${code} to be gone`, (all) => all.every((it) => codeOf(it) !== code) || undefined);
}

/** Waits until `look` finds something in the findings of the document; looks again whenever they change. */
export function whenFound<T>(
  uri: vscode.Uri,
  what: string,
  look: (all: readonly vscode.Diagnostic[]) => T | undefined,
  limit = 15_000,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const check = () => {
      const found = look(findings(uri));
      if (found === undefined) return;
      stop();
      resolve(found);
    };
    const stop = () => {
      clearTimeout(timer);
      listener.dispose();
    };
    const timer = setTimeout(() => {
      stop();
      reject(new Error(`Waited for ${what} in ${uri}; there is: ${codes(uri).join(', ') || 'nothing'}`));
    }, limit);
    const listener = vscode.languages.onDidChangeDiagnostics(check);
    check();
  });
}
