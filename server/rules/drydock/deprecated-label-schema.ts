import { ociLabels } from '../../knowledge/labels';
import { replace, suggest } from '../../lint/fix';
import { defineRule } from '../../lint/rule';

const prefix = 'org.label-schema.';

export default defineRule({
  code: 'deprecated-label-schema',
  name: 'deprecated-label-schema',
  summary: 'Use the labels of the OCI image specification instead of label-schema’s.',
  why:
    'The label-schema convention was given up in favour of `org.opencontainers.image.*`. Registries, scanners ' +
    'and dashboards read the new keys; what stands under the old ones is not shown.',
  severity: 'warning',
  examples: [
    {
      bad: 'FROM python:3.13-slim\nARG VERSION\nLABEL org.label-schema.version=$VERSION\n',
      good: 'FROM python:3.13-slim\nARG VERSION\nLABEL org.opencontainers.image.version=$VERSION\n',
    },
  ],
  on: {
    *LABEL({ pairs }) {
      for (const { key } of pairs) {
        if (!key.value.startsWith(prefix)) continue;
        const successor = ociLabels[key.value.slice(prefix.length)];
        const quoted = key.text.startsWith('"') ? `"${successor}"` : successor;
        yield {
          at: key.range,
          message: successor
            ? `Use ${successor}: the label-schema convention is deprecated.`
            : `Remove ${key.value} or use a label of your own: the label-schema convention is deprecated.`,
          suggest: [quoted && successor ? suggest(`Use ${successor}`, replace(key, quoted)) : undefined],
        };
      }
    },
  },
});
