export type Path = readonly (string | number)[];

/** One thing wrong with the configuration. Its message never holds a value, because values may be secrets. */
export interface Problem {
  readonly path: Path;
  readonly message: string;
  /** Counted from 1; absent where nothing was written. */
  readonly line?: number;
}

/** Everything wrong with a configuration at once, in the order of the file. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  readonly problems: readonly Problem[];

  constructor(file: string, problems: readonly Problem[]) {
    const found = problems.length === 1 ? 'a problem' : `${problems.length} problems`;
    super(`${file} has ${found}:\n${problems.map((problem) => `  ${describe(problem)}`).join('\n')}`);
    this.problems = problems;
  }
}

/** `accounts[1].credentials.apiKey` */
export const printPath = (path: Path): string =>
  path.reduce<string>((text, step) => {
    if (typeof step === 'number') return `${text}[${step}]`;
    return text === '' ? step : `${text}.${step}`;
  }, '');

function describe({ path, message, line }: Problem): string {
  const where = printPath(path);
  const text = where === '' ? message : `${where}: ${message}`;
  return line === undefined ? text : `${text} (line ${line})`;
}
