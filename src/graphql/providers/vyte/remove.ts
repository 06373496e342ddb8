import { formatGlobalId } from '../../../domain/global-id.ts';
import { builder } from '../../builder.ts';
import { refOf } from '../../ids.ts';
import { mutation } from '../../mutation.ts';

const UserRemoveFromOrganizationPayload = mutation('userRemoveFromOrganization', {
  description:
    'Unlinks a user from the organization, which ends its billing for them. It deletes nothing: their own login lives on, and only the support of Vyte deletes it.',
  input: (t) => ({ id: t.id({ required: true, description: 'The user.' }) }),
  run: async ({ id }, { clients }) => {
    const ref = refOf('User', id, 'id', clients);
    await clients.need(ref.account, 'removeUserFromOrganization')(ref.id);
    return formatGlobalId('User', ref);
  },
});

builder.objectField(UserRemoveFromOrganizationPayload, 'removedId', (t) =>
  t.id({ description: 'The id of whoever was unlinked.', resolve: ({ result }) => result }),
);
