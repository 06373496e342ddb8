import { convoke } from './contestants/convoke.ts';
import { type Surroundings, withContestant } from './running.ts';
import { ask } from './verify.ts';
import { type WorkName, workNames } from './work.ts';

/** The second one shows whether the number reached the answer. */
export const comparedNumbers = [0, 7] as const;

/** Our own answers to each of {@link comparedNumbers}: what everybody's are compared with. */
export type Reference = ReadonlyMap<WorkName, readonly string[]>;

/** @throws when one of them has errors */
export const referenceOf = (surroundings: Surroundings): Promise<Reference> =>
  withContestant(convoke, surroundings, async ({ url }) => {
    const reference = new Map<WorkName, string[]>();
    for (const work of workNames) {
      const question = convoke.question(work);
      if (question === null) continue;
      const texts: string[] = [];
      for (const number of comparedNumbers) {
        const { status, text } = await ask(url, question, number);
        if (status !== 200 || text.includes('"errors"')) throw new Error(`${work}: ${text.slice(0, 1_000)}`);
        texts.push(text);
      }
      reference.set(work, texts);
    }
    return reference;
  });

export const sizesOf = (reference: Reference): Record<string, number> =>
  Object.fromEntries([...reference].map(([work, [text = '']]) => [`/${work}`, Buffer.byteLength(text)]));
