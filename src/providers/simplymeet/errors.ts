import { z } from 'zod';
import type { ErrorCode, Fault, FieldProblem } from '../../domain/errors.ts';
import type { Refusal } from '../../kit/http.ts';
import { plainText } from '../../kit/plain-text.ts';
import { codeOfStatus } from '../../kit/status-code.ts';

/** The document shows no error at all; this is the shape of the vendor's older API. */
const Problem = z.object({
  message: z.string().optional().catch(undefined),
  errors: z.record(z.string(), z.unknown()).optional().catch(undefined),
});

const ownCodes: Readonly<Record<number, ErrorCode>> = {
  402: 'FORBIDDEN', // keys need a paid plan
};

export function explain(status: number, body: unknown, { operation }: Pick<Refusal, 'operation'>): Fault {
  const { message, errors } = Problem.safeParse(body).data ?? {};
  const code = codeOfStatus(status, ownCodes);
  const fields = code === 'VALIDATION' && errors ? problemsOf(errors, operation.name) : [];
  return {
    code,
    message: plainText(message) ?? `SimplyMeet.me answered ${status}.`,
    ...(fields.length === 0 ? {} : { fields }),
  };
}

const mostProblems = 50;

/** `{"invitee.email": ["This value is not valid."]}`, in the names of our inputs. */
function problemsOf(errors: Readonly<Record<string, unknown>>, operation: string): FieldProblem[] {
  return Object.entries(errors)
    .slice(0, mostProblems)
    .flatMap(([name, messages]) => {
      const path = toPath(name, operation);
      const texts = (Array.isArray(messages) ? messages : [messages]).map(
        (message) => plainText(message) ?? 'SimplyMeet.me refused this value.',
      );
      return path === null ? [] : texts.slice(0, 5).map((message) => ({ path, message }));
    });
}

/** Provider property to input path; `#` stands for an index. What is missing here has the same name on both sides. */
const inputs: Readonly<Record<string, string>> = {
  scheduledAt: 'startsAt',
  start: 'startsAt',
  end: 'endsAt',
  eventType: 'eventTypeId',
  'invitee.fullName': 'invitee.name',
  'invitee.timezone': 'invitee.timeZone',
  'invitee.phoneNumber': 'invitee.phone',
  'answers.#.question': 'answers.#.questionId',
  'participants.#.email': 'participants.#',
  period: 'periodMinutes',
  overwritePersonal: 'overridesPersonal',
  duration: 'durationMinutes',
  availability: 'options',
  'availability.#.date': 'options.#',
  availabilityType: 'only',
};

/** The same property means something else in the body of a vote. */
const ofVote: Readonly<Record<string, string>> = {
  availability: 'optionIds',
  'availability.#': 'optionIds.#',
  uuid: 'optionIds', // the poll whose options they are
};

/** @returns null for a name that is none: it came from the answer and may hold anything */
function toPath(name: string, operation: string): readonly string[] | null {
  const segments = name.replaceAll(/\[(\w+)\]/g, '.$1').split('.');
  if (segments.length > 8 || !segments.every((segment) => /^(?:\d{1,4}|[A-Za-z]{1,40})$/.test(segment)))
    return null;
  const indexes = segments.filter((segment) => /^\d+$/.test(segment));
  const pattern = segments.map((segment) => (/^\d+$/.test(segment) ? '#' : segment)).join('.');
  const known = (operation === 'createPollResult' ? ofVote[pattern] : undefined) ?? inputs[pattern];
  if (known !== undefined)
    return known.split('.').map((part) => (part === '#' ? (indexes.shift() ?? '0') : part));
  return segments[0] === 'availabilityRules' ? ['rules', ...segments.slice(1)] : segments;
}
