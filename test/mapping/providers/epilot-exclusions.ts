import { because, fieldsOf } from '../because.ts';
import type { Exclusions } from '../exclusions.ts';

const secrets = 'token password_reset_token_hash password_reset_token_expires_at';
const cut = 'Whoever holds it can take the account: it is cut while the answer is decoded.';
const pools = "Pools and their ARN are the provider's own affair, and of no use to whoever signs up.";
const sameWords =
  'The same words are answered whatever the provider says, so that no answer tells whether an account exists.';
const removed =
  'The answer of a removal is a user as the first version knows them, whom nobody needs any more: the id alone is answered.';
const selected =
  'It is sent where the selection needs more of members than their ids: no input of the graph names it.';
const notWritten = 'The provider sets it: by its definition, or as a consequence of other acts.';

export const epilotExclusions: Exclusions = {
  answer: {
    ...because(cut, ...fieldsOf('UserV2', secrets), ...fieldsOf('GroupAssignee', secrets)),
    ...because(
      pools,
      'Organization.cognito_details',
      ...fieldsOf(
        'CognitoDetails',
        'cognito_region cognito_user_pool_id cognito_user_pool_client_id cognito_user_pool_arn',
      ),
    ),
    'Message.message': sameWords,
  },
  through: because(
    removed,
    ...[
      ...fieldsOf(
        'User',
        `id organization_id email display_name name preferred_language signature custom_navigation roles
         image_uri properties`,
      ),
      ...fieldsOf('UserImageUri', 'original thumbnail_32'),
      ...fieldsOf('UserProperty', 'name value'),
    ].map((field) => `${field} deleteUserV2`),
  ),
  request: {
    ...because(
      notWritten,
      ...`id organization_id created_at activated_at draft_email draft_email_expires_at mfa_enabled has_passkeys
          phone_verified token password_reset_token_hash password_reset_token_expires_at`
        .split(/\s+/)
        .map((name) => `updateUserV2 body.${name}`),
    ),
    'getGroups query.hydrate': selected,
    'getGroup query.hydrate': selected,
  },
};
