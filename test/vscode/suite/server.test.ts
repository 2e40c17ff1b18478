import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import * as vscode from 'vscode';
import { closeEditors, newDockerfile, replaceText } from './editor';
import { finding, whenFound } from './findings';

describe('The language server', () => {
  afterEach(closeEditors);

  it('comes back by itself when it crashes', async () => {
    const document = await newDockerfile('FROM python\n');
    await finding(document.uri, 'DL3006');
    const servers = serverProcesses();
    assert.equal(servers.length, 1, 'one server runs');
    for (const pid of servers) process.kill(pid, 'SIGKILL');
    await checksAgain(document);
    assert.notDeepEqual(serverProcesses(), servers);
  });

  it('can be restarted', async () => {
    const document = await newDockerfile('FROM python\n');
    await finding(document.uri, 'DL3006');
    const servers = serverProcesses();
    await vscode.commands.executeCommand('drydock.server.restart');
    await checksAgain(document);
    assert.notDeepEqual(serverProcesses(), servers);
  });
});

/** Findings of before may still be shown, so the text is changed to get one that is surely new. */
async function checksAgain(document: vscode.TextDocument): Promise<void> {
  await replaceText(document, 'python', 'node');
  await whenFound(document.uri, 'a finding about node', (all) =>
    all.find(({ message }) => message.includes('node')),
  );
}

/** The servers among the children of this extension host. */
function serverProcesses(): readonly number[] {
  return processes()
    .filter(({ parent, command }) => parent === process.pid && /dist[/\\]server\.js/.test(command))
    .map(({ id }) => id);
}

interface Process {
  readonly id: number;
  readonly parent: number;
  readonly command: string;
}

function processes(): readonly Process[] {
  return existsSync('/proc/self/stat') ? linuxProcesses() : listedProcesses();
}

/** Read from /proc, because small images have no `ps`. */
function linuxProcesses(): readonly Process[] {
  const ids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return ids.flatMap((id) => {
    try {
      const parent = readFileSync(`/proc/${id}/stat`, 'utf8').split(') ').at(-1)?.split(' ')[1];
      const command = readFileSync(`/proc/${id}/cmdline`, 'utf8').replaceAll('\0', ' ');
      return [{ id: Number(id), parent: Number(parent), command }];
    } catch {
      // It ended while we looked.
      return [];
    }
  });
}

function listedProcesses(): readonly Process[] {
  const { stdout } = spawnSync('ps', ['-A', '-o', 'pid=,ppid=,args='], { encoding: 'utf8' });
  return [...stdout.matchAll(/^\s*(\d+)\s+(\d+)\s+(.*)$/gm)].map(([, id, parent, command = '']) => ({
    id: Number(id),
    parent: Number(parent),
    command,
  }));
}
