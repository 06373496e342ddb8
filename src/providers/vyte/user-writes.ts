import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { CreatedUser, NewUser, UpdatedUser, UserPatch, UserVerbs } from '../../contract/users.ts';
import type { VyteUserPatch, VyteVerbs } from '../../contract/vyte.ts';
import { GatewayError, ValidationError } from '../../domain/errors.ts';
import { answerOrNull } from '../../kit/asking.ts';
import { filled, withoutNulls } from '../../kit/given.ts';
import { transformed } from '../../kit/transformed.ts';
import { fromBlock } from './body.ts';
import { checkPerson, checkSignup, forChange, forNew } from './checks.ts';
import { unquoted } from './errors.ts';
import { toObjectId } from './ids.ts';
import { operations } from './operations.ts';
import { organizationsOf } from './organizations.ts';
import type { VyteLink } from './settings.ts';
import { toUser, toWrittenUser, UserAnswer, type UserWire } from './user.ts';
import { getUser } from './users.ts';

/** The key of the link is not documented: it is the web address beside the user. */
const Registered = transformed(z.looseObject({ user: UserAnswer }), ({ user, ...beside }) => ({
  user,
  registrationLink: Object.values(beside).find(isLink) ?? null,
}));

const isLink = (value: unknown): value is string =>
  typeof value === 'string' && URL.parse(value)?.protocol === 'https:';

const Unregistered = transformed(z.object({ user: UserAnswer }), ({ user }) => ({
  user,
  registrationLink: null,
}));

/** What a write answers: the link only when it was asked for. */
const answerTo = ({ finishSignupWithEmail }: VyteUserPatch): z.ZodType<WriteAnswer> =>
  finishSignupWithEmail === true ? Registered : Unregistered;

interface WriteAnswer {
  readonly user: UserWire;
  readonly registrationLink: string | null;
}

/** The address is a list in the document's attributes and a text in its sample: both are sent. */
const fromPerson = (person: Omit<NewUser | UserPatch, 'blocks'>, extid: string | null | undefined) =>
  filled({
    emails: person.email === undefined ? undefined : [person.email],
    email: person.email,
    first_name: person.firstName,
    last_name: person.lastName,
    timezone: person.timeZone,
    language: person.locale,
    picture_url: person.avatarUrl,
    account: extid === undefined ? undefined : { organization: { extid } },
  });

const holdsPasswords = ({ login, exchangeCalendars }: VyteUserPatch): boolean =>
  Boolean(login) || (exchangeCalendars?.length ?? 0) > 0;

const carefully = <T>(block: VyteUserPatch, asked: Promise<T>): Promise<T> =>
  holdsPasswords(block) ? unquoted(asked) : asked;

export function userWrites(link: VyteLink, everybody: () => Promise<readonly UserWire[]>) {
  const { account, call } = link;
  const asTold = ({ user, registrationLink }: WriteAnswer) => ({
    user: toWrittenUser(user, account),
    details: { vyte: { registrationLink } },
  });
  return {
    createUser: async ({ blocks, ...user }): Promise<CreatedUser> => {
      const block = forNew(blocks.vyte ?? {});
      const person = withoutNulls(user);
      checkPerson(person);
      checkSignup(block);
      const body = {
        user: fromPerson(person, block.extid ?? randomUUID()),
        ...fromBlock(block),
      };
      const organization = block.organization ?? (await ownOrganization(link, everybody));
      const request = { operation: operations.createUser, body: { ...body, organization } };
      const made = await carefully(block, answerOrNull(call, request, answerTo(block)));
      if (made === null) throw madeButUnknown();
      return asTold(made);
    },
    updateUser: async (id, patch): Promise<UpdatedUser> => {
      const block = forChange(patch.blocks.vyte ?? {});
      checkPerson(patch);
      checkSignup(block);
      const body = filled({ user: fromPerson(patch, block.extid), ...fromBlock(block) });
      const request = { operation: operations.updateUser, params: { user_id: toObjectId(id, 'id') }, body };
      const written =
        body === undefined ? null : await carefully(block, answerOrNull(call, request, answerTo(block)));
      if (written === null) return { user: toUser(await getUser(link, id), account), details: {} };
      return asTold(written);
    },
    removeUserFromOrganization: async (id) => {
      const params = { user_id: toObjectId(id, 'id') };
      await call({ operation: operations.removeUser, params, decode: nothing });
    },
  } satisfies Partial<UserVerbs> & VyteVerbs;
}

/** The organization of the settings, else that of any user. @throws ValidationError when nobody tells it */
async function ownOrganization(
  { account, settings }: VyteLink,
  everybody: () => Promise<readonly UserWire[]>,
): Promise<string> {
  const [found] = settings.organization === undefined ? organizationsOf(await everybody(), account) : [];
  const id = settings.organization ?? found?.ref.id;
  if (id !== undefined) return id;
  const why = 'no user of the account tells it, nor do the settings of the account';
  throw new ValidationError('vyte.organization', `vyte.organization is needed: ${why}.`);
}

const nothing = (): void => undefined;

/** Asking again would make a second user: the `extid` of the first one is not known any more. */
const madeButUnknown = (): GatewayError =>
  new GatewayError('UNKNOWN_OUTCOME', 'Vyte took the user but did not answer it; look before trying again.');
