import type { Document } from '../../document';
import { suggestedTags } from '../../knowledge/base-images';
import { insertAfter, suggest } from '../../lint/fix';
import { defineRule } from '../../lint/rule';
import type { ImageReference } from '../../syntax/image';

export default defineRule({
  code: 'DL3006',
  name: 'untagged-base-image',
  summary: 'Name a tag or a digest of the base image.',
  why:
    'Without a tag the builder takes `latest`, which is another image every few weeks: a build that worked ' +
    'yesterday may fail today, or bring another Python version into production.',
  severity: 'warning',
  onbuild: false,
  examples: [
    {
      bad: 'FROM python\nCMD ["python", "app.py"]\n',
      good: 'FROM python:3.13-slim\nCMD ["python", "app.py"]\n',
    },
  ],
  on: {
    *stage({ from: { image }, base }, { document }) {
      if (image === undefined || base.kind !== 'image') return;
      const { tag, digest, registry, repository } = base.image;
      if (tag !== undefined || digest !== undefined || repository.startsWith('$')) return;
      const name = registry === undefined ? repository : `${registry}/${repository}`;
      yield {
        at: image.range,
        message: `Add a tag to ${name}, such as ${name}:${tagsFor(base.image, document)[0] ?? '<version>'}; without one every build may get another image.`,
        suggest: tagsFor(base.image, document).map((it) =>
          image.exact ? suggest(`Use ${name}:${it}`, insertAfter(image, `:${it}`)) : undefined,
        ),
      };
    },
  },
});

/** Tags that this file already uses for the same image, then those of the image's maintained releases. */
function tagsFor({ registry, repository }: ImageReference, document: Document): readonly string[] {
  const used = document.stages.flatMap(({ base }) =>
    base.kind === 'image' && base.image.repository === repository && base.image.registry === registry
      ? [base.image.tag]
      : [],
  );
  const official = repository.replace(/^library\//, '');
  const known = registry === undefined || registry === 'docker.io' ? suggestedTags[official] : undefined;
  const tags = [...used, ...(known ?? [])].filter((it) => it !== undefined && it !== 'latest');
  return [...new Set(tags as readonly string[])];
}
