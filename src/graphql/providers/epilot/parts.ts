import type {
  EpilotLanguage,
  EpilotProperty,
  EpilotReleaseChannel,
  EpilotUserStatus,
} from '../../../domain/details/epilot.ts';
import { builder } from '../../builder.ts';
import { described, unknownWord } from '../../described.ts';

export const personal = { personal: true } as const;

/** For descriptions of acts that strangers may use. */
export const publicNote =
  'Only where the account is configured with `publicActs`; each visitor may do so seldom.';

export const PropertyObject = builder.objectRef<EpilotProperty>('EpilotProperty').implement({
  description: 'A further fact about a user, by name.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'Which one.' }),
    value: t.exposeString('value', { description: 'What it says.' }),
  }),
});

export const LanguageEnum = builder.enumType('EpilotLanguage', {
  description: "Languages of epilot's mails.",
  values: described<EpilotLanguage>({
    EN: 'English.',
    DE: 'German.',
  }),
});

export const ReleaseChannelEnum = builder.enumType('EpilotReleaseChannel', {
  description: 'Which releases of epilot a user sees.',
  values: described<EpilotReleaseChannel>({
    CANARY: 'Canary releases.',
    RC: 'Release candidates.',
    STABLE: 'Stable releases.',
    UNKNOWN: unknownWord,
  }),
});

export const UserStatusEnum = builder.enumType('EpilotUserStatus', {
  description: 'What a user can be made.',
  values: described<EpilotUserStatus>({
    ACTIVE: 'May log in.',
    PENDING: 'Was invited and has not come yet.',
    DEACTIVATED: 'Is kept out.',
    DELETED: 'Is gone.',
  }),
});
