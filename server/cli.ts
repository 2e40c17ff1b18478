import { main } from './cli/main';
import { outputTo } from './cli/output';

main(process.argv.slice(2), outputTo(process.stdout), outputTo(process.stderr)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : error}\n`);
    process.exitCode = 2;
  },
);
