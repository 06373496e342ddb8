import { type FieldSpec, type FieldSpecs, typesOf } from '../../facts.ts';
import { locales, roles, themes, timeFormats, weekdays } from './values.ts';

const color: FieldSpec = { is: 'string', pattern: /^#.{3,8}$/ };

const shared: FieldSpecs = {
  name: 'string|null',
  bio: 'string|null',
  weekStart: { is: 'string', enum: weekdays },
  brandColor: color,
  darkBrandColor: color,
  hideBranding: 'bool',
  timeZone: { is: 'string', format: 'zone' },
  theme: { is: 'string|null', enum: themes },
  appTheme: { is: 'string|null', enum: themes },
  timeFormat: { is: 'int', enum: timeFormats },
  defaultScheduleId: { is: 'int|null', min: 1 },
  allowDynamicBooking: 'bool|null',
  role: { is: 'string', enum: roles },
  /** An image in base64, with or without the start of a data URL. */
  avatar: { is: 'string', pattern: /^(data:image\/[a-z+.-]+;base64,)?[A-Za-z0-9+/]+={0,2}$/ },
};

/** Bodies of create and edit. Null is taken where it is said, nowhere else. */
export const requestTypes = typesOf({
  UserCreateBody: {
    email: { is: 'string!', format: 'email' },
    username: 'string!',
    ...shared,
    locale: { is: 'string', enum: locales },
    createdDate: { is: 'string', format: 'instant' },
  },
  UserEditBody: {
    email: { is: 'string', format: 'email' },
    username: 'string',
    ...shared,
    locale: { is: 'string|null', enum: locales },
  },
});
