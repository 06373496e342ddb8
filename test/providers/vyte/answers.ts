/** Answers with every documented field, as the document shapes them; values are ours. */

export const userAnswer = {
  _id: '65f0c0ffee0123456789abcd',
  first_name: 'Jean',
  last_name: 'Dupont',
  full_name: 'Jean Dupont',
  timezone: 'Europe/Paris',
  language: 'fr',
  signedup_with: 'email',
  calendarList: '65f0c0ffee0123456789abce',
  picture_url: 'https://pictures.example.com/jean.jpg',
  account: {
    organization: { name: 'ACME', id: '65f0c0ffee0123456789abcf', admin: true },
    plan: 'pro',
    free_trial_days: 14,
    free_trial_started: '2026-01-05T08:00:00.000Z',
    free_trial_until: '2026-01-19T08:00:00.000Z',
    app_url: 'https://jean-dupont.example.com',
  },
  consent: { terms: '2026-01-05T08:00:00.000Z' },
  emails: ['jean@example.com'],
  calendars: { google: true, office365: false, exchange: false, icloud: false, caldav: true },
  google: {
    id: '100000000000000000001',
    email: 'jean.g@example.com',
    picture: 'https://pictures.example.com/g.jpg',
    token: 'CANARY-google-token',
    last_contacts_fetch: '2026-02-01T10:00:00.000Z',
    last_profile_fetch: '2026-02-02T10:00:00.000Z',
  },
};

/** What create and update answer: without what only reads tell, with what reads leave out. */
export const writtenAnswer = {
  calendars: { google: false, office365: false, exchange: false, icloud: false, caldav: false },
  modules: {
    brand: false,
    assistant: true,
    vyteme: true,
    vyteme_pro: false,
    availabilities: true,
    billing: false,
    group_pro: true,
    team: false,
  },
  account: {
    organization: { name: 'ACME', id: '65f0c0ffee0123456789abcf', extid: 'crm-42' },
    plan: 'free',
    app_url: 'https://my-page.example.com',
  },
  emails: ['john@example.com'],
  _id: '65f0c0ffee0123456789abd0',
  first_name: 'John',
  last_name: 'Doe',
  language: 'en',
  timezone: 'Europe/London',
  picture_url: 'https://pictures.example.com/john.jpg',
  signedup_with: 'api',
  full_name: 'John Doe',
  createdAt: '2026-02-07T10:12:11.260Z',
  updatedAt: '2026-02-08T10:12:11.260Z',
  __v: 7,
};

/** What a removal answers: addresses of people whom the caller did not ask about. */
export const organizationAnswer = {
  _id: '65f0c0ffee0123456789abcf',
  name: 'ACME',
  members: [{ _id: '65f0c0ffee0123456789abcd', emails: ['CANARY-member@example.com'] }],
};
