import { insertAfter, suggest } from '../../lint/fix';
import { lineBreak } from '../../lint/line-break';
import { defineRule } from '../../lint/rule';

export default defineRule({
  code: 'unterminated-heredoc',
  name: 'unterminated-heredoc',
  summary: 'End every heredoc with a line that holds its name and nothing else.',
  why: 'Without that line the heredoc swallows the rest of the file, and the build stops. Blanks before or behind the name make it another line; only `<<-` allows tabs before it.',
  severity: 'error',
  examples: [
    {
      bad: 'FROM debian:13-slim\nRUN <<EOF\necho hello\n',
      good: 'FROM debian:13-slim\nRUN <<EOF\necho hello\nEOF\n',
    },
  ],
  on: {
    *instruction({ heredocs, trigger }, { document }) {
      if (trigger !== undefined) return;
      const newline = lineBreak(document.text);
      for (const { marker, name, terminator, body } of heredocs) {
        if (terminator !== null) continue;
        const ended = body.end === 0 || document.text.charAt(body.end - 1) === '\n';
        yield {
          at: marker.range,
          message: `End this heredoc with a line that says ${name}.`,
          suggest: [
            suggest(
              `Add ${name}`,
              insertAfter(body, ended ? `${name}${newline}` : `${newline}${name}${newline}`),
            ),
          ],
        };
      }
    },
  },
});
