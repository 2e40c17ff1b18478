import type { Located, Reporter } from './report';

/** An array of findings, one a line. */
export function jsonReporter(): Reporter {
  let separator = '[\n';
  return {
    file: (findings) => {
      if (findings.length === 0) return '';
      const text = separator + findings.map(entry).join(',\n');
      separator = ',\n';
      return text;
    },
    end: () => (separator === ',\n' ? '\n]\n' : '[]\n'),
  };
}

function entry({ file, line, column, endLine, endColumn, code, level, message }: Located): string {
  return JSON.stringify({ file, line, column, endLine, endColumn, code, level, message });
}
