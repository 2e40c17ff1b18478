/** What Node and browsers both have, and the core's types leave out. */
interface World {
  setTimeout(run: () => void, milliseconds: number): unknown;
  clearTimeout(timer: unknown): void;
  readonly WebAssembly: {
    compile(bytes: Uint8Array | ArrayBuffer): Promise<WasmModule>;
    instantiate(module: WasmModule, imports: Readonly<Record<string, object>>): Promise<WasmInstance>;
  };
}

export type WasmModule = { readonly compiled: unique symbol };

export interface WasmInstance {
  readonly exports: Readonly<Record<string, unknown>>;
}

export const { setTimeout, clearTimeout, WebAssembly } = globalThis as unknown as World;
