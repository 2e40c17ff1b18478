import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver-protocol';
import type { Finding } from '../lint/lint';
import type { Severity } from '../lint/rule';
import { type File, lineRange } from './file';

export const source = 'Drydock';

const severityOf: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  style: DiagnosticSeverity.Hint,
};

/** A finding as an editor shows it. `pages` is the folder of the rules' pages, if there is one. */
export function diagnostic(file: File, finding: Finding, pages: string | undefined): Diagnostic {
  const { code, severity, range, message, related } = finding;
  const uri = file.lines.uri;
  return {
    range: lineRange(file, range),
    severity: severityOf[severity],
    source,
    code,
    message,
    ...(pages === undefined ? {} : { codeDescription: { href: pageOf(pages, code) } }),
    ...(related.length === 0
      ? {}
      : {
          relatedInformation: related.map((it) => ({
            location: { uri, range: lineRange(file, it.at) },
            message: it.message,
          })),
        }),
  };
}

export function pageOf(pages: string, code: string): string {
  return /^SC\d/.test(code) ? `${pages}../shellcheck.md` : `${pages}${code}.md`;
}
