import type { Random } from '../random.ts';
import type { Profile } from './accounts.ts';
import type { User } from './state.ts';

const cities = [
  ['London', 'Greater London', 'SW1A 1AA', 'GB', 51.501, -0.1419],
  ['Warszawa', 'Mazowieckie', '00-001', 'PL', 52.2297, 21.0122],
  ['Oslo', 'Oslo', '0150', 'NO', 59.9139, 10.7522],
  ['Lyon', 'Auvergne-Rhône-Alpes', '69001', 'FR', 45.764, 4.8357],
] as const;

/** Whole users, every documented field filled. They come in no order of ids. */
export function seedUsers(profile: Profile, random: Random): User[] {
  const organization = organizationOf(profile, random);
  const [first, ...others] = profile.people.map(([fullName, email], index): User => {
    const slug = fullName
      .normalize('NFD')
      .toLowerCase()
      .replaceAll(/[^a-z]+/g, '-');
    const [city, state, zip, countryId, lat, lng] = random.pick(cities);
    return {
      id: 17 + index,
      uuid: random.uuid(),
      email,
      fullName,
      slug,
      subscriptionUsersLimit: 25,
      isSecondFactorConfigured: index % 2 === 0,
      isEnabled: index !== profile.people.length - 1,
      dateFormat: index % 2 === 0 ? 'Y-m-d' : 'd.m.Y',
      ...{ address: `${random.int(1, 99)} Market Street`, state, city, zip, countryId, lat, lng },
      domain: `${slug}.example.com`,
      phone: `+44 20 7946 0${100 + index}`,
      companyLogoName: `${profile.organization.slug}.png`,
      avatarName: `${slug}.jpg`,
      organization,
      createdAt: `2024-0${1 + index}-11 09:30:00`,
      lastLogin: `2026-02-${20 + index} 07:15:00`,
      connections: connectionsOf(email, random),
      hasPaidSubscription: true,
    };
  });
  return first === undefined ? [] : [first, ...random.shuffle(others)];
}

/** OAuth connections carry tokens. They must never come out of a gateway. */
const connectionsOf = (email: string, random: Random) =>
  ['google', 'zoom'].map((provider) => ({
    provider,
    account: email,
    accessToken: `CANARY-access-${random.hex(12)}`,
    refreshToken: `CANARY-refresh-${random.hex(12)}`,
    scopes: ['calendar.read', `CANARY-scope-${random.hex(6)}`],
  }));

const organizationOf = ({ organization }: Profile, random: Random) => ({
  ...organization,
  uuid: random.uuid(),
  createdAt: '2023-11-05 10:00:00',
  rtl: false,
  calendarLayout: 'month',
  hideUnavailableDates: true,
  sundayIsFirstDay: organization.id === 3,
  email: `office@${organization.slug}.example`,
  intro: `Welcome to ${organization.name}`,
  domain: `meet.${organization.slug}.example`,
  socialLink: {
    id: 40 + organization.id,
    facebookUrl: `https://facebook.example/${organization.slug}`,
    twitterUrl: `https://twitter.example/${organization.slug}`,
    instagramUrl: `https://instagram.example/${organization.slug}`,
    linkedinUrl: `https://linkedin.example/${organization.slug}`,
    whatsappUrl: `https://whatsapp.example/${organization.slug}`,
  },
});

/** The document gives no element shape: secrets lie under several spellings and depths beside harmless fields. */
export const seedIntegrations = (random: Random) => ({
  user: [
    {
      id: 1,
      type: 'google_calendar',
      name: 'Google Calendar',
      isActive: true,
      token: `CANARY-token-${random.hex(8)}`,
      refresh_token: `CANARY-refresh-${random.hex(8)}`,
      calendars: [{ name: 'Work', color: '#3366ff', syncToken: `CANARY-sync-${random.hex(8)}` }],
    },
    { id: 2, type: 'zoom', name: 'Zoom', isActive: false, password: `CANARY-password-${random.hex(8)}` },
  ],
  organization: [
    {
      id: 3,
      type: 'stripe',
      name: 'Stripe',
      isActive: true,
      secret: `CANARY-secret-${random.hex(8)}`,
      settings: { currency: 'EUR', credentials: { apiKey: `CANARY-key-${random.hex(8)}`, mode: 'live' } },
    },
    {
      id: 4,
      type: 'webhooks',
      name: 'Webhooks',
      isActive: true,
      clientSecret: { value: `CANARY-${random.hex(8)}` },
    },
  ],
});
