import type { Document } from '../document';
import { baseName } from '../shell/command';
import type { Instruction } from '../syntax/tree';
import type { Range } from '../text';
import type { Fix } from './fix';
import { defaultsOf } from './options';
import type { AnyHandlers, Related, Report, Rule, Severity, Subjects } from './rule';
import type { LintSettings } from './settings';
import { isIgnored } from './suppress';

/** What a person is told about one place. */
export interface Finding {
  readonly code: string;
  readonly severity: Severity;
  readonly range: Range;
  readonly message: string;
  /** The safe one first. */
  readonly fixes: readonly Fix[];
  readonly related: readonly Related[];
}

/** Told when a rule throws: its findings are lost, the others' are not. */
export type OnCrash = (rule: Rule, error: unknown) => void;

/** A set of rules with its settings applied, ready for any number of documents. */
export interface Linter {
  readonly findings: (document: Document) => readonly Finding[];
}

export function createLinter(
  rules: readonly Rule[],
  settings: LintSettings,
  onCrash: OnCrash = rethrow,
): Linter {
  const active = rules.flatMap((rule) => {
    const chosen = settings.rules.get(rule.code);
    const severity = chosen?.severity ?? rule.severity;
    if (severity === 'off') return [];
    const options = { ...defaultsOf(rule.options), ...chosen?.options };
    return [{ rule, severity, options: options as Readonly<Record<string, never>> }];
  });
  return {
    findings: (document) => {
      const ignores = document.ignoreComments;
      const walk = new Walk(document);
      const findings: Finding[] = [];
      for (const { rule, severity, options } of active) {
        try {
          for (const report of walk.reports(rule, options)) {
            if (!isIgnored(ignores, rule.code, report.at)) findings.push(findingOf(rule, severity, report));
          }
        } catch (error) {
          onCrash(rule, error);
        }
      }
      return findings.sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
    },
  };
}

function rethrow(_rule: Rule, error: unknown): never {
  throw error;
}

function findingOf(rule: Rule, severity: Severity, report: Report): Finding {
  const fixes = [report.fix, ...(report.suggest ?? [])].filter((it) => it !== undefined);
  return {
    code: rule.code,
    severity,
    range: report.at,
    message: report.message,
    fixes,
    related: report.related ?? [],
  };
}

type Handler = NonNullable<AnyHandlers[keyof AnyHandlers]>;
type Subject = Subjects[keyof Subjects];

/** Everything in a document that rules can listen to, sorted once for all of them. */
class Walk {
  readonly #subjects = new Map<string, Subject[]>();
  readonly #outside = new Map<string, Subject[]>();

  constructor(readonly document: Document) {
    this.#add('document', document, false);
    for (const stage of document.stages) this.#add('stage', stage, false);
    for (const comment of document.syntax.comments) this.#add('comment', comment, false);
    for (const instruction of document.instructions) this.#addInstruction(instruction);
  }

  reports(rule: Rule, options: Readonly<Record<string, never>>): readonly Report[] {
    const subjects = rule.onbuild === false ? this.#outside : this.#subjects;
    const context = { document: this.document, options };
    const reports: Report[] = [];
    for (const [event, handler] of Object.entries(rule.on) as [string, Handler][]) {
      const keys = event === 'command' && rule.commands ? rule.commands.map(commandKey) : [event];
      for (const key of keys)
        for (const subject of subjects.get(key) ?? [])
          for (const report of handler(subject as never, context)) reports.push(report);
    }
    return reports;
  }

  #addInstruction(instruction: Instruction): void {
    const triggered = instruction.trigger !== undefined;
    this.#add('instruction', instruction, triggered);
    this.#add(instruction.name, instruction, triggered);
    for (const command of this.document.commands(instruction)) {
      this.#add('command', command, triggered);
      this.#add(commandKey(baseName(command)), command, triggered);
    }
    if (instruction.name === 'ONBUILD' && instruction.instruction !== undefined)
      this.#addInstruction(instruction.instruction);
  }

  #add(event: string, subject: Subject, triggered: boolean): void {
    append(this.#subjects, event, subject);
    if (!triggered) append(this.#outside, event, subject);
  }
}

function commandKey(name: string): string {
  return `command ${name}`;
}

function append(map: Map<string, Subject[]>, event: string, subject: Subject): void {
  const list = map.get(event);
  if (list === undefined) map.set(event, [subject]);
  else list.push(subject);
}
