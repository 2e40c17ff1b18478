import type { App } from '../../app';

/** Ends the language server and starts a new one; works on one that has ended by itself, too. */
export async function restartServer({ server }: App): Promise<void> {
  if (server.needsStop()) await server.stop();
  await server.start();
}
