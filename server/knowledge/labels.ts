/**
 * What the OCI image specification has for each key of the label-schema convention, which gave way to it in
 * 2019. Keys without a counterpart are missing. Source: the specification's annotation rules.
 */
export const ociLabels: Readonly<Record<string, string>> = {
  'build-date': 'org.opencontainers.image.created',
  name: 'org.opencontainers.image.title',
  description: 'org.opencontainers.image.description',
  usage: 'org.opencontainers.image.documentation',
  url: 'org.opencontainers.image.url',
  'vcs-url': 'org.opencontainers.image.source',
  'vcs-ref': 'org.opencontainers.image.revision',
  vendor: 'org.opencontainers.image.vendor',
  version: 'org.opencontainers.image.version',
};
