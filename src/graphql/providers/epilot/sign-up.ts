import type {
  OrganizationKind,
  SignedUpAddress,
  SignedUpOrganization,
} from '../../../domain/details/epilot/login.ts';
import { builder } from '../../builder.ts';
import { described, unknownWord } from '../../described.ts';
import { mutation } from '../../mutation.ts';
import { LegacyUserObject } from './legacy.ts';
import { LanguageEnum, publicNote } from './parts.ts';

const KindEnum = builder.enumType('EpilotOrganizationKind', {
  description: 'What an organization is to epilot.',
  values: described<OrganizationKind>({
    VENDOR: 'A vendor.',
    PARTNER: 'A partner.',
    UNKNOWN: unknownWord,
  }),
});

const OrganizationInput = builder.inputType('SignUpOrganizationInput', {
  description: 'The organization that is made.',
  fields: (t) => ({
    kind: t.field({ type: KindEnum, required: true, description: 'What it is to epilot.' }),
    name: t.string({ required: true, description: 'What it is called.' }),
    pricingTier: t.string({ required: true, description: 'What it pays for, for example `professional`.' }),
    email: t.field({ type: 'EmailAddress', required: true, description: 'Where it can be written to.' }),
    phone: t.string({ description: 'Telephone number.' }),
    website: t.field({ type: 'URL', description: 'Web site.' }),
    privacyPolicyChecked: t.boolean({ description: 'Whether the privacy policy was accepted.' }),
    termsAndConditionsChecked: t.boolean({ description: 'Whether the terms were accepted.' }),
  }),
});

const UserInput = builder.inputType('SignUpUserInput', {
  description: 'The first user of the organization.',
  fields: (t) => ({
    name: t.string({ required: true, description: 'Full name.' }),
    email: t.field({ type: 'EmailAddress', required: true, description: 'Address, to sign in with.' }),
    password: t.string({ required: true, description: 'Password for the login.' }),
  }),
});

const AddressObject = builder.objectRef<SignedUpAddress>('SignedUpAddress').implement({
  description: 'Where an organization is.',
  fields: (t) => ({
    country: t.exposeString('country', { description: 'Country.' }),
    city: t.exposeString('city', { description: 'City.' }),
    postalCode: t.exposeString('postalCode', { description: 'Postal code.' }),
    street: t.exposeString('street', { description: 'Street.' }),
    streetNumber: t.exposeString('streetNumber', { description: 'Number in the street.' }),
  }),
});

const OrganizationDetails = builder.objectRef<SignedUpOrganization>('SignedUpOrganization').implement({
  description: 'An organization as its sign-up answered it. The account itself cannot see it.',
  fields: (t) => ({
    externalId: t.exposeID('externalId', { description: "The provider's own bare id." }),
    kind: t.field({ type: KindEnum, description: 'What it is to epilot.', resolve: ({ kind }) => kind }),
    kindRaw: t.exposeString('kindRaw', { description: "The provider's own word for it." }),
    name: t.exposeString('name', { description: 'What it is called.' }),
    signature: t.exposeString('signature', { description: 'Signature of its mails, HTML.' }),
    symbol: t.exposeString('symbol', { description: 'Short for its name.' }),
    pricingTier: t.exposeString('pricingTier', { description: 'What it pays for.' }),
    email: t.expose('email', { type: 'EmailAddress', description: 'Where it can be written to.' }),
    phone: t.exposeString('phone', { description: 'Telephone number.' }),
    website: t.expose('website', { type: 'URL', description: 'Web site.' }),
    address: t.field({ type: AddressObject, description: 'Where it is.', resolve: ({ address }) => address }),
    logoUrl: t.expose('logoUrl', { type: 'URL', description: 'Logo.' }),
    logoThumbnailUrl: t.expose('logoThumbnailUrl', { type: 'URL', description: 'Logo, small.' }),
    unlicensed: t.exposeBoolean('unlicensed', { description: 'Whether it has no licence.' }),
  }),
});

const SignUpPayload = mutation('signUp', {
  description: `Makes an organization and its first user. ${publicNote} epilot only.`,
  input: (t) => ({
    account: t.string({ required: true, description: 'Name of the account. Nothing is done in it.' }),
    token: t.string({ description: 'The token of a partner’s invitation.' }),
    organization: t.field({ type: OrganizationInput, description: 'The organization.' }),
    user: t.field({ type: UserInput, description: 'Its first user.' }),
    language: t.field({ type: LanguageEnum, description: 'Language of mails. Default English.' }),
  }),
  run: ({ account, token, organization, user, language }, { clients }) =>
    clients.need(
      account,
      'signUp',
    )({
      token: token ?? null,
      organization: organization ? { ...organization, website: organization.website?.href } : null,
      user: user ?? null,
      language: language ?? null,
    }),
});

builder.objectFields(SignUpPayload, (t) => ({
  user: t.field({
    type: LegacyUserObject,
    description: 'The user. Not one of the account’s, so that nothing more can be read of them.',
    resolve: ({ result }) => result?.user,
  }),
  organization: t.field({
    type: OrganizationDetails,
    description: 'The organization.',
    resolve: ({ result }) => result?.organization,
  }),
}));
