import type { Rule } from '../../server/lint/rule';
import { severities } from '../../server/lint/rule';

/** `contributes.configuration` of package.json. */
export function configuration(rules: readonly Rule[]): unknown {
  return {
    title: 'Drydock',
    properties: {
      'drydock.enable': {
        type: 'boolean',
        default: true,
        scope: 'resource',
        description: 'Check Dockerfiles while they are edited.',
      },
      'drydock.rules': {
        type: 'object',
        default: {},
        scope: 'resource',
        markdownDescription:
          'For each rule a severity, `"off"`, or an object with `severity` and the rule’s own options. ' +
          'What a `.drydock.yaml` beside the Dockerfile or above it says comes before this.',
        additionalProperties: false,
        properties: rulesSchema(rules),
        patternProperties: { '^SC\\d{4}$': { enum: ['off', ...severities] } },
      },
      'drydock.trace.server': {
        type: 'string',
        enum: ['off', 'messages', 'verbose'],
        default: 'off',
        scope: 'window',
        description: 'What to log of the messages between VS Code and the language server.',
      },
    },
  };
}

/** The schema of each rule's settings, by code. */
function rulesSchema(rules: readonly Rule[]): Readonly<Record<string, unknown>> {
  return Object.fromEntries(rules.map((it) => [it.code, ruleSchema(it)]));
}

function ruleSchema({ severity, summary, why, options }: Rule): unknown {
  const level = { enum: ['off', ...severities], default: severity };
  const declared = Object.fromEntries(Object.entries(options).map(([name, it]) => [name, it.schema]));
  return {
    markdownDescription: `${summary}\n\n${why}`,
    default: severity,
    anyOf: [
      level,
      { type: 'object', additionalProperties: false, properties: { severity: level, ...declared } },
    ],
  };
}
