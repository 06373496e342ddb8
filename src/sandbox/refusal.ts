/** What is wrong with which request field: dotted name to messages. */
export type Problems = Readonly<Record<string, readonly string[]>>;

/** The sandbox says no in the provider's own manner. Thrown by checks and handlers, answered by the server. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly status: number;
  readonly problems: Problems | null;
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    status: number,
    message: string,
    problems: Problems | null = null,
    headers: Readonly<Record<string, string>> = {},
  ) {
    super(message);
    this.status = status;
    this.problems = problems;
    this.headers = headers;
  }
}
