import { expect, test } from 'vitest';
import { inParts } from '../../src/kit/in-parts.ts';
import { spelled } from '../../src/kit/mapping.ts';

function counted() {
  const made: string[] = [];
  const create = inParts(
    (name: string) => ({ name, made }),
    [
      ({ name }) => {
        made.push(`${name}: reads`);
        return { get: () => name, list: () => [name] };
      },
      ({ name }) => {
        made.push(`${name}: writes`);
        return { change: (to: string) => `${name} to ${to}` };
      },
    ],
  );
  create('the first'); // shows which part has what
  made.length = 0;
  return { made, create };
}

test('a part is made when something of it is read, once', () => {
  const { made, create } = counted();
  const one = create('one');
  expect(made).toEqual([]);
  expect([one.get(), one.list()]).toEqual(['one', ['one']]);
  expect(made).toEqual(['one: reads']);
  expect(one.change('another')).toBe('one to another');
  expect(made).toEqual(['one: reads', 'one: writes']);
});

test('each object has parts of its own', () => {
  const { create } = counted();
  const [one, other] = [create('one'), create('other')];
  expect([one.get(), other.get(), one.get()]).toEqual(['one', 'other', 'one']);
});

test('it has what all parts have, and nothing else', () => {
  const { create } = counted();
  const one = create('one');
  expect(Object.keys(spelled(one))).toEqual(['get', 'list', 'change']);
  expect((one as { other?: unknown }).other).toBeUndefined();
});

test('two parts with the same are refused, not one of them forgotten', () => {
  const create = inParts(() => null, [() => ({ get: () => 1 }), () => ({ get: () => 2 })]);
  expect(() => create(null)).toThrow('two parts have get');
});
