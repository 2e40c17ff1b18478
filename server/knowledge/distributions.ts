/** What an image is made of, where that decides which commands it has. */
export type Distribution = 'alpine' | 'debian' | 'redhat' | 'suse';

const own: Readonly<Record<Distribution, readonly string[]>> = {
  alpine: ['alpine', 'busybox'],
  debian: ['debian', 'ubuntu', 'buildpack-deps'],
  redhat: ['almalinux', 'amazonlinux', 'centos', 'fedora', 'oraclelinux', 'rockylinux'],
  suse: ['opensuse/leap', 'opensuse/tumbleweed'],
};

/** Docker Hub's official images that are Debian or Ubuntu unless their tag says otherwise. */
const onDebian: readonly string[] = [
  'eclipse-temurin',
  'gcc',
  'golang',
  'gradle',
  'haskell',
  'httpd',
  'jruby',
  'julia',
  'maven',
  'nginx',
  'node',
  'perl',
  'php',
  'postgres',
  'pypy',
  'python',
  'r-base',
  'redis',
  'ruby',
  'rust',
  'tomcat',
];

/** Words in a tag that name another distribution than the image's usual one. */
const other = /alpine|busybox|windows|nanoserver|ubi\d|oraclelinux|amazonlinux|al2/;

/** The distribution of an image of Docker Hub by its name and tag; undefined when these do not tell. */
export function distributionOf(repository: string, tag = ''): Distribution | undefined {
  const name = repository.replace(/^library\//, '');
  if (/alpine/.test(tag)) return 'alpine';
  for (const [distribution, names] of Object.entries(own))
    if (names.includes(name)) return distribution as Distribution;
  return onDebian.includes(name) && !other.test(tag) ? 'debian' : undefined;
}
