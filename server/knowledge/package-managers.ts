/** How package managers ask before they act, and how they are told not to. */
export interface Confirmation {
  /** Commands that this row is about, without folders. */
  readonly commands: readonly string[];
  /** Subcommands that ask; without any, the command itself asks. */
  readonly asks: readonly string[];
  /** Whether only the first word counts as a subcommand: `conda env create` is no `conda create`. */
  readonly firstWordOnly?: boolean;
  /** Options that answer, without dashes: single letters are found in groups such as `-qy` too. */
  readonly answers: readonly string[];
  /** Whether `-q` or `--quiet` twice, or `-q=2`, answers. */
  readonly quietTwiceAnswers?: boolean;
  /** Environment variables that answer, set by ENV, by ARG or in front of the command. */
  readonly answerVariables?: readonly string[];
  /** What to add. */
  readonly add: string;
  /** Where: behind the subcommand, or behind the command's name for options that must stand before it. */
  readonly place: 'subcommand' | 'command';
  /** The hadolint rule that looks at some of the subcommands. */
  readonly hadolint?: {
    readonly code: string;
    readonly commands: readonly string[];
    readonly asks: readonly string[];
  };
}

const apt = [
  'install',
  'reinstall',
  'upgrade',
  'dist-upgrade',
  'full-upgrade',
  'remove',
  'purge',
  'autoremove',
];
const yum = ['install', 'groupinstall', 'localinstall', 'update', 'upgrade', 'remove', 'erase', 'autoremove'];

/** Sources: the manual pages of each command. */
export const confirmations: readonly Confirmation[] = [
  {
    commands: ['apt-get'],
    asks: [...apt, 'autopurge', 'build-dep', 'satisfy'],
    answers: ['y', 'yes', 'qq', 'assume-yes'],
    quietTwiceAnswers: true,
    add: '-y',
    place: 'subcommand',
    hadolint: { code: 'DL3014', commands: ['apt-get'], asks: ['install'] },
  },
  {
    commands: ['apt', 'aptitude'],
    asks: [...apt, 'autopurge', 'build-dep', 'safe-upgrade'],
    answers: ['y', 'yes', 'assume-yes'],
    quietTwiceAnswers: true,
    add: '-y',
    place: 'subcommand',
  },
  {
    commands: ['add-apt-repository', 'apt-add-repository'],
    asks: [],
    answers: ['y', 'yes'],
    add: '-y',
    place: 'command',
  },
  {
    commands: ['yum'],
    asks: [...yum, 'reinstall', 'downgrade', 'swap', 'groupremove', 'localupdate', 'distro-sync'],
    answers: ['y', 'assumeyes'],
    add: '-y',
    place: 'subcommand',
    hadolint: { code: 'DL3030', commands: ['yum'], asks: ['install', 'groupinstall', 'localinstall'] },
  },
  {
    commands: ['dnf', 'microdnf', 'dnf5', 'tdnf'],
    asks: [...yum, 'reinstall', 'downgrade', 'swap', 'distro-sync', 'builddep'],
    answers: ['y', 'assumeyes'],
    add: '-y',
    place: 'subcommand',
    hadolint: {
      code: 'DL3038',
      commands: ['dnf', 'microdnf'],
      asks: ['install', 'groupinstall', 'localinstall'],
    },
  },
  {
    commands: ['zypper'],
    asks: [
      'install',
      'in',
      'remove',
      'rm',
      'source-install',
      'si',
      'patch',
      'update',
      'up',
      'dist-upgrade',
      'dup',
    ],
    answers: ['non-interactive', 'n', 'no-confirm', 'y'],
    add: '--non-interactive',
    place: 'command',
    hadolint: {
      code: 'DL3034',
      commands: ['zypper'],
      asks: ['install', 'in', 'remove', 'rm', 'source-install', 'si', 'patch'],
    },
  },
  {
    commands: ['conda', 'mamba', 'micromamba'],
    asks: ['install', 'create', 'update', 'upgrade', 'remove', 'uninstall', 'clean'],
    firstWordOnly: true,
    answers: ['y', 'yes', 'dry-run', 'd', 'json', 'h', 'help'],
    answerVariables: ['CONDA_ALWAYS_YES', 'MAMBA_ALWAYS_YES'],
    add: '-y',
    place: 'subcommand',
  },
  { commands: ['pip', 'pip3'], asks: ['uninstall'], answers: ['y', 'yes'], add: '-y', place: 'subcommand' },
  {
    commands: ['xbps-install', 'xbps-remove'],
    asks: [],
    answers: ['y', 'yes', 'n', 'dry-run'],
    add: '-y',
    place: 'command',
  },
  { commands: ['urpmi', 'urpme'], asks: [], answers: ['auto', 'force'], add: '--auto', place: 'command' },
  {
    commands: ['opam'],
    asks: ['init', 'install', 'upgrade', 'remove', 'reinstall'],
    firstWordOnly: true,
    answers: ['y', 'yes', 'confirm-level', 'no', 'n'],
    answerVariables: ['OPAMYES', 'OPAMCONFIRMLEVEL'],
    add: '-y',
    place: 'subcommand',
  },
  {
    commands: ['pkg'],
    asks: ['install', 'upgrade', 'delete', 'autoremove'],
    answers: ['y', 'yes'],
    answerVariables: ['ASSUME_ALWAYS_YES'],
    add: '-y',
    place: 'subcommand',
  },
  {
    commands: ['choco'],
    asks: ['install', 'upgrade', 'uninstall'],
    answers: ['y', 'yes', 'confirm'],
    add: '-y',
    place: 'subcommand',
  },
  {
    commands: ['flatpak'],
    asks: ['install', 'update', 'uninstall'],
    answers: ['y', 'assumeyes', 'noninteractive'],
    add: '-y',
    place: 'subcommand',
  },
];

/** Package managers that ask only when an option tells them to: the options, without dashes. */
export const askingOptions: Readonly<Record<string, readonly string[]>> = {
  apk: ['i', 'interactive'],
  emerge: ['a', 'ask'],
};

/** pacman and its helpers: the operation is an option. Queries and prints ask nothing. */
export const pacman = {
  commands: ['pacman', 'yay', 'paru', 'pikaur'],
  asks: /^(-[SRU](?!.*[silgphw])[a-z]*|--(sync|remove|upgrade))$/,
  answer: 'noconfirm',
} as const;
