import { type Remedy, type RemedyAction, remedyActions } from '../domain/remedy.ts';
import { builder } from './builder.ts';
import { described } from './described.ts';

export const RemedyActionEnum = builder.enumType('RemedyAction', {
  description: 'What can be done about a failure, in words that never change.',
  values: described<RemedyAction>(remedyActions),
});

export const RemedyObject = builder.objectRef<Remedy>('Remedy').implement({
  description: 'What to do about a failure.',
  fields: (t) => ({
    action: t.expose('action', {
      type: RemedyActionEnum,
      nullable: false,
      description: 'What to do, for programs.',
    }),
    until: t.expose('until', {
      type: 'DateTime',
      description:
        'Before this instant it is of no use. Null when nothing is known, or nothing is to be waited for.',
    }),
    message: t.exposeString('message', { nullable: false, description: 'What to do, for people.' }),
  }),
});
