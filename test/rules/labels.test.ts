import deprecatedLabelSchema from '../../server/rules/drydock/deprecated-label-schema';
import { checkRule } from './check-rule';

checkRule(deprecatedLabelSchema, {
  bad: [
    ['LABEL «org.label-schema.version»=$V', 'LABEL org.opencontainers.image.version=$V'],
    [
      'LABEL a=b \\\n  «"org.label-schema.vcs-ref"»="x"',
      'LABEL a=b \\\n  "org.opencontainers.image.revision"="x"',
    ],
    ['LABEL «org.label-schema.build-date» now', 'LABEL org.opencontainers.image.created now'],
    ['LABEL «org.label-schema.schema-version»=1.0'],
  ],
  good: ['LABEL org.opencontainers.image.version=1', 'LABEL version=1', 'ENV org.label-schema.version=1'],
});
