import { brandWithType, type OutputRef } from '@pothos/core';
import { type Ref, refKey } from '../domain/ref.ts';
import type { Context } from './context.ts';
import { type LoadableName, loadable } from './objects.ts';

/** A thing by its checked address, as interfaces and unions take it; null when it is gone. */
export async function load(type: LoadableName, ref: Ref, context: Context): Promise<object | null> {
  const object = loadable[type];
  const found = await object.getDataloader(context).load(refKey(ref));
  return found === null ? null : branded(found, object);
}

/** A copy that tells interfaces and unions which type it is: loaded things are shared and stay untouched. */
export function branded(thing: object, type: OutputRef): object {
  const copy = Object.create(Object.getPrototypeOf(thing), Object.getOwnPropertyDescriptors(thing)) as object;
  brandWithType(copy, type);
  return copy;
}
