import type { LocationType } from '../location-type.ts';
import type { Embedded } from '../partly.ts';
import type { User } from '../user.ts';

/** What SimplyMeet.me documents beyond the unified nouns. Nullable throughout: nothing there is promised. */
export interface SimplymeetDetails {
  readonly User: SimplymeetUser;
  readonly Organization: SimplymeetOrganization;
  readonly Event: SimplymeetEvent;
  readonly EventType: SimplymeetEventType;
  readonly Poll: SimplymeetPoll;
}

export interface SimplymeetUser {
  readonly uuid: string | null;
  readonly slug: string | null;
  readonly subscriptionUsersLimit: number | null;
  readonly secondFactorConfigured: boolean | null;
  readonly dateFormat: string | null;
  readonly address: string | null;
  readonly state: string | null;
  readonly city: string | null;
  readonly zip: string | null;
  readonly countryId: string | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly domain: string | null;
  readonly phone: string | null;
  readonly companyLogoName: string | null;
  readonly avatarName: string | null;
  readonly lastLoginAt: Date | null;
  readonly hasPaidSubscription: boolean | null;
}

export interface SimplymeetOrganization {
  readonly uuid: string | null;
  readonly locale: string | null;
  readonly rightToLeft: boolean | null;
  readonly calendarLayout: string | null;
  readonly hideUnavailableDates: boolean | null;
  readonly sundayIsFirstDay: boolean | null;
  readonly intro: string | null;
  readonly domain: string | null;
  readonly socialLink: SimplymeetSocialLink | null;
}

export interface SimplymeetSocialLink {
  readonly externalId: string | null;
  readonly facebookUrl: string | null;
  readonly twitterUrl: string | null;
  readonly instagramUrl: string | null;
  readonly linkedinUrl: string | null;
  readonly whatsappUrl: string | null;
}

export interface SimplymeetEvent {
  readonly uuid: string | null;
  readonly details: string | null;
  readonly onlineEventId: string | null;
  readonly canceledAt: Date | null;
  readonly sentEmailReminder: number | null;
  readonly lastSentInviteeEmailReminder: number | null;
  readonly lastSentInviteeEmailFollowUp: number | null;
  /** Everybody on the provider's side of the meeting, the host among them. */
  readonly users: readonly Embedded<User>[];
}

export interface SimplymeetEventType {
  readonly uuid: string | null;
  readonly durationType: 'FIXED' | 'FLEXIBLE' | 'UNKNOWN' | null;
  readonly durationTypeRaw: string | null;
  readonly location: string | null;
  readonly locationLabel: string | null;
  readonly localized: boolean | null;
  readonly allowCancel: boolean | null;
  readonly allowReschedule: boolean | null;
  readonly showPhone: boolean | null;
  readonly phoneRequired: boolean | null;
  readonly multipleMeeting: boolean | null;
  readonly groupMeetingLimit: number | null;
  readonly requestLocationTypes: readonly SimplymeetRequestLocationType[];
}

export interface SimplymeetRequestLocationType {
  readonly externalId: string;
  readonly locationType: LocationType | null;
  readonly locationTypeRaw: string | null;
}

export interface SimplymeetPoll {
  readonly uuid: string | null;
  readonly voteVisibility: boolean | null;
  readonly commentVisibility: boolean | null;
  readonly emailNotification: boolean | null;
  readonly eventTypeOwnerName: string | null;
  readonly eventTypeLocalized: boolean | null;
}
