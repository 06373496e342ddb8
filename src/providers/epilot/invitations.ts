import { z } from 'zod';
import type { EpilotVerbs, UserInvitation } from '../../contract/epilot.ts';
import type { EpilotLanguage } from '../../domain/details/epilot.ts';
import { ValidationError } from '../../domain/errors.ts';
import { bool, text, wire } from '../../kit/wire.ts';
import { given, notEmpty } from './checks.ts';
import { sendable } from './ids.ts';
import { operations } from './operations.ts';
import type { EpilotLink } from './settings.ts';
import { oneUser, toUser } from './user.ts';

/** Languages of mails. Without one the provider takes English. */
const languages: Readonly<Record<EpilotLanguage, string>> = { EN: 'en', DE: 'de' };

export const languageOf = (language: EpilotLanguage | null | undefined) =>
  given('language', language ? languages[language] : undefined);

const Success = wire('Success', { success: bool });

/** An answer without the word is a success all the same: its status said so. */
export const succeeded = (body: unknown): boolean =>
  body === undefined ? true : (Success.parse(body).success ?? true);

const SwitchOrganizationResponse = z.object({ login_token: text });

const loginToken = (body: unknown): string => SwitchOrganizationResponse.parse(body).login_token;

const fromInvitation = ({ email, language, roles }: UserInvitation) => ({
  email: notEmpty('email', email),
  ...languageOf(language),
  ...given('roles', rolesOf(roles)),
});

function rolesOf(roles: readonly string[] | null | undefined): readonly string[] | undefined {
  if (roles === null || roles === undefined) return undefined;
  if (roles.length === 0) throw new ValidationError('roles', 'roles must name at least one role.');
  return roles.map((role, index) => notEmpty(`roles.${index}`, role));
}

/** Mails to people of the organization, and the way to another organization of one's own. */
export const invitations = ({ account, call }: EpilotLink) =>
  ({
    inviteUser: async (invitation) => {
      const body = fromInvitation(invitation);
      return toUser(await call({ operation: operations.inviteUser, body, decode: oneUser }), account);
    },
    resendUserInvitation: async (email, language) => {
      const body = { email: notEmpty('email', email), ...languageOf(language) };
      const operation = operations.resendUserInvitation;
      return toUser(await call({ operation, body, decode: oneUser }), account);
    },
    sendUserPasswordReset: async (email) => {
      const body = { email: notEmpty('email', email) };
      return call({ operation: operations.sendUserPasswordReset, body, decode: succeeded });
    },
    switchOrganization: async (organization) => {
      const body = { org_id: sendable('Organization', organization, 'organizationId') };
      return call({ operation: operations.switchOrganization, body, decode: loginToken });
    },
  }) satisfies Partial<EpilotVerbs>;
