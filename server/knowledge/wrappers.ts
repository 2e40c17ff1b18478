/** Commands that run the command in their arguments. */
export interface Wrapper {
  /** Options that take the next argument as their value. */
  readonly valued: readonly string[];
  /** Words between the options and the command: the duration of `timeout`. */
  readonly words?: number;
  /** `NAME=value` may stand before the command. */
  readonly assigns?: boolean;
  /** Options with which it only tells about the command and runs nothing. */
  readonly tells?: readonly string[];
}

export const wrappers: Readonly<Record<string, Wrapper>> = {
  sudo: {
    valued: ['-u', '-g', '-h', '-p', '-C', '-r', '-t', '-U', '-D', '--user', '--group'],
    assigns: true,
  },
  doas: { valued: ['-u', '-C'] },
  env: { valued: ['-u', '--unset', '-C', '--chdir'], assigns: true },
  command: { valued: [], tells: ['-v', '-V'] },
  builtin: { valued: [] },
  exec: { valued: ['-a'] },
  nohup: { valued: [] },
  nice: { valued: ['-n', '--adjustment'] },
  ionice: { valued: ['-c', '-n', '-p'] },
  time: { valued: ['-f', '-o', '--format', '--output'] },
  timeout: { valued: ['-k', '-s', '--kill-after', '--signal'], words: 1 },
  stdbuf: { valued: ['-i', '-o', '-e'] },
  setarch: { valued: [] },
  linux32: { valued: [] },
  eatmydata: { valued: [] },
  gosu: { valued: [], words: 1 },
  'su-exec': { valued: [], words: 1 },
  busybox: { valued: [] },
  xargs: {
    valued: ['-a', '-d', '-E', '-I', '-L', '-n', '-P', '-s', '--max-args', '--max-procs', '--delimiter'],
  },
};

/** Shells whose `-c` takes a script, and which run a heredoc given to them. */
export const shells: readonly string[] = ['sh', 'bash', 'dash', 'ash', 'ksh', 'zsh'];
