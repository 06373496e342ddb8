import type { InputFieldBuilder } from '@pothos/core';
import type { CalplatformWebhookInput } from '../../../contract/calplatform.ts';
import { declareBlock } from '../../blocks.ts';
import { builder, type Types } from '../../builder.ts';
import { WeekdayEnum } from './weekday.ts';

const profileFields = (t: InputFieldBuilder<Types, 'InputObject'>) => ({
  bio: t.string({ description: 'What the user says of themselves.' }),
  timeFormat: t.int({ description: 'Hours on their clock: 12 or 24.' }),
  weekStart: t.field({ type: WeekdayEnum, description: 'The day on which their weeks begin.' }),
  metadata: t.field({
    type: 'JSON',
    description:
      'An object to be stored with the user: at most 50 keys of at most 40 characters; texts of at most 500, numbers and booleans.',
  }),
});

const NewUserInput = builder.inputType('CalplatformUserCreateInput', {
  description:
    'What only Cal.com Platform takes when a managed user is made. It asks for `name` and `timeZone` as well.',
  fields: profileFields,
});

const UserPatchInput = builder.inputType('CalplatformUserUpdateInput', {
  description: 'What only Cal.com Platform takes when a user is changed. Null clears `bio` and `metadata`.',
  fields: (t) => ({
    ...profileFields(t),
    defaultScheduleId: t.id({ description: "The provider's id of a schedule of the user." }),
  }),
});

const WebhookInput = builder.inputRef<CalplatformWebhookInput>('CalplatformWebhookInput').implement({
  description: 'What only Cal.com Platform takes of a webhook.',
  fields: (t) => ({
    version: t.string({ description: 'Version of the deliveries: `2021-10-20`.' }),
  }),
});

const description = 'For accounts of Cal.com Platform only.';

declareBlock('UserCreateInput', 'calplatform', NewUserInput, description);
declareBlock('UserUpdateInput', 'calplatform', UserPatchInput, description);
declareBlock('ViewerUpdateInput', 'calplatform', UserPatchInput, description);
declareBlock('WebhookCreateInput', 'calplatform', WebhookInput, description);
declareBlock('WebhookUpdateInput', 'calplatform', WebhookInput, description);
