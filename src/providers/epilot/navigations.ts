import type { z } from 'zod';
import type { EpilotVerbs } from '../../contract/epilot.ts';
import type { Navigation } from '../../domain/details/epilot/own.ts';
import { ValidationError } from '../../domain/errors.ts';
import { nullIfMissing } from '../../kit/asking.ts';
import { required, text, wire } from '../../kit/wire.ts';
import { notEmpty, objectOf } from './checks.ts';
import { id, identity, sendable } from './ids.ts';
import { operations } from './operations.ts';
import type { EpilotLink } from './settings.ts';
import { ownJson } from './wire.ts';

/** The id may be null by the document. Whoever asked for one knows it. */
const NavigationDTO = wire('Navigation', { id: id('Navigation'), name: text, configuration: ownJson });

/** Without its id a menu just made could not be used. */
const CreatedNavigation = wire('Navigation', {
  id: required(id('Navigation')),
  name: text,
  configuration: ownJson,
});

const toNavigation = (answer: z.infer<typeof NavigationDTO>, account: string, asked: string): Navigation => ({
  ...identity(account, answer.id ?? asked),
  name: answer.name ?? null,
  configuration: answer.configuration ?? null,
});

const oneNavigation = (body: unknown) => NavigationDTO.parse(body);
const createdNavigation = (body: unknown) => CreatedNavigation.parse(body);

/** Sections, each a list of `{ key }` or `{ name, subItems: [{ key }] }`. @throws ValidationError at the first slip */
function checkedConfiguration(value: unknown): Readonly<Record<string, unknown>> {
  const sections = objectOf('configuration', value);
  for (const [name, items] of Object.entries(sections)) {
    if (!Array.isArray(items) || !items.every(isItem)) {
      const message = `configuration: every section must be a list of { key } or { name, subItems: [{ key }] }; section ${Object.keys(sections).indexOf(name) + 1} is not.`;
      throw new ValidationError('configuration', message);
    }
  }
  return sections;
}

const has = (value: unknown, name: string, type: string): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && typeof (value as Record<string, unknown>)[name] === type;

const isItem = (item: unknown): boolean => has(item, 'key', 'string') || isSubmenu(item);

const isSubmenu = (item: unknown): boolean =>
  has(item, 'name', 'string') &&
  Array.isArray(item.subItems) &&
  item.subItems.every((inner) => has(inner, 'key', 'string'));

export const navigations = ({ account, call }: EpilotLink) =>
  ({
    getNavigation: async (asked) => {
      const params = { id: sendable('Navigation', asked, 'id') };
      const answer = await nullIfMissing(
        call({ operation: operations.getNavigation, params, decode: oneNavigation }),
      );
      return answer === null ? null : toNavigation(answer, account, asked);
    },
    createNavigation: async ({ name, configuration }) => {
      const body = { name: notEmpty('name', name), configuration: checkedConfiguration(configuration) };
      const answer = await call({ operation: operations.createNavigation, body, decode: createdNavigation });
      return toNavigation(answer, account, answer.id);
    },
  }) satisfies Partial<EpilotVerbs>;
