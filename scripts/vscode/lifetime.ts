const cleanups = new Set<() => void>();
let watching = false;

/** Runs `cleanup` (synchronous) when this process ends: by itself, by Ctrl-C, by a signal, or orphaned. */
export function atExit(cleanup: () => void): () => void {
  watch();
  cleanups.add(cleanup);
  return () => cleanups.delete(cleanup);
}

function watch(): void {
  if (watching) return;
  watching = true;
  process.on('exit', () => {
    for (const cleanup of cleanups) cleanup();
  });
  process.on('SIGINT', () => process.exit(130));
  process.on('SIGTERM', () => process.exit(143));
  process.on('SIGHUP', () => process.exit(129));
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) process.exit(143);
  }, 500).unref();
}
