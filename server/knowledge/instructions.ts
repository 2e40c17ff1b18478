/** The Dockerfile's instructions and the flags each takes, as BuildKit's Dockerfile frontend 1.26 has them. */

export type FlagKind =
  /** `--link`, `--link=true` or `--link=false`. */
  | 'boolean'
  /** `--from=value`, once. */
  | 'string'
  /** `--mount=value`, as often as wanted. */
  | 'strings';

export interface FlagFact {
  readonly kind: FlagKind;
  readonly summary: string;
  /** The only values it takes; others fail the build. */
  readonly values?: readonly string[];
}

export interface InstructionFact {
  readonly summary: string;
  readonly usage: string;
  readonly flags: Readonly<Record<string, FlagFact>>;
  /** Whether it adds a layer to the image. */
  readonly makesLayer: boolean;
}

const ownership = {
  chown: { kind: 'string', summary: 'Owner of the copied files: user, user:group or numeric ids.' },
  chmod: { kind: 'string', summary: 'Permissions of the copied files, octal or symbolic.' },
  link: { kind: 'boolean', summary: 'Copy into a layer of its own that survives changes of earlier layers.' },
  exclude: { kind: 'strings', summary: 'Pattern of files to leave out.' },
} as const satisfies Record<string, FlagFact>;

export const instructions = {
  FROM: {
    summary: 'Begins a build stage on a base image or on an earlier stage.',
    usage: 'FROM [--platform=<platform>] <image>[:<tag>][@<digest>] [AS <name>]',
    flags: { platform: { kind: 'string', summary: 'Platform of the base image, such as linux/arm64.' } },
    makesLayer: false,
  },
  RUN: {
    summary: 'Runs a command in the image that is being built and keeps what it changes as a layer.',
    usage: 'RUN [--mount=…] [--network=…] <command> | ["executable", "argument"]',
    flags: {
      mount: { kind: 'strings', summary: 'Mount for this command: cache, bind, secret, ssh or tmpfs.' },
      network: {
        kind: 'string',
        summary: 'Network of this command.',
        values: ['default', 'none', 'host'],
      },
      security: {
        kind: 'string',
        summary: 'Security mode of this command.',
        values: ['insecure', 'sandbox'],
      },
      device: { kind: 'strings', summary: 'CDI device for this command.' },
    },
    makesLayer: true,
  },
  CMD: {
    summary: 'The default command or arguments of a container.',
    usage: 'CMD ["executable", "argument"] | <command>',
    flags: {},
    makesLayer: false,
  },
  LABEL: {
    summary: 'Adds metadata to the image.',
    usage: 'LABEL <key>=<value> …',
    flags: {},
    makesLayer: false,
  },
  MAINTAINER: {
    summary: 'Deprecated author field.',
    usage: 'MAINTAINER <name>',
    flags: {},
    makesLayer: false,
  },
  EXPOSE: {
    summary: 'Documents the ports that the container listens on.',
    usage: 'EXPOSE <port>[/<protocol>] …',
    flags: {},
    makesLayer: false,
  },
  ENV: {
    summary: 'Sets environment variables for the build and the container.',
    usage: 'ENV <key>=<value> …',
    flags: {},
    makesLayer: false,
  },
  ADD: {
    summary: 'Adds files, remote files or unpacked archives to the image.',
    usage: 'ADD [--chown=…] [--chmod=…] [--checksum=…] <source> … <destination>',
    flags: {
      ...ownership,
      checksum: { kind: 'string', summary: 'Expected digest of a remote source.' },
      'keep-git-dir': { kind: 'boolean', summary: 'Keep the .git folder of a Git source.' },
      unpack: { kind: 'boolean', summary: 'Whether to unpack an archive.' },
    },
    makesLayer: true,
  },
  COPY: {
    summary: 'Copies files from the build context, a stage or an image.',
    usage: 'COPY [--from=…] [--chown=…] [--chmod=…] [--link] <source> … <destination>',
    flags: {
      ...ownership,
      from: { kind: 'string', summary: 'Stage, image or named build context to copy from.' },
      parents: { kind: 'boolean', summary: 'Keep the parent folders of the sources.' },
    },
    makesLayer: true,
  },
  ENTRYPOINT: {
    summary: 'The executable that a container runs.',
    usage: 'ENTRYPOINT ["executable", "argument"] | <command>',
    flags: {},
    makesLayer: false,
  },
  VOLUME: { summary: 'Declares mount points.', usage: 'VOLUME <path> …', flags: {}, makesLayer: false },
  USER: {
    summary: 'The user for what follows and for the container.',
    usage: 'USER <user>[:<group>]',
    flags: {},
    makesLayer: false,
  },
  WORKDIR: {
    summary: 'The working directory for what follows; created if it is missing.',
    usage: 'WORKDIR <path>',
    flags: {},
    makesLayer: true,
  },
  ARG: {
    summary: 'Declares a variable that can be set when the image is built.',
    usage: 'ARG <name>[=<default>] …',
    flags: {},
    makesLayer: false,
  },
  ONBUILD: {
    summary: 'Keeps an instruction for builds that use this image as their base.',
    usage: 'ONBUILD <instruction>',
    flags: {},
    makesLayer: false,
  },
  STOPSIGNAL: {
    summary: 'The signal that stops the container.',
    usage: 'STOPSIGNAL <signal>',
    flags: {},
    makesLayer: false,
  },
  HEALTHCHECK: {
    summary: 'How to tell whether the container works.',
    usage: 'HEALTHCHECK [--interval=…] [--timeout=…] [--start-period=…] [--retries=…] CMD <command> | NONE',
    flags: {
      interval: { kind: 'string', summary: 'Time between checks.' },
      timeout: { kind: 'string', summary: 'Time after which a check counts as failed.' },
      'start-period': { kind: 'string', summary: 'Time in which failures do not count.' },
      'start-interval': { kind: 'string', summary: 'Time between checks during the start period.' },
      retries: { kind: 'string', summary: 'Failures in a row that make the container unhealthy.' },
    },
    makesLayer: false,
  },
  SHELL: {
    summary: 'The shell for the shell form of RUN, CMD and ENTRYPOINT.',
    usage: 'SHELL ["executable", "argument"]',
    flags: {},
    makesLayer: false,
  },
} as const satisfies Record<string, InstructionFact>;

export type InstructionName = keyof typeof instructions;

export const instructionNames = Object.keys(instructions) as readonly InstructionName[];

export function isInstructionName(text: string): text is InstructionName {
  return Object.hasOwn(instructions, text);
}

export function flagsOf(name: InstructionName): Readonly<Record<string, FlagFact>> {
  return instructions[name].flags;
}
