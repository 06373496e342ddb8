import type { EpilotGroup, EpilotGroupImage } from '../../../domain/details/epilot.ts';
import type { User } from '../../../domain/user.ts';
import { declareBlock } from '../../blocks.ts';
import { builder } from '../../builder.ts';
import { GroupObject, onlyRef, UserObject } from '../../objects.ts';

const ImageObject = builder.objectRef<EpilotGroupImage>('EpilotGroupImage').implement({
  description: 'What stands for a group: a picture, or two colours.',
  fields: (t) => ({
    originalUrl: t.expose('originalUrl', { type: 'URL', description: 'The picture.' }),
    thumbnail32Url: t.expose('thumbnail32Url', { type: 'URL', description: 'The same, 32 pixels wide.' }),
    thumbnail64Url: t.expose('thumbnail64Url', { type: 'URL', description: 'The same, 64 pixels wide.' }),
    gradientColors: t.field({
      type: ['String'],
      nullable: false,
      description: 'Base and accent, `#rrggbb`; empty where there is a picture.',
      resolve: ({ gradientColors }) => [...gradientColors],
    }),
  }),
});

const GroupDetails = builder.objectRef<EpilotGroup>('EpilotGroup').implement({
  description: 'What only epilot knows of a group.',
  fields: (t) => ({
    createdBy: t.field({
      type: UserObject,
      description: 'Who made it.',
      resolve: ({ createdBy }) => (createdBy === null ? null : onlyRef<User>(createdBy)),
    }),
    assigneeIndex: t.exposeInt('assigneeIndex', {
      description: 'Place of the current assignee among those who take turns, from 0.',
    }),
    image: t.expose('image', {
      type: ImageObject,
      description: 'What stands for it.',
    }),
  }),
});

builder.objectField(GroupObject, 'epilot', (t) =>
  t.field({
    type: GroupDetails,
    needs: 'details',
    description: 'What only epilot knows; null at other providers.',
    resolve: ({ details }) => details.epilot,
  }),
);

const ImageInput = builder.inputType('EpilotGroupImageInput', {
  description: 'What stands for a group, written whole.',
  fields: (t) => ({
    originalUrl: t.field({ type: 'URL', description: 'A picture.' }),
    thumbnail32Url: t.field({ type: 'URL', description: 'The same, 32 pixels wide.' }),
    thumbnail64Url: t.field({ type: 'URL', description: 'The same, 64 pixels wide.' }),
    gradientColors: t.stringList({ description: 'Exactly two of `#rrggbb`: base and accent.' }),
  }),
});

const GroupBlock = builder.inputType('EpilotGroupInput', {
  description: 'What only epilot keeps of a group.',
  fields: (t) => ({
    image: t.field({ type: ImageInput, description: 'What stands for it; null clears.' }),
  }),
});

for (const act of ['GroupCreateInput', 'GroupUpdateInput']) {
  declareBlock(act, 'epilot', GroupBlock, 'What only epilot keeps.');
}
