import { Refusal } from '../refusal.ts';
import { bodyOf, type Handlers, type PublicHandlers, placeOf } from './handler.ts';
import { loginParametersOf, membershipsOf } from './memberships.ts';
import { type Challenge, isoOf, type Json, type State, type User } from './state.ts';

interface Registration {
  readonly challenge_token: string;
  readonly registration_response: Json;
  readonly friendly_name: string;
}

interface Assertion {
  readonly challenge_token: string;
  readonly assertion_response: Json;
}

const domain = 'login.example.com';

function challengeToken({ random, challenges }: State, challenge: Challenge): string {
  const token = `ONCE-challenge-${random.hex(32)}`;
  challenges.set(token, challenge);
  return token;
}

/** @throws Refusal 400 for one that was not given out for this */
function challengeOf(
  state: State,
  token: string | undefined,
  purpose: Challenge['purpose'],
  user: User | null,
) {
  const challenge = state.challenges.get(token ?? '');
  if (challenge?.purpose !== purpose || challenge.user !== user)
    throw new Refusal(400, 'Invalid challenge token');
  return challenge;
}

/** No signature is checked: all that is read of a response is which credential it is of. */
function credentialIn(response: Json | undefined): string {
  if (typeof response?.id !== 'string' || response.id === '') throw new Refusal(400, 'Invalid credential');
  return response.id;
}

export const passkeyHandlers: Handlers = {
  listPasskeys: ({ viewer: { passkeys } }) => ({ passkeys }),
  beginPasskeyRegistration: ({ state, viewer }, call) => {
    const { friendly_name: friendlyName = null } = bodyOf<Registration>(call);
    const { id, email, display_name } = viewer.fields;
    return {
      options: {
        rp: { id: domain, name: 'epilot' },
        user: { id: Buffer.from(id).toString('base64url'), name: email, displayName: display_name },
        challenge: state.random.hex(32),
        pubKeyCredParams: [{ type: 'public-key', alg: -7 }],
        excludeCredentials: viewer.passkeys.map(described),
      },
      challenge_token: challengeToken(state, { purpose: 'register', user: viewer, friendlyName }),
    };
  },
  /** A challenge registers once. */
  completePasskeyRegistration: ({ state, viewer }, call) => {
    const { challenge_token = '', registration_response, friendly_name } = bodyOf<Registration>(call);
    const { friendlyName } = challengeOf(state, challenge_token, 'register', viewer);
    const credential_id = credentialIn(registration_response);
    if (holderOf(state, credential_id) !== undefined) throw new Refusal(409, 'Passkey already registered');
    state.challenges.delete(challenge_token);
    const passkey = {
      credential_id,
      friendly_name: friendly_name ?? friendlyName ?? 'Passkey',
      created_at: isoOf(state.now),
      transports: ['internal'],
      aaguid: state.random.uuid(),
    };
    viewer.passkeys.push(passkey);
    return passkey;
  },
  deletePasskey: ({ viewer: { passkeys } }, { params }) => {
    const at = placeOf(passkeys, ({ credential_id }) => credential_id === params.credentialId, 'Passkey');
    passkeys.splice(at, 1);
  },
};

const described = ({ credential_id, transports }: User['passkeys'][number]) => ({
  ...{ type: 'public-key', id: credential_id, transports },
});

function holderOf({ organizations }: State, credential: string) {
  for (const organization of organizations.values()) {
    for (const user of organization.users.values()) {
      if (user.passkeys.some(({ credential_id }) => credential_id === credential))
        return { organization, user };
    }
  }
  return undefined;
}

/** @param allowed none lets the browser offer what it has */
const requestOptions = (state: State, allowed: readonly User['passkeys'][number][]) => ({
  options: {
    challenge: state.random.hex(32),
    rpId: domain,
    allowCredentials: allowed.map(described),
    userVerification: 'required',
  },
  challenge_token: challengeToken(state, { purpose: 'resolve', user: null, friendlyName: null }),
});

export const publicPasskeyHandlers: PublicHandlers = {
  beginPasskeyAuthentication: (state, call) => {
    const { email = '' } = bodyOf<{ email: string }>(call);
    const passkeys = membershipsOf(state, email).flatMap(({ user }) => user.passkeys);
    if (passkeys.length === 0) throw new Refusal(404, 'User not found or no passkeys registered');
    return requestOptions(state, passkeys);
  },
  beginDiscoverablePasskeyAuthentication: (state) => requestOptions(state, []),
  /** Reads only: the challenge stays good for another try. */
  resolveDiscoverableCredential: (state, call) => {
    const { challenge_token, assertion_response } = bodyOf<Assertion>(call);
    challengeOf(state, challenge_token, 'resolve', null);
    const holder = holderOf(state, credentialIn(assertion_response));
    if (holder === undefined) throw new Refusal(404, 'Credential not found');
    const { email, id } = holder.user.fields;
    return {
      email,
      organization_id: holder.organization.id,
      user_id: id,
      login_parameters: loginParametersOf(membershipsOf(state, email)),
    };
  },
};
