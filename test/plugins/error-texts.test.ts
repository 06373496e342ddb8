import { GraphQLError, Kind, locatedError, parse } from 'graphql';
import { expect, test } from 'vitest';
import { silentLogger } from '../../src/kit/log.ts';
import { withoutData } from '../../src/plugins/error-texts.ts';
import { shownError } from '../../src/plugins/shown-error.ts';

const spelled = ({ message, stack }: Error) => `${message} ${stack}`;

test.each([
  ['quoted', new TypeError('got "CANARY \\" CANARY", not "CANARY"')],
  ['quoted over lines', new TypeError('got "CANARY\n at CANARY" here')],
  [
    'quoted in part by a parser',
    new SyntaxError(`Unexpected token 'C', ..."a": CANARY... is not valid JSON`),
  ],
])('what is %s goes from an error, and its name and place stay', (_how, error) => {
  const logged = withoutData(error);
  expect(spelled(logged)).not.toContain('CANARY');
  expect(logged.name).toBe(error.name);
  expect(logged.stack).toContain('error-texts.test.ts');
});

test('of what is thrown and is no error, only its type is told', () => {
  expect(spelled(withoutData('CANARY'))).toMatch(/^thrown: string /);
});

test('an executor that quotes what a resolver answered is not believed', () => {
  const [operation] = parse('{ me { id } }').definitions;
  const nodes = operation?.kind === Kind.OPERATION_DEFINITION ? operation.selectionSet.selections : [];
  const quoting = new GraphQLError('Expected value of type "Me" but got: { id: "CANARY" }.', { nodes });
  const { message, extensions } = shownError(locatedError(quoting, nodes, ['me']), silentLogger);
  expect([message, extensions.code]).toEqual(['Unexpected error.', 'INTERNAL']);
});
