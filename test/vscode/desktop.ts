import { join } from 'node:path';
import { downloadAndUnzipVSCode, runTests, SilentReporter } from '@vscode/test-electron';
import { root } from '../../scripts/project';
import { canOpenWindows } from '../../scripts/vscode/desktop';

/** A desktop VS Code to test in: the one VSCODE_EXECUTABLE names, or one that can be downloaded quickly. */
export async function findDesktop(): Promise<string | undefined> {
  const named = process.env.VSCODE_EXECUTABLE;
  if (named) return named;
  if (!canOpenWindows()) return undefined;
  try {
    const cachePath = join(root, '.vscode-test');
    return await downloadAndUnzipVSCode({ cachePath, timeout: 5000, reporter: new SilentReporter() });
  } catch {
    // Offline, or behind a proxy: the VS Code from npm does as well.
    return undefined;
  }
}

export interface DesktopRun {
  readonly executable: string;
  readonly extension: string;
  readonly workspace: string;
  readonly suite: string;
}

/** Runs tests in a desktop VS Code; tells what went wrong with the run itself. */
export async function runDesktop(run: DesktopRun): Promise<string | undefined> {
  try {
    await runTests({
      vscodeExecutablePath: run.executable,
      extensionDevelopmentPath: run.extension,
      extensionTestsPath: run.suite,
      launchArgs: [run.workspace, '--disable-extensions', '--disable-workspace-trust', '--disable-gpu'],
    });
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
