/** Wrong usage: the message says what to do. */
export class UsageError extends Error {}
