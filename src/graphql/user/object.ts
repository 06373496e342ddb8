import { UserStatusEnum } from '../enums.ts';
import { embedded, OrganizationObject, UserObject } from '../objects.ts';
import { NodeInterface, ResourceInterface } from '../resource.ts';

UserObject.implement({
  description: 'A person with a login at one account.',
  interfaces: [NodeInterface, ResourceInterface],
  fields: (t) => ({
    name: t.exposeString('name', { description: 'Full name.' }),
    firstName: t.exposeString('firstName', { description: 'Given name, where the provider keeps it apart.' }),
    lastName: t.exposeString('lastName', { description: 'Family name, where the provider keeps it apart.' }),
    email: t.expose('email', { type: 'EmailAddress', description: 'First address.' }),
    emails: t.field({
      type: ['EmailAddress'],
      nullable: false,
      description: 'Every address known.',
      resolve: ({ emails }) => [...emails],
    }),
    timeZone: t.expose('timeZone', { type: 'TimeZone', description: 'Home zone.' }),
    locale: t.exposeString('locale', { description: 'Language, and region where given.' }),
    avatarUrl: t.expose('avatarUrl', { type: 'URL', description: 'Picture.' }),
    status: t.expose('status', {
      type: UserStatusEnum,
      description: 'Whether the user can log in.',
    }),
    role: t.exposeString('role', { description: "The provider's word for what the user may do." }),
    organization: t.field({
      type: OrganizationObject,
      description: 'The organization the user belongs to.',
      resolve: ({ organization }) => embedded(organization),
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When the user was created.' }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime', description: 'When the user last changed.' }),
  }),
});
