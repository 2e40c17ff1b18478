import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { IGrammar } from 'vscode-textmate';
import { dockerfileGrammar } from './grammar';
import { checkScopes } from './marks';

const folder = join(__dirname, 'cases');

describe('Dockerfile grammar', () => {
  let grammar: IGrammar;
  before(async () => {
    grammar = await dockerfileGrammar();
  });

  for (const file of readdirSync(folder)) {
    describe(file, () => {
      for (const [name, marked] of cases(file)) it(name, () => checkScopes(grammar, marked));
    });
  }
});

/** Each begins with a line `=== name`. */
function cases(file: string): readonly (readonly [string, string])[] {
  const [, ...sections] = readFileSync(join(folder, file), 'utf8').split(/^=== /m);
  return sections.map((section) => {
    const end = section.indexOf('\n');
    return [section.slice(0, end), section.slice(end + 1)];
  });
}
