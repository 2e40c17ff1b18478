/** By what apt is asked to do: the stable command that does it, and how it calls that if otherwise. */
export const aptSubcommands: Readonly<
  Record<string, { readonly command: 'apt-get' | 'apt-cache'; readonly subcommand?: string }>
> = {
  update: { command: 'apt-get' },
  install: { command: 'apt-get' },
  reinstall: { command: 'apt-get' },
  remove: { command: 'apt-get' },
  purge: { command: 'apt-get' },
  autoremove: { command: 'apt-get' },
  autopurge: { command: 'apt-get' },
  clean: { command: 'apt-get' },
  autoclean: { command: 'apt-get' },
  upgrade: { command: 'apt-get', subcommand: 'upgrade --with-new-pkgs' },
  'full-upgrade': { command: 'apt-get', subcommand: 'dist-upgrade' },
  'dist-upgrade': { command: 'apt-get' },
  'build-dep': { command: 'apt-get' },
  source: { command: 'apt-get' },
  download: { command: 'apt-get' },
  changelog: { command: 'apt-get' },
  satisfy: { command: 'apt-get' },
  search: { command: 'apt-cache' },
  show: { command: 'apt-cache' },
  showsrc: { command: 'apt-cache' },
  policy: { command: 'apt-cache' },
  depends: { command: 'apt-cache' },
  rdepends: { command: 'apt-cache' },
  madison: { command: 'apt-cache' },
};
