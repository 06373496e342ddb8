import { typesOf } from '../../facts.ts';
import { locales, roles, themes, timeFormats, weekdays } from './values.ts';

/** What list, get and edit answer: 24 fields of the stored row. `avatar` is a copy of its `avatarUrl`, on get only. */
export const userTypes = typesOf({
  UserReadPublic: {
    id: 'int',
    username: 'string|null',
    name: 'string|null',
    email: { is: 'string', format: 'email' },
    emailVerified: { is: 'string|null', format: 'instant' },
    bio: 'string|null',
    avatar: 'string|null',
    timeZone: { is: 'string', format: 'zone' },
    weekStart: { is: 'string', enum: weekdays },
    endTime: 'int',
    bufferTime: 'int',
    appTheme: { is: 'string|null', enum: themes },
    theme: { is: 'string|null', enum: themes },
    defaultScheduleId: 'int|null',
    locale: { is: 'string|null', enum: locales },
    timeFormat: { is: 'int|null', enum: timeFormats },
    hideBranding: 'bool',
    brandColor: 'string|null',
    darkBrandColor: 'string|null',
    allowDynamicBooking: 'bool|null',
    createdDate: { is: 'string', format: 'instant' },
    verified: 'bool|null',
    invitedTo: 'int|null',
    role: { is: 'string', enum: roles },
  },
  UserList: { users: 'UserReadPublic[]', total: 'int' },
  UserAnswer: { user: 'UserReadPublic' },
  UserCreated: { user: 'User' },
  UserRemoved: { message: 'string' },
});
