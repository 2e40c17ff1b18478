import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Lines } from '../../server/cli/lines';
import { applyEdits } from '../../server/text';
import { workspace } from './run';

const text = 'FROM python\r\nRUN echo 👍 && apt-get install curl\r\n';

describe('drydock lint --format json', () => {
  const work = workspace();

  it('is an array of findings with these keys', () => {
    work.write({ 'a/Dockerfile': text });
    const found: readonly Record<string, unknown>[] = JSON.parse(work.run(['lint', '-f', 'json']).out);
    assert.ok(found.every((it) => typeof it.message === 'string' && it.message !== ''));
    const file = 'a/Dockerfile';
    assert.deepEqual(
      found.map(({ message: _, ...it }) => it),
      [
        { file, line: 1, column: 6, endLine: 1, endColumn: 12, code: 'DL3006', level: 'warning' },
        { file, line: 2, column: 24, endLine: 2, endColumn: 31, code: 'DL3014', level: 'warning' },
      ],
    );
    assert.deepEqual(Object.keys(found[0] ?? {}), [
      'file',
      'line',
      'column',
      'endLine',
      'endColumn',
      'code',
      'level',
      'message',
    ]);
  });

  it('is one array for many files, some of them clean', () => {
    work.write({ 'a/Dockerfile': text, 'b/Dockerfile': 'FROM debian:12\n', 'c/Dockerfile': text });
    assert.equal(JSON.parse(work.run(['lint', '-f', 'json']).out).length, 4);
  });

  it('is an empty array when nothing is found', () => {
    assert.equal(work.run(['lint', '-f', 'json']).out, '[]\n');
  });
});

describe('drydock lint --format sarif', () => {
  const work = workspace();
  const sarif = (...args: readonly string[]) => JSON.parse(work.run(['lint', '-f', 'sarif', ...args]).out);

  it('is a log of one run', () => {
    work.write({ Dockerfile: text });
    const log = sarif();
    assert.equal(log.version, '2.1.0');
    assert.match(log.$schema, /sarif-schema-2\.1\.0\.json$/);
    assert.equal(log.runs.length, 1);
    const [run] = log.runs;
    assert.equal(run.columnKind, 'utf16CodeUnits');
    assert.equal(run.tool.driver.name, 'Drydock');
    assert.match(run.tool.driver.version, /^\d+\.\d+\.\d+/);
    assert.deepEqual(run.invocations, [
      { executionSuccessful: true, toolExecutionNotifications: [], toolConfigurationNotifications: [] },
    ]);
  });

  it('describes each rule that has a finding, once', () => {
    work.write({ Dockerfile: `${text}RUN a\nRUN b\n`, 'Dockerfile.b': text });
    const [{ tool, results }] = sarif().runs;
    const { rules } = tool.driver;
    assert.deepEqual(rules.map((it: { id: string }) => it.id).sort(), ['DL3006', 'DL3014', 'DL3059']);
    for (const rule of rules) {
      assert.match(rule.name, /^[A-Z]\w+$/);
      for (const key of ['shortDescription', 'fullDescription', 'help'])
        assert.ok(rule[key].text.length > 10, `${rule.id} ${key}`);
      assert.ok(['error', 'warning', 'note', 'none'].includes(rule.defaultConfiguration.level));
    }
    for (const result of results) assert.equal(rules[result.ruleIndex].id, result.ruleId);
  });

  it('gives each result its level, place and fix', () => {
    work.write({ Dockerfile: text });
    const [{ results }] = sarif().runs;
    const [untagged, asks] = results;
    assert.deepEqual(untagged, {
      ruleId: 'DL3006',
      ruleIndex: 0,
      level: 'warning',
      message: { text: untagged.message.text },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'Dockerfile' },
            region: { startLine: 1, startColumn: 6, endLine: 1, endColumn: 12 },
          },
        },
      ],
    });
    const [{ description, artifactChanges }] = asks.fixes;
    assert.ok(description.text.length > 5);
    assert.deepEqual(artifactChanges[0].artifactLocation, { uri: 'Dockerfile' });
    const edits = artifactChanges[0].replacements.map(
      ({ deletedRegion: at, insertedContent }: Replacement) => ({
        range: { start: offset(at.startLine, at.startColumn), end: offset(at.endLine, at.endColumn) },
        text: insertedContent.text,
      }),
    );
    assert.equal(applyEdits(text, edits), text.replace('install', 'install -y'));
  });

  it('has info and style as notes', () => {
    work.write({ Dockerfile: 'FROM debian:12\nRUN a\nRUN b\n' });
    assert.equal(sarif().runs[0].results[0].level, 'note');
  });

  it('is whole when nothing is found', () => {
    const [{ results, tool }] = sarif().runs;
    assert.deepEqual([results, tool.driver.rules], [[], []]);
  });

  const uri = (log: { runs: { results: { locations: unknown[] }[] }[] }): unknown =>
    JSON.parse(JSON.stringify(log)).runs[0].results[0].locations[0].physicalLocation.artifactLocation.uri;

  it('has relative URIs, percent-encoded', () => {
    work.write({ 'ä b/50%#?:/Dockerfile': text });
    assert.equal(uri(sarif()), '%C3%A4%20b/50%25%23%3F%3A/Dockerfile');
    assert.equal(uri(sarif('./ä b/50%#?:/Dockerfile')), '%C3%A4%20b/50%25%23%3F%3A/Dockerfile');
  });

  it('has absolute URIs for what lies elsewhere', () => {
    const elsewhere = mkdtempSync(join(tmpdir(), 'drydock elsewhere '));
    writeFileSync(join(elsewhere, 'Dockerfile'), text);
    assert.equal(uri(sarif(elsewhere)), pathToFileURL(join(elsewhere, 'Dockerfile')).href);
    rmSync(elsewhere, { recursive: true });
  });

  it('tells what is wrong with the configuration', () => {
    work.write({ Dockerfile: text, '.drydock.yaml': 'rules:\n  DL3O06: off\n' });
    const [
      {
        toolConfigurationNotifications: [notification],
      },
    ] = sarif().runs[0].invocations;
    assert.equal(notification.level, 'warning');
    assert.deepEqual(notification.locations[0].physicalLocation, {
      artifactLocation: { uri: '.drydock.yaml' },
      region: { startLine: 2, startColumn: 3 },
    });
  });
});

interface Replacement {
  readonly deletedRegion: Readonly<Record<'startLine' | 'startColumn' | 'endLine' | 'endColumn', number>>;
  readonly insertedContent: { readonly text: string };
}

function offset(line: number, column: number): number {
  const lines = new Lines(text);
  for (let at = 0; at <= text.length; at++) {
    const place = lines.at(at);
    if (place.line === line && place.column === column) return at;
  }
  throw new Error(`There is no place ${line}:${column}.`);
}
