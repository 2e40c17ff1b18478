/** How a package manager is told the version of what it installs. */
export interface Pinning {
  /** Commands that this row is about, without folders; pip has so many names that its rules know them. */
  readonly commands: readonly string[];
  /** Subcommands that install. */
  readonly installs: readonly string[];
  /** Whether the subcommand must be the first word: `npm run install` installs nothing. */
  readonly firstWordOnly?: boolean;
  /** Options that take the next argument as their value, with their dashes. */
  readonly valued: readonly string[];
  /** Whether what stands behind `--` is for the build of a package. */
  readonly untilDashes?: boolean;
  /** Options that say the versions of all packages, without dashes. */
  readonly settles?: readonly string[];
  /** What a word looks like that has a version or needs none: a file, an address. */
  readonly pinned: RegExp;
  /** Words that make the others something else than packages, and how these look then. */
  readonly kinds?: Readonly<Record<string, RegExp>>;
  /** Whether a word with a variable counts if, and only if, ENV or ARG set it. */
  readonly variables?: boolean;
  /** How a version is written behind a package. */
  readonly write: string;
}

/** A dash and a digit somewhere behind the name, and letters there that a version can have; or a file. */
const rpm = /\.rpm$|^(?=.*-\d)[^-]*(?:-[0-9A-Za-z.~^_:+]*)+$/;

const redhat = {
  installs: ['install'],
  valued: [
    ...['-c', '-d', '-e', '-R', '-x', '--config', '--debuglevel', '--errorlevel', '--randomwait'],
    ...['--exclude', '--excludepkgs', '--disableexcludes', '--enablerepo', '--disablerepo', '--repo'],
    ...['--repoid', '--repofrompath', '--installroot', '--releasever', '--setopt', '--disableplugin'],
    ...['--enableplugin', '--color', '--downloaddir', '--destdir', '--forcearch', '--advisory', '--comment'],
  ],
  pinned: rpm,
  kinds: { module: /:/, group: /^/ },
  variables: true,
  write: '-<version>',
} as const satisfies Partial<Pinning>;

/** By the code of the rule that asks. Sources: the manual page of each command. */
export const pinnings = {
  DL3008: {
    commands: ['apt-get'],
    installs: ['install'],
    valued: [
      ...['-t', '--target-release', '--default-release', '-o', '--option', '-c', '--config-file'],
      ...['-a', '--host-architecture', '-P', '--build-profiles'],
    ],
    pinned: /[=/]|\.deb$/,
    write: '=<version>',
  },
  DL3013: {
    commands: [],
    installs: ['install'],
    valued: [
      ...['--abi', '-b', '--build', '--cache-dir', '--cert', '--client-cert', '-C', '--config-settings'],
      ...[
        '-e',
        '--editable',
        '--exists-action',
        '--extra-index-url',
        '-f',
        '--find-links',
        '--global-option',
      ],
      ...['-i', '--index-url', '--implementation', '--install-option', '--keyring-provider', '--log'],
      ...['--no-binary', '--only-binary', '--platform', '--prefix', '--progress-bar', '--proxy', '--python'],
      ...['--python-version', '--report', '--retries', '--root', '--root-user-action', '--src', '-t'],
      ...['--target', '--timeout', '--trusted-host', '--upgrade-strategy', '--use-feature'],
      '--use-deprecated',
    ],
    settles: ['c', 'constraint', 'r', 'requirement', 'group'],
    pinned: /[=!~]=|[<>]|\.(?:whl|tar\.gz)$|^\.|^(?:git|hg|svn|bzr)\b.*@|^(?!(?:git|hg|svn|bzr)\b).*\//,
    write: '==<version>',
  },
  DL3016: {
    commands: ['npm'],
    installs: ['install'],
    firstWordOnly: true,
    valued: [
      ...['--loglevel', '--registry', '--prefix', '-C', '--workspace', '-w', '--cache', '--userconfig'],
      ...['--globalconfig', '--omit', '--include', '--only', '--before', '--tag', '--script-shell'],
      ...['--location', '--install-strategy', '--fetch-timeout', '--fetch-retries', '--python'],
    ],
    pinned:
      /^git(?:\+\w+)?:\/\/.*#|\.(?:tar|tar\.gz|tgz)$|^(?:\/|\.\.?\/|~\/)|^(?!git(?:\+\w+)?:\/\/)(?:@[^/]+\/)?[^@]+@/,
    write: '@<version>',
  },
  DL3018: {
    commands: ['apk'],
    installs: ['add'],
    valued: [
      ...['-t', '--virtual', '-X', '--repository', '-p', '--root', '--arch', '--keys-dir'],
      ...['--repositories-file', '--wait', '--cache-dir', '--cache-max-age', '--timeout', '--progress-fd'],
    ],
    pinned: /[=~<>]|\.apk$|^!/,
    write: '=<version>',
  },
  DL3028: {
    commands: ['gem'],
    installs: ['install', 'i'],
    valued: [
      ...['-i', '--install-dir', '-n', '--bindir', '-P', '--trust-policy', '--build-root', '--without'],
      ...['-B', '--bulk-threshold', '-s', '--source', '--platform', '--config-file', '--target-rbconfig'],
      ...['-g', '--file', '-p', '--http-proxy', '--document'],
    ],
    untilDashes: true,
    settles: ['v', 'version'],
    pinned: /:|\.gem$/,
    write: ':<version>',
  },
  DL3033: { commands: ['yum'], ...redhat },
  DL3037: {
    commands: ['zypper'],
    installs: ['install', 'in'],
    valued: [
      ...['-t', '--type', '-r', '--repo', '--from', '-c', '--config', '-R', '--root', '--installroot', '-p'],
      ...['--plus-repo', '--plus-content', '--cache-dir', '--pkg-cache-dir', '--reposd-dir'],
    ],
    pinned: /[=<>]|\.rpm$/,
    write: '=<version>',
  },
  DL3041: { commands: ['dnf', 'microdnf'], ...redhat },
  DL3062: {
    commands: ['go'],
    installs: ['install', 'get'],
    valued: [
      ...['-o', '-tags', '-ldflags', '-gcflags', '-asmflags', '-gccgoflags', '-mod', '-modfile', '-p'],
      ...['-C', '-buildmode', '-compiler', '-covermode', '-coverpkg', '-exec', '-installsuffix'],
      ...['-overlay', '-pgo', '-pkgdir', '-toolexec'],
    ],
    pinned: /^[./]|\.go$|@(?!(?:latest|none)$)[^@]*$/,
    kinds: { tool: /^[./]|@(?!(?:latest|none)$)[^@]*$/ },
    write: '@<version>',
  },
} as const satisfies Record<string, Pinning>;

export type PinningCode = keyof typeof pinnings;
