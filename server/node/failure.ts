const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'is not there',
  ENOTDIR: 'is not there',
  EACCES: 'may not be used',
  EPERM: 'may not be used',
  EROFS: 'lies in a place that cannot be written',
  ENOSPC: 'does not fit: the disk is full',
  EISDIR: 'is a folder',
  ELOOP: 'is a link that leads back to itself',
  ENAMETOOLONG: 'has too long a name',
  ERR_STRING_TOO_LONG: 'is too large',
  ERR_FS_FILE_TOO_LARGE: 'is too large',
};

/** Why something could not be done with a file, as the end of a sentence that begins with its name. */
export function failure(error: unknown): string {
  if (!(error instanceof Error)) return `fails: ${error}`;
  const code = 'code' in error ? String(error.code) : '';
  return reasons[code] ?? `fails: ${error.message}`;
}
