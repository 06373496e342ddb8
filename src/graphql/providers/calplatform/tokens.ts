import type { CalplatformCreatedUser, CalplatformTokens } from '../../../domain/details/calplatform.ts';
import type { User } from '../../../domain/user.ts';
import { builder } from '../../builder.ts';
import { refOf } from '../../ids.ts';
import { mutation } from '../../mutation.ts';
import { onlyRef, UserObject } from '../../objects.ts';
import { UserCreatePayload } from '../../user/changes.ts';

const deprecationReason = 'Cal.com has marked managed users as going to be removed, and names no date.';

const TokensObject = builder.objectRef<CalplatformTokens>('ManagedUserTokens').implement({
  description:
    'Tokens of a managed user, shown by the act that made them and never again. Those before are dead.',
  fields: (t) => ({
    accessToken: t.exposeString('accessToken', {
      nullable: false,
      description: 'Acts as the user for an hour.',
    }),
    refreshToken: t.exposeString('refreshToken', {
      nullable: false,
      description: 'Makes new tokens, once, within a year.',
    }),
    accessTokenExpiresAt: t.expose('accessTokenExpiresAt', {
      type: 'DateTime',
      description: 'When the access token expires.',
    }),
    refreshTokenExpiresAt: t.expose('refreshTokenExpiresAt', {
      type: 'DateTime',
      description: 'When the refresh token expires.',
    }),
  }),
});

const CreatedUser = builder.objectRef<CalplatformCreatedUser>('CalplatformCreatedUser').implement({
  description: 'What only Cal.com Platform answers when it makes a user.',
  fields: (t) => ({
    tokens: t.expose('tokens', {
      type: TokensObject,
      description: "The new user's tokens.",
    }),
  }),
});

builder.objectField(UserCreatePayload, 'calplatform', (t) =>
  t.field({
    type: CreatedUser,
    deprecationReason,
    description: 'What only Cal.com Platform answers; null at other providers.',
    resolve: ({ result }) => result?.details.calplatform,
  }),
);

const ManagedUserTokensRotatePayload = mutation('managedUserTokensRotate', {
  description:
    "Gives a managed user new tokens by the client's secret alone. Those of the account's own managed user are kept as well.",
  deprecationReason,
  input: (t) => ({ id: t.id({ required: true, description: 'The managed user.' }) }),
  run: async ({ id }, { clients }) => {
    const user = refOf('User', id, 'id', clients);
    return { user, tokens: await clients.need(user.account, 'rotateManagedUserTokens')(user.id) };
  },
});

builder.objectFields(ManagedUserTokensRotatePayload, (t) => ({
  user: t.field({
    type: UserObject,
    description: 'The managed user; read only where its fields are asked for.',
    resolve: ({ result }) => (result === null ? null : onlyRef<User>(result.user)),
  }),
  tokens: t.field({
    type: TokensObject,
    description: 'The new tokens.',
    resolve: ({ result }) => result?.tokens,
  }),
}));

const ManagedUserTokensRefreshPayload = mutation('managedUserTokensRefresh', {
  description:
    "Gives a managed user new tokens for a refresh token, which works once. Those of the account's own managed user are kept as well.",
  deprecationReason,
  input: (t) => ({
    account: t.string({ required: true, description: 'Name of the account whose client manages the user.' }),
    refreshToken: t.string({ required: true, description: 'The refresh token. It is spent by this.' }),
  }),
  run: async ({ account, refreshToken }, { clients }) => ({
    tokens: await clients.need(clients.account(account).name, 'refreshManagedUserTokens')(refreshToken),
  }),
});

builder.objectField(ManagedUserTokensRefreshPayload, 'tokens', (t) =>
  t.field({
    type: TokensObject,
    description: 'The new tokens.',
    resolve: ({ result }) => result?.tokens,
  }),
);
