import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { filledFolder } from './cache';
import { installPackages } from './npm';
import { chromiumPackage, fontPackage } from './packages';

export interface Chromium {
  readonly executable: string;
  readonly env: Readonly<Record<string, string>>;
}

/** Installs a headless Chromium that needs nothing of the system but its C library; undefined where there is none. */
export async function installChromium(
  report: (line: string) => void = console.log,
): Promise<Chromium | undefined> {
  if (chromiumPackage === undefined) return undefined;
  const packages = [chromiumPackage, fontPackage];
  const folder = await filledFolder('chromium', packages, async (unfinished) => {
    report('Installing a browser to drive VS Code with (once) …');
    writeFileSync(join(unfinished, 'package.json'), '{ "private": true }');
    await installPackages(unfinished, packages);
    unpack(unfinished);
  });
  writeFontSettings(folder);
  return {
    executable: join(folder, 'browser', 'chromium'),
    env: {
      LD_LIBRARY_PATH: join(folder, 'browser', 'al2023', 'lib'),
      FONTCONFIG_FILE: join(folder, 'fonts.conf'),
    },
  };
}

/** The package unpacks itself into the folder for temporary files, so it is given one of ours as that. */
function unpack(folder: string): void {
  const browser = join(folder, 'browser');
  mkdirSync(browser);
  const entry = pathToFileURL(
    join(folder, 'node_modules', '@sparticuz', 'chromium', 'build', 'index.js'),
  ).href;
  const archives = join(folder, 'node_modules', '@sparticuz', 'chromium', 'bin');
  const program = `
    const { inflate } = await import(${JSON.stringify(entry)});
    for (const file of ${JSON.stringify(readdirSync(archives))}) await inflate(${JSON.stringify(archives)} + '/' + file);`;
  const run = spawnSync(process.execPath, ['--input-type=module', '--eval', program], {
    env: { ...process.env, TMPDIR: browser },
    encoding: 'utf8',
  });
  if (run.status !== 0) throw new Error(`Chromium could not be unpacked: ${run.stderr}`);
  rmSync(archives, { recursive: true });
}

/** The browser's own fonts first, so that pictures and tests look the same everywhere. */
function writeFontSettings(folder: string): void {
  const family = (name: string) => `<family>${name}</family>`;
  const monospaced = join(folder, 'node_modules', '@expo-google-fonts', 'jetbrains-mono');
  const folders = [
    join(folder, 'browser', 'fonts', 'fonts'),
    ...['400Regular', '400Regular_Italic', '700Bold'].map((style) => join(monospaced, style)),
    '/usr/share/fonts',
  ];
  const settings = [
    '<?xml version="1.0"?>',
    '<fontconfig>',
    ...folders.map((path) => `<dir>${path}</dir>`),
    `<cachedir>${join(folder, 'font-cache')}</cachedir>`,
    `<alias binding="strong">${family('monospace')}<prefer>${family('JetBrains Mono')}</prefer></alias>`,
    // For everything else: strong, or a bold fixed-width letter would be preferred to a regular one of this font.
    '<match><edit name="family" mode="append_last" binding="strong"><string>Open Sans</string></edit></match>',
    '</fontconfig>',
  ];
  writeFileSync(join(folder, 'fonts.conf'), settings.join('\n'));
}
