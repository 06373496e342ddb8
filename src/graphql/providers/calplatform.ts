import './calplatform/api-key.ts';
import './calplatform/inputs.ts';
import './calplatform/stripe.ts';
import './calplatform/tokens.ts';
import type {
  CalplatformOrganization,
  CalplatformUser,
  CalplatformWebhook,
} from '../../domain/details/calplatform.ts';
import { builder } from '../builder.ts';
import { deprecationReason } from '../oauth-client/deprecated.ts';
import { embedded, OAuthClientObject, OrganizationObject, UserObject, WebhookObject } from '../objects.ts';
import { WeekdayEnum } from './calplatform/weekday.ts';

/** What Cal.com Platform documents beyond the unified fields. */
const UserDetails = builder.objectRef<CalplatformUser>('CalplatformUser').implement({
  description: 'What only Cal.com Platform knows of a user.',
  fields: (t) => ({
    username: t.exposeString('username', {
      description:
        "Part of the booking address. A managed user's is made of the address and the client's id.",
    }),
    providerEmail: t.expose('providerEmail', {
      type: 'EmailAddress',
      description:
        "The address as Cal.com stores it: a managed user's holds the id of the OAuth client, which `email` leaves out.",
    }),
    bio: t.exposeString('bio', { description: 'What the user says of themselves.' }),
    weekStart: t.expose('weekStart', {
      type: WeekdayEnum,
      description: 'The day on which their weeks begin.',
    }),
    weekStartRaw: t.exposeString('weekStartRaw', { description: "The provider's own word for it." }),
    timeFormat: t.exposeInt('timeFormat', { description: 'Hours on their clock: 12 or 24.' }),
    defaultScheduleId: t.exposeID('defaultScheduleId', {
      description: "The provider's id of the schedule that event types take unless told otherwise.",
    }),
    metadata: t.expose('metadata', {
      type: 'JSON',
      description:
        'What was stored with a managed user. Its shape is open; secrets are redacted by key name. Null for others.',
    }),
  }),
});

const OrganizationDetails = builder.objectRef<CalplatformOrganization>('CalplatformOrganization').implement({
  description: 'What only Cal.com Platform knows of an organization.',
  fields: (t) => ({
    isPlatform: t.exposeBoolean('isPlatform', {
      description: 'Whether it is there to manage users of an application.',
    }),
  }),
});

const WebhookDetails = builder.objectRef<CalplatformWebhook>('CalplatformWebhook').implement({
  description: 'What only Cal.com Platform knows of a webhook.',
  fields: (t) => ({
    oauthClient: t.field({
      type: OAuthClientObject,
      deprecationReason,
      description: "The client whose users it hears of; null where it is a user's own.",
      resolve: ({ oauthClient }) => embedded(oauthClient),
    }),
  }),
});

const description = 'What only Cal.com Platform knows; null at other providers.';

builder.objectField(UserObject, 'calplatform', (t) =>
  t.field({
    type: UserDetails,
    needs: 'details',
    description,
    resolve: ({ details }) => details.calplatform,
  }),
);
builder.objectField(OrganizationObject, 'calplatform', (t) =>
  t.field({
    type: OrganizationDetails,
    needs: 'details',
    description,
    resolve: ({ details }) => details.calplatform,
  }),
);
builder.objectField(WebhookObject, 'calplatform', (t) =>
  t.field({
    type: WebhookDetails,
    needs: 'details',
    description,
    resolve: ({ details }) => details.calplatform,
  }),
);
