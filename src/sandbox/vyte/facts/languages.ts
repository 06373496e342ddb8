/** What a user, and a booking page of one language, may speak. */
export const languages = ['fr', 'en', 'es', 'it', 'pt', 'de', 'sv', 'nl'] as const;
