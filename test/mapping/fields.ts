import type { Facts, FieldFact, OperationFact } from '../../src/sandbox/index.ts';

/** A documented field of an answer. `name` is `Type.field`. */
export interface AnswerField {
  readonly name: string;
  readonly type: string;
  readonly fact: FieldFact;
}

/** Types that an operation's answer may hold, at any depth. */
export const answerTypes = (facts: Facts, { answer }: OperationFact): ReadonlySet<string> =>
  answer === null ? new Set() : typesBelow(facts, answer.type);

function typesBelow(facts: Facts, root: string): ReadonlySet<string> {
  const found = new Set<string>();
  const enter = (name: string) => {
    const type = facts.types.get(name);
    if (type === undefined || found.has(name)) return;
    found.add(name);
    for (const field of type.fields) enter(field.type);
  };
  enter(root);
  return found;
}

/** Every field of every type that some answer holds, in the order of the facts. */
export function answerFields(facts: Facts): AnswerField[] {
  const used = new Set(facts.operations.flatMap((operation) => [...answerTypes(facts, operation)]));
  return [...facts.types.values()]
    .filter(({ name }) => used.has(name))
    .flatMap(({ name, fields }) =>
      fields.map((fact) => ({ name: `${name}.${fact.name}`, type: name, fact })),
    );
}

/**
 * Every field of every request: `getEvent path.id`, `getListOfEvents query.page`, `createEvent body.invitee.email`. A
 * body that may be any JSON is one field: `putUserSetting body`.
 */
export const requestFields = (facts: Facts): string[] =>
  facts.operations.flatMap((operation) => [
    ...operation.pathParams.map(({ name }) => `${operation.name} path.${name}`),
    ...operation.query.map(({ name }) => `${operation.name} query.${name}`),
    ...(operation.body === 'json' ? [`${operation.name} body`] : []),
    ...bodyFields(facts, operation.body, `${operation.name} body`),
  ]);

function bodyFields(facts: Facts, type: string | null, prefix: string): string[] {
  const fields = (type === null ? undefined : facts.types.get(type)?.fields) ?? [];
  return fields.flatMap((field) => {
    const name = `${prefix}.${field.name}`;
    return [name, ...bodyFields(facts, field.type, name)];
  });
}

/** The field itself and the objects around it: `body.invitee.email` reaches `body.invitee` too. */
export function withContainers(field: string): string[] {
  const [operation = '', place = ''] = field.split(' ');
  if (!place.startsWith('body.')) return [field];
  const parts = place.split('.');
  return parts.slice(1).map((_, index) => `${operation} ${parts.slice(0, index + 2).join('.')}`);
}
