// Written by `npm run generate` from the files beside it.
import type { Rule } from '../lint/rule';
import deprecatedLabelSchema from './drydock/deprecated-label-schema';
import invalidArgument from './drydock/invalid-argument';
import invalidDirective from './drydock/invalid-directive';
import invalidFlag from './drydock/invalid-flag';
import missingArgument from './drydock/missing-argument';
import tooManyLayers from './drydock/too-many-layers';
import unansweredPrompt from './drydock/unanswered-prompt';
import unknownInstruction from './drydock/unknown-instruction';
import unterminatedHeredoc from './drydock/unterminated-heredoc';
import DL3001 from './hadolint/DL3001-pointless-command';
import DL3003 from './hadolint/DL3003-cd-instead-of-workdir';
import DL3004 from './hadolint/DL3004-sudo';
import DL3006 from './hadolint/DL3006-untagged-base-image';
import DL3007 from './hadolint/DL3007-latest-tag';
import DL3008 from './hadolint/DL3008-apt-get-version';
import DL3009 from './hadolint/DL3009-apt-lists-left';
import DL3013 from './hadolint/DL3013-pip-version';
import DL3014 from './hadolint/DL3014-apt-get-asks';
import DL3015 from './hadolint/DL3015-apt-get-recommends';
import DL3016 from './hadolint/DL3016-npm-version';
import DL3018 from './hadolint/DL3018-apk-version';
import DL3019 from './hadolint/DL3019-apk-cache';
import DL3027 from './hadolint/DL3027-apt-in-script';
import DL3028 from './hadolint/DL3028-gem-version';
import DL3030 from './hadolint/DL3030-yum-asks';
import DL3032 from './hadolint/DL3032-yum-cache-left';
import DL3033 from './hadolint/DL3033-yum-version';
import DL3034 from './hadolint/DL3034-zypper-asks';
import DL3035 from './hadolint/DL3035-zypper-dist-upgrade';
import DL3036 from './hadolint/DL3036-zypper-cache-left';
import DL3037 from './hadolint/DL3037-zypper-version';
import DL3038 from './hadolint/DL3038-dnf-asks';
import DL3040 from './hadolint/DL3040-dnf-cache-left';
import DL3041 from './hadolint/DL3041-dnf-version';
import DL3042 from './hadolint/DL3042-pip-cache';
import DL3043 from './hadolint/DL3043-forbidden-trigger';
import DL3046 from './hadolint/DL3046-useradd-log';
import DL3047 from './hadolint/DL3047-wget-progress';
import DL3059 from './hadolint/DL3059-consecutive-run';
import DL3060 from './hadolint/DL3060-yarn-cache-left';
import DL3061 from './hadolint/DL3061-instruction-before-from';
import DL3062 from './hadolint/DL3062-go-version';
import DL4001 from './hadolint/DL4001-wget-and-curl';
import DL4005 from './hadolint/DL4005-link-to-bin-sh';
import DL4006 from './hadolint/DL4006-pipe-without-pipefail';

/** Every rule. */
export const rules: readonly Rule[] = [
  DL3001,
  DL3003,
  DL3004,
  DL3006,
  DL3007,
  DL3008,
  DL3009,
  DL3013,
  DL3014,
  DL3015,
  DL3016,
  DL3018,
  DL3019,
  DL3027,
  DL3028,
  DL3030,
  DL3032,
  DL3033,
  DL3034,
  DL3035,
  DL3036,
  DL3037,
  DL3038,
  DL3040,
  DL3041,
  DL3042,
  DL3043,
  DL3046,
  DL3047,
  DL3059,
  DL3060,
  DL3061,
  DL3062,
  DL4001,
  DL4005,
  DL4006,
  deprecatedLabelSchema,
  invalidArgument,
  invalidDirective,
  invalidFlag,
  missingArgument,
  tooManyLayers,
  unansweredPrompt,
  unknownInstruction,
  unterminatedHeredoc,
];
