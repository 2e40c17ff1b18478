import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-jsonrpc/node';
import { createConnection } from 'vscode-languageserver/node';
import type { PublishDiagnosticsParams } from 'vscode-languageserver-protocol';
import type { Finding } from '../../server/lint/lint';
import type { SlowLinter } from '../../server/platform';
import { createServer } from '../../server/server';

const uri = 'untitled:Dockerfile';

interface Asked {
  readonly text: string;
  readonly signal: AbortSignal;
  readonly answer: (findings: readonly Finding[]) => void;
  readonly fail: (error: Error) => void;
}

/** A tool that answers when the test says so: real ones cannot be made to wait. */
function slowLinter(): { readonly linter: SlowLinter; readonly asked: Asked[] } {
  const asked: Asked[] = [];
  const findings: SlowLinter['findings'] = ({ text }, signal) =>
    new Promise((answer, fail) => asked.push({ text, signal, answer, fail }));
  return { linter: { name: 'slow', findings }, asked };
}

const finding: Finding = {
  code: 'SC1',
  severity: 'info',
  range: { start: 0, end: 4 },
  message: 'Slow.',
  fixes: [],
  related: [],
};

describe('slow tools', () => {
  const { linter, asked } = slowLinter();
  const published: string[] = [];
  const [there, back] = [new PassThrough(), new PassThrough()];
  const editor = createMessageConnection(new StreamMessageReader(back), new StreamMessageWriter(there));
  let wake = (): void => {};

  before(async () => {
    const connection = createConnection(new StreamMessageReader(there), new StreamMessageWriter(back));
    createServer(connection, {
      pages: undefined,
      readFile: async () => undefined,
      pause: async () => {},
      slowLinters: () => [linter],
    });
    connection.listen();
    editor.onNotification('textDocument/publishDiagnostics', (it: PublishDiagnosticsParams) => {
      published.push(`${it.version}: ${it.diagnostics.map(({ code }) => code).join(' ')}`);
      wake();
    });
    editor.listen();
    await editor.sendRequest('initialize', { processId: null, rootUri: null, capabilities: {} });
    await editor.sendNotification('initialized', {});
  });
  after(() => editor.dispose());

  /** Settles when as many lists of diagnostics have come as are named, and these are they. */
  const expectPublished = async (...expected: readonly string[]): Promise<void> => {
    while (published.length < expected.length) {
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
    assert.deepEqual(published.splice(0), expected);
  };
  const edit = (version: number, text: string): Promise<void> =>
    editor.sendNotification('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges: [{ text }],
    });

  it('never delay what is ready; their findings come later, and stay where the text stays', async () => {
    const textDocument = { uri, languageId: 'dockerfile', version: 1, text: 'FROM python' };
    await editor.sendNotification('textDocument/didOpen', { textDocument });
    await expectPublished('1: DL3006');
    asked[0]?.answer([finding]);
    await expectPublished('1: DL3006 SC1');
    await edit(2, '\nFROM python\nRUN make\n');
    await expectPublished('2: DL3006 SC1');
    await edit(3, 'FROM python:3.9\n');
    await expectPublished('3: ');
    assert.equal(asked[1]?.signal.aborted, true);
    asked[1]?.answer([finding]);
    asked[2]?.fail(new Error('broken'));
    await edit(4, 'FROM python\n');
    await expectPublished('4: DL3006');
    asked[3]?.answer([finding]);
    await expectPublished('4: DL3006 SC1');
    await edit(5, 'FROM python\n# done\n');
    await expectPublished('5: DL3006 SC1');
    asked[4]?.answer([]);
    await expectPublished('5: DL3006');
  });
});
