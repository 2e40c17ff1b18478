export const help = `drydock lint [OPTION…] [PATH…]   Checks Dockerfiles.

PATH is a file, a folder whose Dockerfiles are searched, or - for standard input. Without one it is this folder.

  -f, --format FORMAT             tty (for people; the default), json or sarif
      --no-shellcheck             leave out ShellCheck, which takes most of the time
      --fix                       repair what is safe to repair, then report what remains
  -t, --failure-threshold LEVEL   the least level that makes the exit code 1:
                                  error, warning, info (the default), style or none
  -q, --quiet                     report only what reaches that level, without a summary
      --no-fail                   exit with 0 instead of 1
  -c, --config FILE               read this file instead of the nearest .drydock.yaml
      --no-config                 read no .drydock.yaml
      --stdin-name FILE           what standard input is called, and where its .drydock.yaml is looked for
  -h, --help                      show this
  -v, --version                   show the version

Exit code: 0 nothing at or above that level, 1 something, 2 wrong usage or something that cannot be read.
`;
