import { typesOf } from '../../facts.ts';

const type = { is: 'string|null', enum: ['Vendor', 'Partner'] } as const;

/** Both parts of a sign-up may be left out by the document, but nothing inside them. */
export const signUpTypes = typesOf({
  SignupUserPayload: {
    organization_detail: 'OrganizationDetail',
    user_detail: 'UserDetail',
    language: { is: 'string', enum: ['en', 'de'] },
  },
  OrganizationDetail: {
    type: { ...type, is: 'string!' },
    name: 'string!',
    pricing_tier: 'string!',
    email: 'string!',
    phone: 'string',
    website: 'string',
    is_privacy_policy_checked: 'bool|null',
    is_terms_and_conditions_checked: 'bool|null',
  },
  UserDetail: {
    full_name: 'string!',
    email: { is: 'string!', format: 'email' },
    password: { is: 'string!', secret: true },
  },
  SignUpResponse: { user: 'User', organization: 'Organization' },
  Organization: {
    id: 'string',
    type,
    name: 'string|null',
    signature: 'string|null',
    symbol: 'string|null',
    pricing_tier: 'string|null',
    email: 'string|null',
    phone: 'string|null',
    website: 'string|null',
    address: 'OrganizationAddress',
    logo_url: 'string|null',
    logo_thumbnail_url: 'string|null',
    is_unlicensed_org: 'bool|null',
    cognito_details: 'CognitoDetails',
  },
  OrganizationAddress: {
    country: 'string|null',
    city: 'string|null',
    postal_code: 'string|null',
    street: 'string|null',
    street_number: 'string|null',
  },
  CognitoDetails: {
    cognito_region: 'string',
    cognito_user_pool_id: 'string',
    cognito_user_pool_client_id: 'string',
    cognito_user_pool_arn: 'string',
  },
});
