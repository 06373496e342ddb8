import { OrganizationObject } from '../objects.ts';
import { NodeInterface, ResourceInterface } from '../resource.ts';

OrganizationObject.implement({
  description: 'The company or team that users of an account belong to.',
  interfaces: [NodeInterface, ResourceInterface],
  fields: (t) => ({
    name: t.exposeString('name', { description: 'What it is called.' }),
    slug: t.exposeString('slug', { description: 'Its part of the booking address.' }),
    email: t.expose('email', { type: 'EmailAddress', description: 'Where it can be written to.' }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was created.' }),
  }),
});
