import type { InputFieldBuilder } from '@pothos/core';
import type { Types } from '../builder.ts';

/** What is written of a user everywhere. A provider refuses what it has no place for, naming the field. */
export const personFields = (t: InputFieldBuilder<Types, 'InputObject'>) => ({
  name: t.string({ description: 'Full name, where the provider keeps one.' }),
  firstName: t.string({ description: 'Given name, where the provider keeps it apart.' }),
  lastName: t.string({ description: 'Family name, where the provider keeps it apart.' }),
  timeZone: t.field({ type: 'TimeZone', description: 'Home zone.' }),
  locale: t.string({ description: "Language, in the provider's own spelling." }),
  avatarUrl: t.field({ type: 'URL', description: 'Picture.' }),
});
