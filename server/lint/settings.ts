import type { Rule, Severity } from './rule';
import { severities } from './rule';

/** How a person wants to be told. */
export interface LintSettings {
  /** By code: what differs from the rule's own severity and defaults. */
  readonly rules: ReadonlyMap<string, RuleSettings>;
}

export interface RuleSettings {
  readonly severity?: Severity | 'off';
  readonly options: Readonly<Record<string, unknown>>;
}

/** Something in the settings that cannot be used, and what to write instead. */
export interface SettingsFault {
  /** Where it stands: `rules`, then the rule's code, then the option. */
  readonly path: readonly string[];
  readonly message: string;
}

export const defaultSettings: LintSettings = { rules: new Map() };

/**
 * Reads `rules`: for each code a severity, `"off"`, or an object with `severity` and the rule's own options.
 * What cannot be used is named, and the rest still counts.
 */
export function readSettings(
  value: unknown,
  rules: readonly Rule[],
): { readonly settings: LintSettings; readonly faults: readonly SettingsFault[] } {
  const known = new Map(rules.map((it) => [it.code, it]));
  const chosen = new Map<string, RuleSettings>();
  const faults: SettingsFault[] = [];
  if (value === undefined || value === null) return { settings: defaultSettings, faults };
  if (!isRecord(value)) {
    faults.push({ path: ['rules'], message: 'must be an object with a rule’s code for each key' });
    return { settings: defaultSettings, faults };
  }
  for (const [code, chosenValue] of Object.entries(value)) {
    const rule = known.get(code);
    if (isShellCheckCode(code)) chosen.set(code, shellCheckSettings(code, chosenValue, faults));
    else if (rule === undefined) faults.push({ path: ['rules', code], message: unknownRule(code, rules) });
    else chosen.set(code, ruleSettings(rule, chosenValue, faults));
  }
  return { settings: { rules: chosen }, faults };
}

/** Settings in which the later one wins, rule by rule and option by option. */
export function mergeSettings(first: LintSettings, second: LintSettings): LintSettings {
  const rules = new Map(first.rules);
  for (const [code, later] of second.rules) {
    const earlier = rules.get(code);
    rules.set(code, { ...earlier, ...later, options: { ...earlier?.options, ...later.options } });
  }
  return { rules };
}

/** ShellCheck's findings are not rules of ours: they have a severity and nothing else. */
function isShellCheckCode(code: string): boolean {
  return /^SC\d{4}$/.test(code);
}

function shellCheckSettings(code: string, value: unknown, faults: SettingsFault[]): RuleSettings {
  if (isSeverity(value)) return { severity: value, options: {} };
  faults.push({ path: ['rules', code], message: `must be ${severityWords}` });
  return { options: {} };
}

const severityWords = 'one of "off", "error", "warning", "info" and "style"';

function ruleSettings(rule: Rule, value: unknown, faults: SettingsFault[]): RuleSettings {
  const path = ['rules', rule.code];
  if (isSeverity(value)) return { severity: value, options: {} };
  if (!isRecord(value)) {
    faults.push({ path, message: `must be ${severityWords}, or an object with "severity" and options` });
    return { options: {} };
  }
  const options: Record<string, unknown> = {};
  let severity: RuleSettings['severity'];
  for (const [key, chosen] of Object.entries(value)) {
    const option = Object.hasOwn(rule.options, key) ? rule.options[key] : undefined;
    if (key === 'severity') {
      if (isSeverity(chosen)) severity = chosen;
      else faults.push({ path: [...path, key], message: `must be ${severityWords}` });
    } else if (option === undefined) {
      faults.push({ path: [...path, key], message: unknownOption(rule) });
    } else {
      const fault = option.fault(chosen);
      if (fault === undefined) options[key] = chosen;
      else faults.push({ path: [...path, key], message: `must be ${fault}` });
    }
  }
  return { ...(severity === undefined ? {} : { severity }), options };
}

function unknownOption(rule: Rule): string {
  const names = ['severity', ...Object.keys(rule.options)].map((it) => `"${it}"`);
  return `is no option of ${rule.code}, which has ${names.join(', ')}`;
}

function unknownRule(code: string, rules: readonly Rule[]): string {
  const alike = rules.find((it) => it.code.toLowerCase() === code.toLowerCase() || it.name === code);
  return alike ? `is no rule; did you mean "${alike.code}"?` : 'is no rule';
}

function isSeverity(value: unknown): value is Severity | 'off' {
  return value === 'off' || severities.some((it) => it === value);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
