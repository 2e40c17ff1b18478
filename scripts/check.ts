import { spawnSync } from 'node:child_process';
import { program, root } from './project';

interface Step {
  readonly name: string;
  /** A program of a dependency, or a script of ours, with its arguments. */
  readonly run: readonly string[];
}

const tsx = program('tsx', 'dist/cli.mjs');

/** Everything that must hold before a change lands, the quick things first. */
const steps: readonly Step[] = [
  {
    name: 'format and lint',
    run: [program('@biomejs/biome', 'bin/biome'), 'check', '--error-on-warnings', '.'],
  },
  { name: 'types', run: [program('typescript', 'bin/tsc'), '-b'] },
  { name: 'generated files', run: [tsx, 'scripts/generate.ts', '--check'] },
  { name: 'tests', run: ['scripts/bootstrap.mjs', 'test'] },
];

const failed = steps.filter(({ name, run }) => {
  console.log(`\n— ${name}`);
  return spawnSync(process.execPath, run, { cwd: root, stdio: 'inherit' }).status !== 0;
});
console.log(
  failed.length === 0 ? '\nEverything holds.' : `\nFailed: ${failed.map((it) => it.name).join(', ')}.`,
);
process.exitCode = failed.length === 0 ? 0 : 1;
