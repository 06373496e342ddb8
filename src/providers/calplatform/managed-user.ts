import { z } from 'zod';
import type { User } from '../../domain/user.ts';
import { instant, redactedJson, required, text, wire } from '../../kit/wire.ts';
import { dataOf } from './envelope.ts';
import { identity, userAddress } from './ids.ts';
import { askedFor, profileFields, toDetails } from './profile.ts';
import { tokenFields } from './tokens.ts';

const ManagedUserOutput = wire('ManagedUserOutput', {
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
export const manyUsers = dataOf(z.array(ManagedUserOutput));
export const createdUser = dataOf(CreateManagedUserData);

export const toManagedUser = (answer: ManagedUserWire, account: string, clientId: string): User => {
  const email = answer.email ? askedFor(answer.email, clientId) : null;
  return {
    ...identity(account, userAddress({ clientId, userId: answer.id }), answer.id),
    name: answer.name ?? null,
    firstName: null, // one full name is all there is
    lastName: null,
    email,
    emails: email === null ? [] : [email],
    timeZone: answer.timeZone ?? null,
    locale: answer.locale ?? null,
    avatarUrl: answer.avatarUrl ?? null,
    status: null, // not told
    role: null,
    organization: null,
    createdAt: answer.createdDate ?? null,
    updatedAt: null,
    details: { calplatform: toDetails(answer) },
  };
};
