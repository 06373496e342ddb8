import { z } from 'zod';
import type { EpilotVerbs } from '../../contract/epilot.ts';
import type { Passkey, PasskeyChallenge } from '../../domain/details/epilot/own.ts';
import { list, required, text, wire } from '../../kit/wire.ts';
import { given, notEmpty, objectOf } from './checks.ts';
import { id, identity, sendable } from './ids.ts';
import { operations } from './operations.ts';
import type { EpilotLink } from './settings.ts';
import { moment, ownJson } from './wire.ts';

const PasskeyDTO = wire('Passkey', {
  credential_id: required(id('Passkey')),
  friendly_name: text,
  created_at: moment,
  transports: list(text),
  aaguid: text,
});

const toPasskey = (answer: z.infer<typeof PasskeyDTO>, account: string): Passkey => ({
  ...identity(account, answer.credential_id),
  name: answer.friendly_name ?? null,
  createdAt: answer.created_at ?? null,
  transports: answer.transports ?? [],
  aaguid: answer.aaguid ?? null,
});

const PasskeyList = z.object({ passkeys: z.array(PasskeyDTO) });

const allPasskeys = (body: unknown) => PasskeyList.parse(body).passkeys;
const onePasskey = (body: unknown) => PasskeyDTO.parse(body);

/**
 * The options are meant for the browser, every part of them: redacted by key names they would lose `pubKeyCredParams`
 * and `allowCredentials`, and nobody could use them. The token is a secret of the caller's, told here only.
 */
const PasskeyOptions = wire('PasskeyOptions', { options: ownJson, challenge_token: text });

export const oneChallenge = (body: unknown): PasskeyChallenge => {
  const { options, challenge_token } = PasskeyOptions.parse(body);
  return { options: options ?? null, challengeToken: challenge_token ?? null };
};

const nameOf = (name: string | null) =>
  given('friendly_name', name === null ? undefined : notEmpty('name', name));

export const passkeys = ({ account, call }: EpilotLink) =>
  ({
    listPasskeys: async () => {
      const answers = await call({ operation: operations.listPasskeys, decode: allPasskeys });
      return answers.map((answer) => toPasskey(answer, account));
    },
    beginPasskeyRegistration: async (name) =>
      call({ operation: operations.beginPasskeyRegistration, body: nameOf(name), decode: oneChallenge }),
    completePasskeyRegistration: async ({ challengeToken, response, name }) => {
      const body = {
        challenge_token: notEmpty('challengeToken', challengeToken),
        registration_response: objectOf('registrationResponse', response),
        ...nameOf(name),
      };
      const operation = operations.completePasskeyRegistration;
      const secrets = ['registration_response']; // whoever has it first can put a key of their own there
      return toPasskey(await call({ operation, body, secrets, decode: onePasskey }), account);
    },
    deletePasskey: async (passkey) => {
      const params = { credentialId: sendable('Passkey', passkey, 'id') };
      await call({ operation: operations.deletePasskey, params, decode: () => undefined });
    },
  }) satisfies Partial<EpilotVerbs>;
