import { explainSkip } from './outcome';

/** Things that a test may need and a machine may lack. */
export type Requirement = 'vscode' | 'docker' | 'podman' | 'hadolint' | 'shellcheck' | 'grype' | 'ssh';

/** In words, what is missing; undefined when nothing is. */
export type Missing = string | undefined;

/**
 * Called inside `describe`: its tests run only where `probe` finds nothing missing. Elsewhere they count as
 * skipped and are listed with the reason, or fail when the environment variable DRYDOCK_REQUIRE has the name.
 */
export function requires(name: Requirement, probe: () => Missing | Promise<Missing>): void {
  before(`needs ${name}`, async function () {
    const missing = await probe();
    if (missing === undefined) return;
    if (isRequired(name)) throw new Error(`DRYDOCK_REQUIRE asks for ${name}, but ${missing}`);
    explainSkip(this.test?.parent, `needs ${name}: ${missing}`);
    this.skip();
  });
}

export function isRequired(name: Requirement): boolean {
  return (process.env.DRYDOCK_REQUIRE ?? '').split(',').some((it) => it.trim() === name);
}
