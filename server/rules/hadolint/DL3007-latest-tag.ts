import { suggestedTags } from '../../knowledge/base-images';
import { replace, suggest } from '../../lint/fix';
import { defineRule } from '../../lint/rule';

export default defineRule({
  code: 'DL3007',
  name: 'latest-tag',
  summary: 'Name a version of the base image, not `latest`.',
  why:
    '`latest` moves with every release of the image. Two builds of the same Dockerfile then give different ' +
    'images, and nobody can tell afterwards which version went into which.',
  severity: 'warning',
  onbuild: false,
  examples: [{ bad: 'FROM debian:latest\n', good: 'FROM debian:13-slim\n' }],
  on: {
    *stage({ from: { image }, base }) {
      if (image === undefined || base.kind !== 'image') return;
      const { tag, tagRange, digest, registry, repository } = base.image;
      if (tag !== 'latest' || tagRange === undefined || digest !== undefined) return;
      const known = registry === undefined ? (suggestedTags[repository] ?? []) : [];
      yield {
        at: image.exact ? tagRange : image.range,
        message: `Replace latest by a version of ${repository}, so that every build gets the same image.`,
        suggest: known.map((it) =>
          image.exact ? suggest(`Use ${repository}:${it}`, replace(tagRange, it)) : undefined,
        ),
      };
    },
  },
});
