import { defineRule } from '../../lint/rule';
import { isBuilding } from '../vocabulary';

export default defineRule({
  code: 'DL3001',
  name: 'pointless-command',
  summary: 'Leave out commands that have no effect on an image, such as ssh, vim, service or top.',
  why:
    'A RUN has no terminal, no init system and no processes but its own, and what it starts ends with it. A ' +
    'service that it starts does not run in the container, and what it mounts is gone in the next instruction.',
  severity: 'info',
  commands: ['free', 'kill', 'mount', 'ps', 'service', 'shutdown', 'ssh', 'top', 'vim'],
  examples: [
    {
      bad: 'FROM debian:13-slim\nRUN service nginx start\n',
      good: 'FROM debian:13-slim\nCMD ["nginx", "-g", "daemon off;"]\n',
    },
  ],
  on: {
    *command(command) {
      if (!isBuilding(command)) return;
      yield {
        at: command.nameWord.range,
        message: `Leave ${command.name} out: it does nothing that stays in the image.`,
      };
    },
  },
});
