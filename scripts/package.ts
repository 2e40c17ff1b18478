import { statSync } from 'node:fs';
import { join } from 'node:path';
import { createVSIX, listFiles, PackageManager } from '@vscode/vsce';
import { build } from './build';
import { read, root } from './project';

/** Makes the file that VS Code installs, and prints where it is and how big. */
async function main(): Promise<void> {
  await build({ minify: true });
  const { version } = JSON.parse(read('package.json')) as { readonly version: string };
  const file = `drydock-${version}.vsix`;
  await createVSIX({
    cwd: root,
    packagePath: join(root, file),
    // The bundles hold everything; node_modules stays here.
    dependencies: false,
    allowMissingRepository: true,
    rewriteRelativeLinks: false,
  });
  const files = await listFiles({ cwd: root, packageManager: PackageManager.None });
  const size = statSync(join(root, file)).size / 1024;
  console.log(
    `${file}: ${size.toFixed(0)} KB, ${files.length} files. Install it with: code --install-extension ${file}`,
  );
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
