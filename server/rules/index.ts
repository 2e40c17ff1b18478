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
import DL3006 from './hadolint/DL3006-untagged-base-image';
import DL3007 from './hadolint/DL3007-latest-tag';
import DL3014 from './hadolint/DL3014-apt-get-asks';
import DL3030 from './hadolint/DL3030-yum-asks';
import DL3034 from './hadolint/DL3034-zypper-asks';
import DL3038 from './hadolint/DL3038-dnf-asks';
import DL3043 from './hadolint/DL3043-forbidden-trigger';
import DL3059 from './hadolint/DL3059-consecutive-run';
import DL3061 from './hadolint/DL3061-instruction-before-from';

/** Every rule. */
export const rules: readonly Rule[] = [
  DL3006,
  DL3007,
  DL3014,
  DL3030,
  DL3034,
  DL3038,
  DL3043,
  DL3059,
  DL3061,
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
