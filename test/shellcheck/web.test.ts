import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import { root } from '../../scripts/project';
import { openBrowser } from '../../scripts/vscode/browser';
import { requires } from '../requirements';
import { folder, useShellCheck } from './use-shellcheck';

const program = `
  import { Document } from './server/document';
  import { createShellCheck } from './server/lint/shellcheck/shellcheck';
  import { shellCheckWebWorker } from './server/shellcheck/web';
  import { wasmEngine } from './server/shellcheck/wasm-engine';
  globalThis.check = async (folder, text) => {
    const log = [];
    const engine = wasmEngine({ start: shellCheckWebWorker(folder), log: (it) => log.push(it) });
    const findings = await createShellCheck(engine).findings(new Document(text), new AbortController().signal);
    engine.dispose();
    return { log, findings: findings.map(({ code, range }) => code + ' ' + text.slice(range.start, range.end)) };
  };
`;

interface Checked {
  readonly log: readonly string[];
  readonly findings: readonly string[];
}

describe('ShellCheck in a browser', function () {
  this.timeout(60_000);
  requires('vscode', missingBrowser);
  useShellCheck();
  let browser: Browser;
  let page: Page;
  const servers: Server[] = [];
  const asked: string[] = [];

  before(async () => {
    browser = await openBrowser(() => {});
    page = await browser.newPage();
    // As in VS Code for the web, the extension's files have another origin than the page.
    const files = await serve(servers, (path) => readFileSync(join(folder, path)), asked);
    const pages = await serve(servers, () => Buffer.from('<title>page</title>'), []);
    await page.goto(pages);
    const bundle = await build({
      stdin: { contents: program, resolveDir: root, loader: 'ts' },
      bundle: true,
      format: 'iife',
      write: false,
    });
    await page.evaluate(bundle.outputFiles[0]?.text ?? '');
    await page.evaluate(`globalThis.files = ${JSON.stringify(files)}`);
  });
  after(async () => {
    await browser?.close();
    for (const it of servers) it.close();
  });

  it('finds what it finds elsewhere, and loads nothing but its own files', async () => {
    const text = JSON.stringify('FROM a\nRUN ls 😀 $A \\\n\t`ls`\n');
    const checked: Checked = await page.evaluate(`check(files, ${text})`);
    assert.deepEqual(checked, { log: [], findings: ['SC2086 $A', 'SC2046 `ls`', 'SC2006 `ls`'] });
    assert.deepEqual([...asked].sort(), ['shellcheck.js', 'shellcheck.wasm', 'web-worker.js']);
  });

  it('says when it cannot be loaded', async () => {
    const checked: Checked = await page.evaluate("check(files + 'nowhere/', 'FROM a\\nRUN echo $A')");
    assert.equal(checked.log.length, 1);
    assert.match(checked.log[0] ?? '', /^ShellCheck cannot be loaded: /);
    assert.deepEqual(checked.findings, []);
  });
});

/** Serves files to pages of any origin; returns the address, with a slash at its end. */
async function serve(servers: Server[], read: (path: string) => Buffer, asked: string[]): Promise<string> {
  const server = createServer(({ url = '' }, response) => {
    const path = url.slice(1);
    const type = /\.wasm$/.test(path)
      ? 'application/wasm'
      : /\.js$/.test(path)
        ? 'text/javascript'
        : 'text/html';
    try {
      const content = read(path);
      asked.push(path);
      response.writeHead(200, { 'content-type': type, 'access-control-allow-origin': '*' }).end(content);
    } catch {
      response.writeHead(404).end();
    }
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

/** The tests that drive VS Code install a browser; this one alone is not worth it. */
function missingBrowser(): string | undefined {
  const cache = join(root, '.vscode-test');
  const installed = existsSync(cache) && readdirSync(cache).some((it) => it.startsWith('chromium-'));
  return installed || process.env.CHROME_PATH ? undefined : 'there is no browser yet';
}
