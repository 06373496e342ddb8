import type { Handlers } from './handler.ts';

/** Resource to the write that a denial of the sandbox takes away. */
const resources: Readonly<Record<string, string>> = {
  event: 'createEvent',
  eventType: 'saveAvailabilityRule',
  eventTypeTag: 'createUserEventTypeTag',
  poll: 'createNewPoll',
  organizationCancellationPolicy: 'updateOrganizationCancellationPolicy',
  userCancellationPolicy: 'updateUserCancellationPolicy',
};

const attributes = ['view', 'create', 'edit', 'delete'];

export const userHandlers: Handlers = {
  getCurrentUser: ({ currentUser }) => currentUser,
  getUserList: ({ users }) => [...users.values()],
  getListOfIntegrations: ({ integrations }) => integrations,
  /** What the words may be is not stated; a denied write shows as `view` alone. */
  getListOfAclRules: (_, { denied }) =>
    Object.entries(resources).map(([resource, write]) => ({
      resource,
      attributes,
      allowedAttributes: denied.has(write) ? ['view'] : attributes,
    })),
};
