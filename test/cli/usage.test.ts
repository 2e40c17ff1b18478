import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { version } from '../../package.json';
import { help } from '../../server/cli/help';
import { declared } from '../../server/cli/options';
import { workspace } from './run';

describe('drydock on the command line', () => {
  const work = workspace();

  const wrong: readonly (readonly [args: readonly string[], said: RegExp])[] = [
    [[], /^Say what to do: drydock lint/],
    [['Dockerfile'], /did you mean: drydock lint Dockerfile/],
    [['lnt'], /no command lnt; did you mean lint\?/],
    [['lint', '--formt', 'json'], /no option --formt; did you mean --format\?/],
    [['lint', '--nofail'], /no option --nofail; did you mean --no-fail\?/],
    [['lint', '-x'], /no option -x\. A file of that name is \.\/-x\./],
    [['lint', '--format', 'xml'], /--format takes tty, json, sarif, but not “xml”/],
    [['lint', '-t', 'waring'], /--failure-threshold takes error, .* Did you mean warning\?/],
    [['lint', '--fix=yes'], /--fix.* does not take an argument/],
    [['lint', '--config'], /--config/],
    [['lint', '--config', 'nowhere.yaml'], /^nowhere\.yaml is not there\./],
    [['lint', '--config', 'a', '--no-config'], /either --config or --no-config/],
  ];
  for (const [args, said] of wrong) {
    it(`refuses ${JSON.stringify(args.join(' '))}`, () => {
      const { code, out, errors } = work.run(args);
      assert.match(errors, said);
      assert.match(errors, /drydock --help lists all options\.\n$/);
      assert.deepEqual({ code, out }, { code: 2, out: '' });
    });
  }

  for (const args of [['--help'], ['-h'], ['lint', '--help']])
    it(`helps with ${args.join(' ')}`, () => {
      assert.deepEqual(work.run(args), { code: 0, out: help, errors: '' });
    });

  for (const flag of ['--version', '-v'])
    it(`tells its version with ${flag}`, () => {
      assert.deepEqual(work.run([flag]), { code: 0, out: `${version}\n`, errors: '' });
    });

  it('describes every option in its help and on its page', () => {
    const page = readFileSync(join(__dirname, '..', '..', 'docs', 'cli.md'), 'utf8');
    for (const [name, option] of Object.entries(declared)) {
      const short = 'short' in option ? `-${option.short}, ` : '    ';
      assert.ok(help.includes(`  ${short}--${name} `), `${name} in the help`);
      assert.ok(page.includes(`--${name}`), `${name} on the page`);
    }
  });
});
