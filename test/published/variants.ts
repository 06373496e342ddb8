import { exampleOf, type Filling, type Variant } from './generate.ts';
import type { Schema } from './openapi.ts';

const whole: Variant = {
  name: 'whole',
  optional: 'all',
  nulls: false,
  empty: false,
  examples: false,
  choice: 0,
};

const plain: readonly Variant[] = [
  whole,
  { ...whole, name: 'only what is required', optional: 'identities' },
  { ...whole, name: 'nulls', nulls: true },
  { ...whole, name: 'empty lists', empty: true },
  { ...whole, name: 'examples', examples: true },
  { ...whole, name: 'bare', optional: 'none', nulls: true },
];

/** Every way worth taking to fill a schema in: none that gives what another one gives. */
export function variantsOf(schema: Schema, filling: Filling): Variant[] {
  const variants: Variant[] = [];
  const known = new Set<string>();
  let most = 1;
  const add = (variant: Variant) => {
    const { value, choices } = exampleOf(schema, variant, filling);
    const text = JSON.stringify(value);
    if (!known.has(text)) variants.push(variant);
    known.add(text);
    most = Math.max(most, choices);
  };
  for (const variant of plain) add(variant);
  for (let choice = 1; choice < most; choice++) add({ ...whole, name: `choice ${choice + 1}`, choice });
  return variants;
}

/** Lacks even that by which a thing is known, where the definition does not require it: the gateway may refuse it. */
export const isBare = ({ optional }: Variant): boolean => optional === 'none';
