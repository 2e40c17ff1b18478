import { isUtf8 } from 'node:buffer';

/** The text of a file, as an editor would show it. */
export interface Decoded {
  /** Without a byte order mark. */
  readonly text: string;
  readonly bom: boolean;
  /** Why the bytes cannot be had back from the text; undefined for UTF-8. */
  readonly lossy?: string;
  /** Whether no builder can read it as it is. */
  readonly unbuildable?: boolean;
}

/** Decodes UTF-8, UTF-16 with a byte order mark, and text with some broken bytes; undefined for anything else. */
export function decode(bytes: Uint8Array): Decoded | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return utf16('utf-16le', bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return utf16('utf-16be', bytes);
  if (bytes.includes(0)) return undefined;
  const bom = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const text = new TextDecoder().decode(bytes);
  return isUtf8(bytes) ? { text, bom } : { text, bom, lossy: 'has bytes that are not UTF-8' };
}

function utf16(encoding: 'utf-16le' | 'utf-16be', bytes: Uint8Array): Decoded {
  const text = new TextDecoder(encoding).decode(bytes);
  return {
    text,
    bom: true,
    lossy: 'is UTF-16, and builders read only UTF-8: save it as UTF-8',
    unbuildable: true,
  };
}
