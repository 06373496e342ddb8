import type { z } from 'zod';
import type { EpilotVerbs, SignUp } from '../../contract/epilot.ts';
import type { OrganizationKind, SignedUpOrganization } from '../../domain/details/epilot/login.ts';
import { ValidationError } from '../../domain/errors.ts';
import type { Pairs } from '../../kit/http.ts';
import { bool, text, wire } from '../../kit/wire.ts';
import { given, notEmpty } from './checks.ts';
import { languageOf } from './invitations.ts';
import { toLegacyUser, UserV1 } from './legacy.ts';
import { operations } from './operations.ts';
import type { EpilotLink } from './settings.ts';
import { phone } from './wire.ts';

/** `cognito_details` is left out: pools and their ARN are the provider's own affair. */
const OrganizationDTO = wire('Organization', {
  id: text,
  type: text,
  name: text,
  signature: text,
  symbol: text,
  pricing_tier: text,
  email: text,
  phone,
  website: text,
  address: wire('OrganizationAddress', {
    country: text,
    city: text,
    postal_code: text,
    street: text,
    street_number: text,
  }),
  logo_url: text,
  logo_thumbnail_url: text,
  is_unlicensed_org: bool,
});

type OrganizationWire = z.infer<typeof OrganizationDTO>;

const kinds: Readonly<Record<string, OrganizationKind>> = { Vendor: 'VENDOR', Partner: 'PARTNER' };

const toOrganization = (answer: OrganizationWire): SignedUpOrganization => ({
  externalId: answer.id ?? null,
  kind: answer.type ? (kinds[answer.type] ?? 'UNKNOWN') : null,
  kindRaw: answer.type ?? null,
  name: answer.name ?? null,
  signature: answer.signature ?? null,
  symbol: answer.symbol ?? null,
  pricingTier: answer.pricing_tier ?? null,
  email: answer.email ?? null,
  phone: answer.phone ?? null,
  website: answer.website ?? null,
  address: toAddress(answer.address),
  logoUrl: answer.logo_url ?? null,
  logoThumbnailUrl: answer.logo_thumbnail_url ?? null,
  unlicensed: answer.is_unlicensed_org ?? null,
});

const toAddress = (answer: OrganizationWire['address']): SignedUpOrganization['address'] =>
  answer
    ? {
        country: answer.country ?? null,
        city: answer.city ?? null,
        postalCode: answer.postal_code ?? null,
        street: answer.street ?? null,
        streetNumber: answer.street_number ?? null,
      }
    : null;

const SignUpResponse = wire('SignUpResponse', { user: UserV1, organization: OrganizationDTO });

const signedUp = (body: unknown) => SignUpResponse.parse(body);

function kindOf(kind: OrganizationKind): string {
  const [name] = Object.entries(kinds).find(([, known]) => known === kind) ?? [];
  if (name !== undefined) return name;
  throw new ValidationError('organization.kind', `organization.kind cannot be ${kind}.`);
}

const fromOrganization = (organization: NonNullable<SignUp['organization']>) => ({
  type: kindOf(organization.kind),
  name: notEmpty('organization.name', organization.name),
  pricing_tier: notEmpty('organization.pricingTier', organization.pricingTier),
  email: notEmpty('organization.email', organization.email),
  ...given('phone', organization.phone ?? undefined),
  ...given('website', organization.website ?? undefined),
  ...given('is_privacy_policy_checked', organization.privacyPolicyChecked ?? undefined),
  ...given('is_terms_and_conditions_checked', organization.termsAndConditionsChecked ?? undefined),
});

const fromUser = (user: NonNullable<SignUp['user']>) => ({
  full_name: notEmpty('user.name', user.name),
  email: notEmpty('user.email', user.email),
  password: notEmpty('user.password', user.password),
});

function fromSignUp({ organization, user, language }: SignUp) {
  if (organization === null && user === null) {
    throw new ValidationError('user', 'user must be given, or organization.');
  }
  return {
    ...given('organization_detail', organization === null ? undefined : fromOrganization(organization)),
    ...given('user_detail', user === null ? undefined : fromUser(user)),
    ...languageOf(language),
  };
}

export const signUps = ({ account, call }: EpilotLink) =>
  ({
    signUp: async (wanted) => {
      const { token } = wanted;
      const query: Pairs = token === null ? [] : [['token', notEmpty('token', token)]];
      const request = { query, body: fromSignUp(wanted), auth: null };
      const answer = await call({ operation: operations.signUpUser, ...request, decode: signedUp });
      return {
        user: answer.user ? toLegacyUser(answer.user, account) : null,
        organization: answer.organization ? toOrganization(answer.organization) : null,
      };
    },
  }) satisfies Partial<EpilotVerbs>;
