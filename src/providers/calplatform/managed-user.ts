import type { z } from 'zod';
import type { User } from '../../domain/user.ts';
import { lazyList } from '../../kit/lazily.ts';
import { mapping } from '../../kit/mapping.ts';
import { instant, redactedJson, required, text, wire } from '../../kit/wire.ts';
import { dataOf } from './envelope.ts';
import { identity, userAddress } from './ids.ts';
import { askedFor, profileFields, toDetails } from './profile.ts';
import { tokenFields } from './tokens.ts';

export const ManagedUserOutput = wire('ManagedUserOutput', {
  ...profileFields,
  createdDate: instant('UTC'),
  locale: text,
  metadata: redactedJson,
});

type ManagedUserWire = z.infer<typeof ManagedUserOutput>;

const CreateManagedUserData = wire('CreateManagedUserData', {
  ...tokenFields,
  user: required(ManagedUserOutput),
});

export const oneUser = dataOf(ManagedUserOutput);
export const manyUsers = dataOf(lazyList(ManagedUserOutput));
export const createdUser = dataOf(CreateManagedUserData);

/** One of a client's users, whose address the provider has rewritten. */
const userOf = mapping<User, Managed>({
  name: ({ answer }) => answer.name ?? null,
  firstName: () => null, // one full name is all there is
  lastName: () => null,
  email: (managed) => addressOf(managed),
  emails: (managed) => [addressOf(managed) ?? []].flat(),
  timeZone: ({ answer }) => answer.timeZone ?? null,
  locale: ({ answer }) => answer.locale ?? null,
  avatarUrl: ({ answer }) => answer.avatarUrl ?? null,
  status: () => null, // not told
  role: () => null,
  organization: () => null,
  createdAt: ({ answer }) => answer.createdDate ?? null,
  updatedAt: () => null,
  details: ({ answer }) => ({ calplatform: toDetails(answer) }),
});

interface Managed {
  readonly answer: ManagedUserWire;
  readonly clientId: string;
}

const addressOf = ({ answer: { email }, clientId }: Managed): string | null =>
  email ? askedFor(email, clientId) : null;

export const toManagedUser = (answer: ManagedUserWire, account: string, clientId: string): User =>
  userOf(identity(account, userAddress({ clientId, userId: answer.id }), answer.id), { answer, clientId });
