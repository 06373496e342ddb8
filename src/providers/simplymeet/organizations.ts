import type { z } from 'zod';
import type { OrganizationVerbs } from '../../contract/organizations.ts';
import type { Organization } from '../../domain/organization.ts';
import { sliceOf } from '../../domain/page.ts';
import type { Embedded } from '../../domain/partly.ts';
import { embedding } from '../../kit/embedding.ts';
import { mapping } from '../../kit/mapping.ts';
import { bool, instant, int, perZone, positiveInt, required, text, wire } from '../../kit/wire.ts';
import { identity } from './ids.ts';
import type { UserWire } from './users.ts';

const SocialLinkDTO = wire('SocialLinkDTO', {
  id: int,
  facebookUrl: text,
  twitterUrl: text,
  instagramUrl: text,
  linkedinUrl: text,
  whatsappUrl: text,
});

export const organizationDTO = perZone((zone) =>
  wire('OrganizationDTO', {
    id: required(positiveInt),
    uuid: text,
    slug: text,
    name: text,
    createdAt: instant(zone),
    locale: text,
    rtl: bool,
    calendarLayout: text,
    hideUnavailableDates: bool,
    sundayIsFirstDay: bool,
    email: text,
    intro: text,
    domain: text,
    socialLink: SocialLinkDTO,
  }),
);

export type OrganizationWire = z.infer<ReturnType<typeof organizationDTO>>;

const organizationOf = mapping<Organization, OrganizationWire>({
  name: (answer) => answer.name ?? null,
  slug: (answer) => answer.slug ?? null,
  email: (answer) => answer.email ?? null,
  createdAt: (answer) => answer.createdAt ?? null,
  details: (answer) => ({
    simplymeet: {
      uuid: answer.uuid ?? null,
      locale: answer.locale ?? null,
      rightToLeft: answer.rtl ?? null,
      calendarLayout: answer.calendarLayout ?? null,
      hideUnavailableDates: answer.hideUnavailableDates ?? null,
      sundayIsFirstDay: answer.sundayIsFirstDay ?? null,
      intro: answer.intro ?? null,
      domain: answer.domain ?? null,
      socialLink: toSocialLink(answer.socialLink),
    },
  }),
});

export const toOrganization = (answer: OrganizationWire, account: string): Organization =>
  organizationOf(identity(account, answer.id), answer);

const toSocialLink = (answer: OrganizationWire['socialLink']) =>
  answer
    ? {
        externalId: answer.id ? String(answer.id) : null,
        facebookUrl: answer.facebookUrl ?? null,
        twitterUrl: answer.twitterUrl ?? null,
        instagramUrl: answer.instagramUrl ?? null,
        linkedinUrl: answer.linkedinUrl ?? null,
        whatsappUrl: answer.whatsappUrl ?? null,
      }
    : null;

const embed = embedding<Organization, OrganizationWire>({
  name: ['name'],
  slug: ['slug'],
  email: ['email'],
  createdAt: ['createdAt'],
  details: [
    'uuid',
    'locale',
    'rtl',
    'calendarLayout',
    'hideUnavailableDates',
    'sundayIsFirstDay',
    'intro',
    'domain',
    'socialLink',
  ],
});

export const embedOrganization = (
  answer: OrganizationWire | null | undefined,
  account: string,
): Embedded<Organization> | null => (answer ? embed(toOrganization(answer, account), answer) : null);

/** There is no call for organizations: a key belongs to one user, and that user's own is the only one to be seen. */
export function organizations(account: string, viewer: () => Promise<UserWire>) {
  const own = async (): Promise<Organization[]> => {
    const { organization } = await viewer();
    return organization ? [toOrganization(organization, account)] : [];
  };
  return {
    listOrganizations: async (_query, window) => sliceOf(await own(), window),
    getOrganizations: async (ids) => {
      if (ids.length === 0) return [];
      const all = await own();
      return ids.map((id) => all.find(({ ref }) => ref.id === id) ?? null);
    },
  } satisfies Partial<OrganizationVerbs>;
}
