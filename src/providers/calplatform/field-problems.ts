import { z } from 'zod';
import type { FieldProblem } from '../../domain/errors.ts';
import { plainText } from '../../kit/plain-text.ts';

/** The rest of a row is the request itself: `target` is its whole body, `value` the field's. */
const Row = z.object({
  property: z.string(),
  constraints: z.record(z.string(), z.unknown()).optional().catch(undefined),
  children: z.array(z.unknown()).optional().catch(undefined),
});
const Details = z.object({ errors: z.array(z.unknown()) });

/** Where each property of a request comes from. Paging is ours, and whatever else is named came from the answer. */
const inputs: Readonly<Record<string, readonly string[]>> = {
  email: ['email'],
  name: ['name'],
  timeZone: ['timeZone'],
  locale: ['locale'],
  avatarUrl: ['avatarUrl'],
  bio: ['calplatform', 'bio'],
  timeFormat: ['calplatform', 'timeFormat'],
  weekStart: ['calplatform', 'weekStart'],
  defaultScheduleId: ['calplatform', 'defaultScheduleId'],
  metadata: ['calplatform', 'metadata'],
  subscriberUrl: ['url'],
  triggers: ['triggers'],
  active: ['active'],
  payloadTemplate: ['payloadTemplate'],
  secret: ['secret'],
  version: ['calplatform', 'version'],
  logo: ['logoUrl'],
  redirectUris: ['redirectUris'],
  permissions: ['permissions'],
  bookingRedirectUri: ['bookingRedirectUri'],
  bookingCancelRedirectUri: ['bookingCancelRedirectUri'],
  bookingRescheduleRedirectUri: ['bookingRescheduleRedirectUri'],
  areEmailsEnabled: ['emailsEnabled'],
  areDefaultEventTypesEnabled: ['defaultEventTypesEnabled'],
  areCalendarEventsEnabled: ['calendarEventsEnabled'],
  refreshToken: ['refreshToken'],
  apiKeyDaysValid: ['daysValid'],
  apiKeyNeverExpires: ['neverExpires'],
  state: ['state'],
  code: ['code'],
};

const mostProblems = 50;

/** `{errors: [{property: "subscriberUrl", constraints: {isString: "…"}}]}`, in the names of our inputs. */
export const fieldProblems = (details: unknown): FieldProblem[] =>
  rowsIn(Details.safeParse(details).data?.errors)
    .flatMap((row) => {
      const path = Object.hasOwn(inputs, row.property) ? inputs[row.property] : undefined;
      return path === undefined ? [] : [...problemsAt(path, row), ...problemsInside(path, row)];
    })
    .slice(0, mostProblems);

type RowShape = z.infer<typeof Row>;

const rowsIn = (rows: readonly unknown[] | undefined): RowShape[] =>
  (rows ?? []).slice(0, mostProblems).flatMap((row) => Row.safeParse(row).data ?? []);

/** Items of a list are named by their index; deeper than that nothing goes. */
const problemsInside = (path: readonly string[], { children }: RowShape): FieldProblem[] =>
  rowsIn(children)
    .filter(({ property }) => /^\d{1,4}$/.test(property))
    .flatMap((child) => problemsAt([...path, child.property], child));

const problemsAt = (path: readonly string[], { constraints = {} }: RowShape): FieldProblem[] =>
  Object.values(constraints)
    .slice(0, 5)
    .map((said) => ({ path, message: plainText(said) ?? 'Cal.com Platform refused this value.' }));
