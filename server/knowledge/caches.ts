/** What a package manager leaves in the layer when it is done, and what takes it away. */
export interface Cache {
  /** Commands that fill it, without folders. */
  readonly commands: readonly string[];
  /** The subcommands that do. */
  readonly fills: readonly string[];
  /** Commands that empty it: one of the arguments is enough. Without a name, the command that filled it. */
  readonly cleans: readonly { readonly command?: string; readonly args: readonly string[] }[];
  /** Whether emptying it counts only behind the first command that fills it. */
  readonly inOrder: boolean;
  /** Whether only stages count whose layers another stage or the image can have. */
  readonly keptStagesOnly: boolean;
  /** Parts of the folders that hold it: a cache or tmpfs mounted there keeps it out of the layer. */
  readonly folders: readonly string[];
  /** Its files, in words. */
  readonly what: string;
  /** What to run to empty it; `*` stands for the command that filled it. */
  readonly clean: string;
  /** What needs it in later layers, so that emptying it breaks them. */
  readonly neededBy?: { readonly commands: readonly string[]; readonly asks: readonly string[] };
}

/** By the code of the rule that asks. */
export const caches = {
  DL3009: {
    commands: ['apt', 'apt-get', 'aptitude'],
    fills: ['update'],
    cleans: [
      { command: 'rm', args: ['-rf', '/var/lib/apt/lists/*'] },
      { command: 'apt-get', args: ['distclean', 'dist-clean'] },
    ],
    inOrder: false,
    keptStagesOnly: true,
    folders: ['/var/lib/apt/lists'],
    what: 'the package lists that it downloads',
    clean: 'rm -rf /var/lib/apt/lists/*',
    neededBy: {
      commands: ['apt', 'apt-get', 'aptitude', 'apt-cache'],
      asks: [
        ...['install', 'upgrade', 'dist-upgrade', 'full-upgrade', 'build-dep', 'source', 'satisfy'],
        ...['download', 'search', 'show', 'policy', 'madison', 'showpkg', 'depends', 'rdepends'],
      ],
    },
  },
  DL3032: {
    commands: ['yum'],
    fills: ['install'],
    cleans: [{ args: ['clean', 'all'] }, { command: 'rm', args: ['-rf', '/var/cache/yum/*'] }],
    inOrder: true,
    keptStagesOnly: false,
    folders: ['/var/cache/yum', '/var/cache/dnf'],
    what: 'the files that it downloads',
    clean: 'yum clean all',
  },
  DL3036: {
    commands: ['zypper'],
    fills: ['install', 'in'],
    cleans: [{ args: ['clean', 'cc'] }],
    inOrder: true,
    keptStagesOnly: false,
    folders: ['/var/cache/zypp'],
    what: 'the files that it downloads',
    clean: 'zypper clean',
  },
  DL3040: {
    commands: ['dnf', 'microdnf'],
    fills: ['install', 'in', 'upgrade', 'up', 'upgrade-minimal', 'up-min', 'reinstall', 'rei'],
    cleans: [{ args: ['clean', 'all'] }, { command: 'rm', args: ['-rf', '/var/cache/libdnf5*'] }],
    inOrder: true,
    keptStagesOnly: false,
    folders: ['/var/cache/libdnf5', '.cache/libdnf5', '/var/cache/dnf', '/var/cache/yum'],
    what: 'the files that it downloads',
    clean: '* clean all',
  },
  DL3060: {
    commands: ['yarn'],
    fills: ['install'],
    cleans: [{ args: ['cache', 'clean'] }],
    inOrder: true,
    keptStagesOnly: true,
    folders: ['.cache/yarn', '/usr/local/share/.cache'],
    what: 'its copies of the packages',
    clean: 'yarn cache clean',
  },
} as const satisfies Record<string, Cache>;

export type CacheCode = keyof typeof caches;
