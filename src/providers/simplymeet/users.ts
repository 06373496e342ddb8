import type { z } from 'zod';
import type { UserVerbs } from '../../contract/users.ts';
import type { SimplymeetUser } from '../../domain/details/simplymeet.ts';
import { sliceOf } from '../../domain/page.ts';
import type { Embedded } from '../../domain/partly.ts';
import type { User } from '../../domain/user.ts';
import { once } from '../../kit/asking.ts';
import { embedding } from '../../kit/embedding.ts';
import { lazyList } from '../../kit/lazily.ts';
import { mapping } from '../../kit/mapping.ts';
import { bool, instant, int, number, perZone, positiveInt, required, text, wire } from '../../kit/wire.ts';
import { identity } from './ids.ts';
import { operations } from './operations.ts';
import { embedOrganization, organizationDTO } from './organizations.ts';
import type { SimplymeetLink } from './settings.ts';

/** `connections` (OAuth connections) is left out on purpose: it must not come further than the answer's body. */
export const userDTO = perZone((zone) =>
  wire('UserDTO', {
    id: required(positiveInt),
    uuid: text,
    email: text,
    fullName: text,
    slug: text,
    subscriptionUsersLimit: int,
    isSecondFactorConfigured: bool,
    isEnabled: bool,
    dateFormat: text,
    address: text,
    state: text,
    city: text,
    zip: text,
    countryId: text,
    lat: number,
    lng: number,
    domain: text,
    phone: text,
    companyLogoName: text,
    avatarName: text,
    organization: organizationDTO(zone),
    createdAt: instant(zone),
    lastLogin: instant(zone),
    hasPaidSubscription: bool,
  }),
);

export type UserWire = z.infer<ReturnType<typeof userDTO>>;

const userOf = mapping<User, UserWire>({
  name: (answer) => answer.fullName ?? null,
  firstName: () => null, // the provider knows the full name only
  lastName: () => null,
  email: (answer) => answer.email ?? null,
  emails: (answer) => (answer.email ? [answer.email] : []),
  timeZone: () => null, // only event types have one
  locale: () => null,
  avatarUrl: () => null, // a bare file name is given: details.avatarName
  status: (answer) => toStatus(answer.isEnabled),
  role: () => null,
  organization: (answer, account) => embedOrganization(answer.organization, account),
  createdAt: (answer) => answer.createdAt ?? null,
  updatedAt: () => null,
  details: (answer) => ({ simplymeet: toDetails(answer) }),
});

const toUser = (answer: UserWire, account: string): User => userOf(identity(account, answer.id), answer);

const toStatus = (enabled: boolean | null | undefined) =>
  typeof enabled === 'boolean' ? (enabled ? 'ACTIVE' : 'DISABLED') : null;

const toDetails = (answer: UserWire): SimplymeetUser => ({
  uuid: answer.uuid ?? null,
  slug: answer.slug ?? null,
  subscriptionUsersLimit: answer.subscriptionUsersLimit ?? null,
  secondFactorConfigured: answer.isSecondFactorConfigured ?? null,
  dateFormat: answer.dateFormat ?? null,
  address: answer.address ?? null,
  state: answer.state ?? null,
  city: answer.city ?? null,
  zip: answer.zip ?? null,
  countryId: answer.countryId ?? null,
  latitude: answer.lat ?? null,
  longitude: answer.lng ?? null,
  domain: answer.domain ?? null,
  phone: answer.phone ?? null,
  companyLogoName: answer.companyLogoName ?? null,
  avatarName: answer.avatarName ?? null,
  lastLoginAt: answer.lastLogin ?? null,
  hasPaidSubscription: answer.hasPaidSubscription ?? null,
});

const embed = embedding<User, UserWire>({
  name: ['fullName'],
  firstName: [],
  lastName: [],
  email: ['email'],
  emails: ['email'],
  timeZone: [],
  locale: [],
  avatarUrl: [],
  status: ['isEnabled'],
  role: [],
  organization: ['organization'],
  createdAt: ['createdAt'],
  updatedAt: [],
  details: [
    'uuid',
    'slug',
    'subscriptionUsersLimit',
    'isSecondFactorConfigured',
    'dateFormat',
    'address',
    'state',
    'city',
    'zip',
    'countryId',
    'lat',
    'lng',
    'domain',
    'phone',
    'companyLogoName',
    'avatarName',
    'lastLogin',
    'hasPaidSubscription',
  ],
});

/** A user inside another answer. The short form in polls has the same names, so it is read as a partial one. */
export const embedUser = (answer: UserWire | null | undefined, account: string): Embedded<User> | null =>
  answer ? embed(toUser(answer, account), answer) : null;

export const embedUsers = (
  answers: readonly UserWire[] | null | undefined,
  account: string,
): Embedded<User>[] => (answers ?? []).map((answer) => embed(toUser(answer, account), answer));

const oneUser = perZone((zone) => (body: unknown) => userDTO(zone).parse(body));
const allUsers = perZone((zone) => {
  const schema = lazyList(userDTO(zone));
  return (body: unknown) => schema.parse(body);
});

/** Whoever the key belongs to, asked once for a whole request of a client. */
export const viewerOf = ({ call, settings }: SimplymeetLink) =>
  once(() => call({ operation: operations.getCurrentUser, decode: oneUser(settings.zone) }));

/** One call gives all users, and there is none for a single one: it is asked once for a whole request of a client. */
export function users({ account, call, settings }: SimplymeetLink, viewer: () => Promise<UserWire>) {
  const all = once(async () => {
    const answers = await call({ operation: operations.getUserList, decode: allUsers(settings.zone) });
    return answers.map((answer) => toUser(answer, account));
  });
  return {
    listUsers: async (_query, window) => sliceOf(await all(), window),
    getUsers: async (ids) => {
      if (ids.length === 0) return [];
      const byId = new Map((await all()).map((user) => [user.ref.id, user]));
      return ids.map((id) => byId.get(id) ?? null);
    },
    getViewer: async () => toUser(await viewer(), account),
  } satisfies Partial<UserVerbs>;
}
