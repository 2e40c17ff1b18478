export const help = `drydock lint [PATH…]   Checks Dockerfiles.

PATH is a file, a folder whose Dockerfiles are searched, or - for standard input. Without one it is this folder.

  -f, --format FORMAT             tty (for people), json or sarif
      --fix                       make every fix that keeps the image's behaviour
  -t, --failure-threshold LEVEL   least level that makes the exit code 1:
                                  error, warning, info (the default), style, none
  -c, --config FILE               read this .drydock.yaml instead of the nearest one
      --no-config                 read none
      --no-fail                   end with 0 whatever is found
      --stdin-name FILE           the name to report for standard input, and where its settings are looked up
  -h, --help                      this
  -v, --version                   the version

Exit code: 0 nothing found at that level, 1 something found, 2 wrong usage or something that could not be read.`;
