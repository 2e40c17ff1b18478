/** Where text goes to. */
export interface Output {
  /** Resolves when the text is on its way, and also when nobody reads it any more. */
  readonly write: (text: string | Uint8Array) => Promise<void>;
  /** Whether the reader has gone, as `head` goes after ten lines. */
  readonly closed: () => boolean;
  readonly coloured: boolean;
}

export function outputTo(stream: NodeJS.WriteStream): Output {
  let closed = false;
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    closed = true;
  });
  return {
    write: (text) =>
      new Promise((resolve) => {
        if (closed || text.length === 0) resolve();
        else stream.write(text, () => resolve());
      }),
    closed: () => closed,
    coloured: stream.isTTY === true && !process.env.NO_COLOR,
  };
}
