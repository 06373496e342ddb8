import type { Duration, Question } from '../../domain/event-type.ts';
import { formatGlobalId } from '../../domain/global-id.ts';
import { builder } from '../builder.ts';

export const DurationObject = builder.objectRef<Duration>('Duration').implement({
  description: 'One of several lengths that the guest may choose from.',
  fields: (t) => ({
    id: t.id({
      nullable: false,
      description: 'Names this length when booking.',
      resolve: ({ ref }) => formatGlobalId('Duration', ref),
    }),
    externalId: t.exposeID('externalId', { nullable: false, description: "The provider's own id." }),
    minutes: t.exposeInt('minutes', { description: 'Length in minutes.' }),
  }),
});

export const QuestionObject = builder.objectRef<Question>('Question').implement({
  description: 'What the guest is asked when booking.',
  fields: (t) => ({
    id: t.id({
      nullable: false,
      description: 'Names this question when booking.',
      resolve: ({ ref }) => formatGlobalId('Question', ref),
    }),
    externalId: t.exposeID('externalId', { nullable: false, description: "The provider's own id." }),
    label: t.exposeString('label', { description: 'The question.' }),
    kind: t.exposeString('kind', { description: "The provider's word for the kind of question." }),
    required: t.exposeBoolean('required', { description: 'Whether it must be answered.' }),
    position: t.exposeInt('position', { description: 'Place among the questions.' }),
    choices: t.field({
      type: ['String'],
      nullable: { list: false, items: true },
      description: 'What can be chosen, for questions with choices.',
      resolve: ({ choices }) => [...choices],
    }),
  }),
});
