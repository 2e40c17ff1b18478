import { readFileSync } from 'node:fs';
import { buffer } from 'node:stream/consumers';
import { failure } from '../node/failure';
import { type Decoded, decode } from './decode';
import type { Input } from './inputs';

/** What was read, or why there is nothing to check. The bytes are there in either case if they could be read. */
export interface Source {
  readonly bytes: Uint8Array;
  readonly content: Decoded | { readonly problem: string };
}

export async function readSource({ kind, path }: Exclude<Input, { kind: 'problem' }>): Promise<Source> {
  try {
    const bytes = kind === 'stdin' ? await buffer(process.stdin) : readFileSync(path);
    return { bytes, content: decode(bytes) ?? { problem: 'is no text: it holds NUL characters' } };
  } catch (error) {
    return { bytes: new Uint8Array(), content: { problem: failure(error) } };
  }
}
