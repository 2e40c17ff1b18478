import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Metafile } from 'esbuild';
import { root } from './project';

/** The licences of everything that the bundles hold, as their authors ask. */
export function notices(metafiles: readonly Metafile[]): string {
  const inputs = metafiles.flatMap((it) => Object.keys(it.inputs));
  const folders = new Set(inputs.flatMap((it) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(it)?.[0] ?? []));
  const texts = [...folders].sort().map((folder) => {
    const { name, version, license } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
    return `${name} ${version} (${license})\n\n${licenceText(folder)}`;
  });
  return `Drydock contains the following works of others.\n\n${texts.join(`\n\n${'-'.repeat(80)}\n\n`)}\n`;
}

function licenceText(folder: string): string {
  const file = readdirSync(join(root, folder)).find((it) => /^licen[cs]e/i.test(it));
  if (file === undefined) throw new Error(`${folder} has no licence file; may it be shipped?`);
  return readFileSync(join(root, folder, file), 'utf8').trim();
}
