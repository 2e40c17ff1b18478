import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';

const suite = join(__dirname, 'suite');

/** Bundles the tests that run inside VS Code into one file, whose `run` VS Code calls. */
export async function bundleSuite(outfile: string, { vscode }: { readonly vscode: boolean }): Promise<void> {
  const files = readdirSync(suite, { recursive: true, encoding: 'utf8' }).filter((it) =>
    it.endsWith('.test.ts'),
  );
  const imports = files
    .sort()
    .map((file) => `await import(${JSON.stringify(`./suite/${file.replaceAll('\\', '/')}`)});`);
  await build({
    stdin: {
      contents: `
        import { runSuite } from './run';
        export const run = () => runSuite(async () => { ${imports.join('\n')} });
        ${vscode ? '' : 'void run();'}`,
      resolveDir: __dirname,
      loader: 'ts',
    },
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    sourcemap: true,
    external: ['mocha', ...(vscode ? ['vscode'] : [])],
    ...(vscode ? {} : { alias: { vscode: join(__dirname, 'absent.ts') } }),
    logLevel: 'warning',
  });
}
