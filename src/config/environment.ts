import type { Path, Problem } from './problem.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

export interface Expanded {
  readonly data: unknown;
  readonly problems: readonly Problem[];
  /** What the variables held: none of it may appear in a message. */
  readonly secrets: readonly string[];
}

const reference = /\$(\$\{)|\$\{([^}]*)(\}?)/g;
const name = /^[A-Za-z_]\w*$/;

/**
 * Puts variables into `${NAME}` in every text of a parsed file, so that a value can never become structure.
 * `$${` stands for the text `${`.
 */
export function expand(data: unknown, environment: Environment): Expanded {
  const problems: Problem[] = [];
  const secrets: string[] = [];
  const lookUp = (variable: string, closed: string, path: Path): string => {
    const problem = (message: string) => {
      problems.push({ path, message });
      return '';
    };
    if (closed === '' || !name.test(variable)) {
      return problem('`${` must name an environment variable; write `$${` for the text');
    }
    const value = Object.hasOwn(environment, variable) ? environment[variable] : undefined;
    if (value === undefined || value === '') {
      return problem(`the environment variable ${variable} is ${value === '' ? 'empty' : 'not set'}`);
    }
    secrets.push(value);
    return value;
  };
  const walk = (value: unknown, path: Path): unknown => {
    if (typeof value === 'string') {
      return value.replace(reference, (_all, escaped, variable, closed) =>
        escaped === undefined ? lookUp(variable, closed, path) : '${',
      );
    }
    if (Array.isArray(value)) return value.map((item, index) => walk(item, [...path, index]));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, walk(item, [...path, key])]));
  };
  return { data: walk(data, []), problems, secrets };
}
