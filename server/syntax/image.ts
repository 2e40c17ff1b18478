import type { Range } from '../text';
import type { Word } from './tree';

/** The parts of an image name such as `ghcr.io/owner/name:tag@sha256:…`. Variables stay as they are written. */
export interface ImageReference {
  /** `ghcr.io` or `localhost:5000`; undefined for Docker Hub's short names. */
  readonly registry?: string;
  /** The name without registry, tag and digest: `owner/name`. */
  readonly repository: string;
  readonly tag?: string;
  readonly digest?: string;
  /** Registry and repository. */
  readonly nameRange: Range;
  /** The tag without its colon. */
  readonly tagRange?: Range;
  /** The digest without its `@`. */
  readonly digestRange?: Range;
}

/**
 * Reads an image name. A colon inside `${…}` separates nothing. The ranges are those of the word's text, so
 * they hold only for a word that is exact.
 */
export function imageReference(word: Word): ImageReference {
  const { text } = word;
  const masked = text.replace(/\$\{[^}]*\}?/g, (it) => '_'.repeat(it.length));
  const at = masked.indexOf('@');
  const nameAndTag = at < 0 ? text.length : at;
  const colon = masked.lastIndexOf(':', nameAndTag - 1);
  const hasTag = colon > masked.lastIndexOf('/', nameAndTag - 1);
  const nameEnd = hasTag ? colon : nameAndTag;
  const slash = masked.indexOf('/');
  const first = slash < 0 ? '' : masked.slice(0, slash);
  const hasRegistry = /[.:]/.test(first) || first === 'localhost';
  const within = (start: number, end: number): Range => ({
    start: word.range.start + start,
    end: word.range.start + end,
  });
  return {
    ...(hasRegistry ? { registry: text.slice(0, slash) } : {}),
    repository: text.slice(hasRegistry ? slash + 1 : 0, nameEnd),
    nameRange: within(0, nameEnd),
    ...(hasTag ? { tag: text.slice(colon + 1, nameAndTag), tagRange: within(colon + 1, nameAndTag) } : {}),
    ...(at < 0 ? {} : { digest: text.slice(at + 1), digestRange: within(at + 1, text.length) }),
  };
}
