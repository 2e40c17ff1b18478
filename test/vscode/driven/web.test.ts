import assert from 'node:assert/strict';
import { newDockerfile, problems, squiggles } from '../../../scripts/vscode/person';
import { useWebWindow } from './window';

describe('VS Code in the browser alone, without a server', function () {
  this.timeout(60_000);
  const window = useWebWindow('web');

  it('finds what is wrong in a Dockerfile that was never saved', async () => {
    await newDockerfile(window.page, 'FROM python\n');
    await squiggles(window.page).first().waitFor();
    const lines = await problems(window.page);
    await lines.filter({ hasText: 'DL3006' }).waitFor();
  });

  it('runs ShellCheck, in a worker of its own', async () => {
    await newDockerfile(window.page, 'FROM debian:13-slim\nRUN touch $HOME/x y\n');
    const lines = await problems(window.page);
    await lines.filter({ hasText: 'SC2086' }).waitFor();
    assert.ok(window.web.loaded.has('dist/shellcheck/shellcheck.wasm'), 'its own file was loaded');
  });

  it('runs the web entry of the extension, in a worker', () => {
    assert.ok(window.web.loaded.has('dist/web.js'), 'the web entry was loaded');
    assert.ok(!window.web.loaded.has('dist/extension.js'), 'the Node entry was not');
    assert.ok(window.page.workers().length > 0, 'there are workers');
  });
});
