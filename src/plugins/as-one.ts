import { isPromise } from '@graphql-tools/utils';
import type { Plugin } from 'graphql-yoga';

type Hook = NonNullable<Plugin['onExecute']>;
type Afterwards = Extract<Awaited<ReturnType<Hook>>, object>;
type Done = NonNullable<Afterwards['onExecuteDone']>;

/**
 * The same plugins, with one hook of an execution in place of one each: Yoga makes a kilobyte of what might have to be
 * waited for around every hook there is, and none of these waits. For hooks that look on, or set how to execute; one that
 * changes the result, or takes it in parts, stays outside.
 */
export function asOne(plugins: readonly Plugin[]): readonly Plugin[] {
  const hooks = plugins.flatMap(({ onExecute = [] }) => onExecute);
  return [...plugins.map(({ onExecute: _, ...others }): Plugin => others), { onExecute: joined(hooks) }];
}

const joined =
  (hooks: readonly Hook[]): Hook =>
  (executing) => {
    const dones: Done[] = [];
    for (const hook of hooks) {
      const after = hook(executing);
      if (isPromise(after)) throw new TypeError('a hook that waits cannot be one with others');
      if (after?.onExecuteDone !== undefined) dones.push(after.onExecuteDone);
    }
    const onExecuteDone: Done = (done) => {
      for (const tell of dones) tell(done);
    };
    return { onExecuteDone };
  };
