import type { VyteBookingPage, VyteBookingPageCustom, VytePlace } from '../../../contract/vyte.ts';
import type { VyteLanguage } from '../../../domain/details/vyte.ts';
import { builder } from '../../builder.ts';

const LanguageEnum = builder.enumType('VyteLanguage', {
  description: 'Languages that Vyte speaks (ISO 639-1).',
  values: {
    FR: { value: 'fr', description: 'French.' },
    EN: { value: 'en', description: 'English.' },
    ES: { value: 'es', description: 'Spanish.' },
    IT: { value: 'it', description: 'Italian.' },
    PT: { value: 'pt', description: 'Portuguese.' },
    DE: { value: 'de', description: 'German.' },
    SV: { value: 'sv', description: 'Swedish.' },
    NL: { value: 'nl', description: 'Dutch.' },
  } satisfies { [Language in VyteLanguage as Uppercase<Language>]: { value: Language; description: string } },
});

const PlaceInput = builder.inputRef<VytePlace>('VytePlaceInput').implement({
  description: 'A place that guests may choose.',
  fields: (t) => ({
    name: t.string({ description: 'What it is called.' }),
    address: t.string({ description: 'Where it is.' }),
    source: t.string({ description: 'Where you have it from.' }),
    sourceId: t.id({ description: 'Its id there.' }),
  }),
});

const CustomInput = builder.inputRef<VyteBookingPageCustom>('VyteBookingPageCustomInput').implement({
  description: 'How a booking page looks and behaves.',
  fields: (t) => ({
    autoMessage: t.string({ description: 'Answer sent to whoever books.' }),
    autoTitle: t.string({ description: 'Title of the meetings.' }),
    askPhone: t.boolean({ description: 'Whether guests must give a telephone number.' }),
    askCompany: t.boolean({ description: 'Whether guests must give a company.' }),
    blockNewInvitee: t.boolean({ description: 'Whether guests cannot add further ones.' }),
    duration: t.int({ description: 'Default length of a meeting, as Vyte counts: minutes, it seems.' }),
    setLang: t.boolean({ description: 'Whether bookings are accepted in one language only: `fixedLang`.' }),
    enableApi: t.boolean({ description: 'Whether variables of the API are on.' }),
    fixedLang: t.field({ type: LanguageEnum, description: 'The one language.' }),
    setTimeZone: t.boolean({
      description: 'Whether bookings are accepted from one time zone only: `fixedTimeZone`.',
    }),
    fixedTimeZone: t.field({ type: 'TimeZone', description: 'The one time zone.' }),
    eventHideDecline: t.int({ description: 'Hours before a meeting from which on it cannot be declined.' }),
    hidePlaces: t.boolean({ description: 'Whether places are hidden.' }),
    hideSupport: t.boolean({ description: "Whether Vyte's support button is hidden." }),
    hideTitle: t.boolean({ description: 'Whether guests cannot set a title.' }),
    forbidAddPlaces: t.boolean({ description: 'Whether guests cannot suggest other places.' }),
    minDates: t.int({ description: 'Fewest dates a guest must suggest, in the calendar view.' }),
    oneSlot: t.boolean({ description: 'Whether a guest suggests one date only, in the calendar view.' }),
    autoConfirm: t.boolean({ description: 'Whether bookings are confirmed at once.' }),
    inviteTitle: t.string({ description: 'Heading of the page.' }),
    redirectUrl: t.field({ type: 'URL', description: 'Where guests are sent after booking.' }),
    fixedPlaces: t.field({ type: [PlaceInput], description: 'Places that guests may choose.' }),
  }),
});

export const BookingPageInput = builder.inputRef<VyteBookingPage>('VyteBookingPageInput').implement({
  description: "A user's page where guests book.",
  fields: (t) => ({
    nickname: t.string({ description: 'Part of its address.' }),
    message: t.string({ description: 'Text on it.' }),
    custom: t.field({ type: CustomInput, description: 'How it looks and behaves.' }),
  }),
});
