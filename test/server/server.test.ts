import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { DocumentSymbol, Hover, Location } from 'vscode-languageserver-protocol';
import { rules } from '../../server/rules/index';
import { brief, Client } from './client';

const uri = 'file:///work/Dockerfile';

/** Settings in which these rules and those for mistakes are on and all others off, however many there are. */
function only(...codes: readonly string[]): { readonly rules: Readonly<Record<string, string>> } {
  const others = rules.filter((it) => it.severity !== 'error' && !codes.includes(it.code));
  return { rules: Object.fromEntries(others.map((it) => [it.code, 'off'])) };
}
const everything = { start: { line: 0, character: 0 }, end: { line: 99_999, character: 0 } };

describe('the language server, over LSP', () => {
  let client: Client;
  beforeEach(async () => {
    client = new Client();
    await client.start({ settings: () => only('DL3006', 'DL3007', 'DL3014', 'DL3038', 'DL3059') });
  });
  afterEach(() => client.stop());

  it('reports on the exact word, with each edit', async () => {
    assert.deepEqual((await client.open(uri, 'FROM python:3.9\nRUN make\n')).map(brief), []);
    const [found, ...more] = await client.edit(uri, ':3.9', '');
    assert.equal(more.length, 0);
    assert.equal(found && brief(found), 'DL3006@0:5-0:11');
    assert.equal(found?.source, 'Drydock');
    assert.equal(found?.severity, 2);
    assert.match(found?.codeDescription?.href ?? '', /^file:.*\/docs\/rules\/DL3006\.md$/);
    assert.deepEqual((await client.edit(uri, 'python', 'python:3.9')).map(brief), []);
  });

  it('counts columns as editors do: CRLF, tabs, and characters beyond the basic plane', async () => {
    const text = 'FROM debian:13\r\nRUN echo "😀" &&\tapt-get install curl\r\n';
    assert.deepEqual((await client.open(uri, text)).map(brief), ['DL3014@1:25-1:32']);
    assert.deepEqual((await client.edit(uri, '😀', 'é')).map(brief), ['DL3014@1:24-1:31']);
  });

  it('keeps other findings while a file is half typed', async () => {
    await client.open(uri, 'FROM python\nRUN apt-get install curl\n');
    const found = await client.edit(uri, 'RUN', 'HEALTHCHECK --intervall=\nRUN <<EO\nRUN');
    assert.deepEqual(
      found.map((it) => it.code),
      ['DL3006', 'missing-argument', 'invalid-flag', 'unterminated-heredoc', 'DL3059', 'DL3014'],
    );
  });

  it('offers fixes and ignore comments for what it found', async () => {
    const [found] = await client.open(uri, '# hadolint ignore=DL3007\nFROM python\n');
    const actions = await client.actions(uri, found?.range ?? everything);
    const texts = actions.map((it) => `${it.title}: ${client.after(uri, it.edit)}`);
    assert.ok(
      texts.includes('Use python:3.13-slim: # hadolint ignore=DL3007\nFROM python:3.13-slim\n'),
      texts.join(),
    );
    assert.ok(
      texts.includes('Ignore DL3006 for this instruction: # hadolint ignore=DL3007,DL3006\nFROM python\n'),
    );
    assert.ok(
      texts.some((it) => it.startsWith('Ignore DL3006 in this file: # hadolint global ignore=DL3006\n')),
    );
    assert.deepEqual(actions[0]?.diagnostics?.map(brief), ['DL3006@1:5-1:11']);
    const elsewhere = { start: { line: 0, character: 0 }, end: { line: 0, character: 3 } };
    assert.deepEqual(await client.actions(uri, elsewhere), []);
  });

  it('fixes all that is safe, line by line', async () => {
    await client.open(
      uri,
      'FROM debian:latest\nRUN apt-get install curl\n# note\nENV A=1\nRUN dnf install x\n',
    );
    const [action, ...more] = await client.actions(uri, everything, 'source.fixAll');
    assert.equal(more.length, 0);
    assert.equal(action?.kind, 'source.fixAll.drydock');
    assert.equal(
      client.after(uri, action?.edit),
      'FROM debian:latest\nRUN apt-get install -y curl\n# note\nENV A=1\nRUN dnf install -y x\n',
    );
    const edits = action?.edit?.documentChanges?.[0];
    assert.equal(edits && 'edits' in edits ? edits.edits.length : 0, 2);
  });

  it('explains a finding, an ignored code, an instruction and a variable', async () => {
    await client.open(uri, '# hadolint ignore=DL3059\nFROM python\nENV A=1\nRUN echo $A\n');
    const at = async (line: number, character: number): Promise<string> => {
      const position = { line, character };
      const found = await client.request<Hover | null>('textDocument/hover', {
        textDocument: { uri },
        position,
      });
      return JSON.stringify(found?.contents ?? null);
    };
    assert.match(await at(1, 7), /DL3006.*Without a tag.*FROM python:3\.13-slim/);
    assert.match(await at(0, 20), /DL3059.*One RUN/);
    assert.match(await at(3, 1), /RUN .*<command>/);
    assert.match(await at(3, 10), /`A` = `1` · set on line 3/);
    assert.equal(await at(3, 6), 'null');
  });

  it('finds definitions and draws the outline', async () => {
    await client.open(uri, 'FROM a:1 AS base\nRUN x \\\n  y\nFROM base\nCOPY --from=base a b\n');
    const position = { line: 4, character: 13 };
    const definition = await client.request<Location>('textDocument/definition', {
      textDocument: { uri },
      position,
    });
    assert.deepEqual(definition.range.start, { line: 0, character: 12 });
    const outline = await client.request<DocumentSymbol[]>('textDocument/documentSymbol', {
      textDocument: { uri },
    });
    assert.deepEqual(
      outline.map((it) => [it.name, it.children?.map((child) => child.name)]),
      [
        ['base', ['RUN']],
        ['base', ['COPY']],
      ],
    );
    const folds = await client.request<unknown[]>('textDocument/foldingRange', { textDocument: { uri } });
    assert.deepEqual(folds, [
      { startLine: 0, endLine: 2 },
      { startLine: 3, endLine: 4 },
      { startLine: 1, endLine: 2 },
    ]);
  });

  it('works on documents that were never saved, and forgets those that are closed', async () => {
    const untitled = 'untitled:Untitled-1';
    assert.equal((await client.open(untitled, 'FROM python')).length, 1);
    await client.close(untitled);
    assert.deepEqual(await client.diagnostics(untitled, (it) => it.length === 0), []);
  });

  it('survives whatever it is given', async () => {
    const texts = [
      '\u0000\u0001\ud800',
      `RUN ${'a '.repeat(300_000)}`,
      'FROM \\\n'.repeat(5_000),
      '\ufeffFROM python',
    ];
    for (const [index, text] of texts.entries()) await client.open(`untitled:${index}`, text);
    await client.request('textDocument/hover', {
      textDocument: { uri: 'file:///not-open' },
      position: { line: 9, character: 9 },
    });
    assert.deepEqual(
      await client.request('textDocument/codeAction', {
        textDocument: { uri: 'file:///not-open' },
        range: everything,
        context: { diagnostics: [] },
      }),
      [],
    );
    assert.ok(client.isRunning);
  }).timeout(30_000);
});

describe('settings of the language server', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'drydock-test-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('are each document’s own, and apply at once', async () => {
    const client = new Client();
    const [one, two] = ['file:///one', 'file:///two'];
    const settings = new Map<string, unknown>([
      [one, { rules: { DL3006: 'off' } }],
      [two, { rules: { DL3006: 'error' } }],
    ]);
    const of = (at: string): unknown => [...settings].find(([it]) => at.startsWith(it))?.[1] ?? null;
    await client.start({ settings: of, folders: [one, two] });
    assert.deepEqual(await client.open(`${one}/Dockerfile`, 'FROM python'), []);
    assert.deepEqual(
      (await client.open(`${two}/Dockerfile`, 'FROM python')).map((it) => it.severity),
      [1],
    );
    settings.set(one, { rules: { DL3006: 'info' } });
    settings.set(two, { enable: false });
    await client.notify('workspace/didChangeConfiguration', { settings: null });
    await client.diagnostics(`${one}/Dockerfile`, (it) => it[0]?.severity === 3);
    await client.diagnostics(`${two}/Dockerfile`, (it) => it.length === 0);
    await client.stop();
  });

  it('name the key that is wrong, once', async () => {
    const client = new Client();
    await client.start({ settings: () => ({ rules: { DL3O06: 'off', DL3007: 'off' } }) });
    const found = await client.open('file:///a/Dockerfile', 'FROM python\nFROM debian:latest\n');
    await client.open('file:///b/Dockerfile', 'FROM python\n');
    assert.deepEqual(
      found.map((it) => it.code),
      ['DL3006'],
    );
    assert.equal(client.messages.length, 1);
    assert.match(client.messages[0] ?? '', /drydock\.rules\.DL3O06 is no rule/);
    await client.stop();
  });

  it('come from .drydock.yaml beside the Dockerfile or above it, within the open folder', async () => {
    const client = new Client();
    const root = pathToFileURL(folder).href;
    mkdirSync(join(folder, 'inner', 'deep'), { recursive: true });
    writeFileSync(join(folder, '.drydock.yaml'), 'rules:\n  DL3006: off\n');
    await client.start({ folders: [`${root}/inner`] });
    const dockerfile = `${root}/inner/deep/Dockerfile`;
    assert.equal((await client.open(dockerfile, 'FROM python')).length, 1);
    const file = join(folder, 'inner', '.drydock.yaml');
    writeFileSync(file, 'rules:\n  DL3006: error\n');
    await client.notify('workspace/didChangeWatchedFiles', {
      changes: [{ uri: pathToFileURL(file).href, type: 1 }],
    });
    await client.diagnostics(dockerfile, (it) => it[0]?.severity === 1);
    await client.stop();
  });

  it('can come with the start, from editors that cannot be asked', async () => {
    const client = new Client();
    await client.start({ capabilities: {} });
    await client.notify('workspace/didChangeConfiguration', {
      settings: { drydock: { rules: { DL3006: 'error' } } },
    });
    assert.deepEqual(
      (await client.open(uri, 'FROM python')).map((it) => it.severity),
      [1],
    );
    await client.stop();
  });
});
