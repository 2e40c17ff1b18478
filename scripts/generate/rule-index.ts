import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { root } from '../project';

const folders = ['hadolint', 'buildkit', 'drydock'] as const;

/** The module that lists every rule, by folder and then by file name. */
export function ruleIndex(): string {
  const files = folders.flatMap((folder) =>
    ruleFiles(folder).map((file) => ({
      path: `./${folder}/${basename(file, '.ts')}`,
      name: identifier(file),
    })),
  );
  return [
    '// Written by `npm run generate` from the files beside it.',
    "import type { Rule } from '../lint/rule';",
    ...files.map(({ path, name }) => `import ${name} from '${path}';`),
    '',
    '/** Every rule. */',
    `export const rules: readonly Rule[] = [${files.map(({ name }) => name).join(', ')}];`,
    '',
  ].join('\n');
}

function ruleFiles(folder: string): readonly string[] {
  try {
    return readdirSync(join(root, 'server/rules', folder))
      .filter((it) => it.endsWith('.ts'))
      .sort();
  } catch {
    return [];
  }
}

/** `DL3006` for `DL3006-untagged-base-image.ts`, `tooManyLayers` for `too-many-layers.ts`. */
function identifier(file: string): string {
  const name = basename(file, '.ts');
  const code = /^[A-Z]+\d+/.exec(name)?.[0];
  return code ?? name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}
