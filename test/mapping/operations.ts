/** Every operation that the five providers document: names only, 119 in all. */
const names = {
  simplymeet: `getListOfAclRules saveAvailabilityRule getOrganizationCancellationPolicy
    updateOrganizationCancellationPolicy getUserCancellationPolicy updateUserCancellationPolicy deleteEventList
    cancelEventList createEvent getEvent editEvent deleteEvent cancelEvent editEventNotes getListOfEvents noShowEvent
    noShowEventList resendEventNotification inviteParticipantsToEvent rescheduleEvent getListOfEventTypes
    getEventTypeAvailability getEventType addEventTypeTagToEventType removeEventTypeTag getEventTypeTagList
    getListOfIntegrations retrievePollById deletePoll createPollResult createNewPoll getListOfPolls
    createSingleUseLink getCurrentUser getUserList getUserEventTypeTagList createUserEventTypeTag
    updateUserEventTypeTag deleteUserEventTypeTag`,
  vyte: 'listUsers retrieveUser createUser updateUser removeUser',
  calcom: 'listUsers getUserById editUserById removeUserById addUser',
  calplatform: `api_keys_controller_refresh me_controller_get_me me_controller_update_me
    oauth_client_users_controller_create_user oauth_client_users_controller_delete_user
    oauth_client_users_controller_force_refresh oauth_client_users_controller_get_managed_users
    oauth_client_users_controller_get_user_by_id oauth_client_users_controller_update_user
    oauth_client_webhooks_controller_create_oauth_client_webhook
    oauth_client_webhooks_controller_delete_all_oauth_client_webhooks
    oauth_client_webhooks_controller_delete_oauth_client_webhook
    oauth_client_webhooks_controller_get_oauth_client_webhook
    oauth_client_webhooks_controller_get_oauth_client_webhooks
    oauth_client_webhooks_controller_update_oauth_client_webhook oauth_clients_controller_create_oauth_client
    oauth_clients_controller_delete_oauth_client oauth_clients_controller_get_oauth_client_by_id
    oauth_clients_controller_get_oauth_clients oauth_clients_controller_update_oauth_client
    oauth_flow_controller_refresh_tokens stripe_controller_check stripe_controller_redirect stripe_controller_save
    webhooks_controller_create_webhook webhooks_controller_delete_webhook webhooks_controller_get_webhook
    webhooks_controller_get_webhooks webhooks_controller_update_webhook`,
  epilot: `signUpUser getMeV2 listUserSettings getUserSettingsScope getUserSetting putUserSetting deleteUserSetting
    listUsersV2 getUserV2 updateUserV2 deleteUserV2 inviteUser resendUserInvitation sendUserPasswordReset
    getGroupsForUser verifyEmailWithToken requestPasswordReset checkInviteToken activateUser rejectInvite
    getUserLoginParametersV2 beginPasskeyAuthentication beginDiscoverablePasskeyAuthentication
    resolveDiscoverableCredential beginPasskeyRegistration completePasskeyRegistration listPasskeys deletePasskey
    switchOrganization getGroups createGroup getGroup updateGroup deleteGroup advanceUserAssignment createNavigation
    getNavigation getMe listUsers getUser getUserLoginParameters`,
} as const;

export type ProviderName = keyof typeof names;

export const operationsOf = (provider: ProviderName): readonly string[] =>
  names[provider].split(/\s+/).filter(Boolean);

export const providerNames = Object.keys(names) as readonly ProviderName[];

export const operationCount = providerNames.flatMap(operationsOf).length;
