import type { Document } from '../../document';
import { insertAfter, suggest } from '../../lint/fix';
import { lineBreak } from '../../lint/line-break';
import { defineRule, type Report } from '../../lint/rule';
import type { Heredoc } from '../../syntax/tree';

export default defineRule({
  code: 'unterminated-heredoc',
  name: 'unterminated-heredoc',
  summary: 'End every heredoc with a line that holds its name and nothing else.',
  why: 'Without that line the heredoc swallows the rest of the file, and the build stops. Blanks before or behind the name make it another line; only `<<-` allows tabs before it.',
  severity: 'error',
  stopsBuild: true,
  examples: [
    {
      bad: 'FROM debian:13-slim\nRUN <<EOF\necho hello\n',
      good: 'FROM debian:13-slim\nRUN <<EOF\necho hello\nEOF\n',
    },
  ],
  on: {
    instruction: ({ heredocs, trigger }, { document }) =>
      trigger === undefined && heredocs.length > 0 ? heredocs.flatMap((it) => report(it, document)) : [],
  },
});

function report({ marker, name, terminator, body }: Heredoc, { text }: Document): readonly Report[] {
  if (terminator !== null) return [];
  const newline = lineBreak(text);
  const ended = body.end === 0 || text.charAt(body.end - 1) === '\n';
  const end = `${ended ? '' : newline}${name}${newline}`;
  return [
    {
      at: marker.range,
      message: `End this heredoc with a line that says ${name}.`,
      suggest: [suggest(`Add ${name}`, insertAfter(body, end))],
    },
  ];
}
