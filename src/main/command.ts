import { Command, InvalidArgumentError } from 'commander';

export interface Actions {
  serve(options: ServeFlags): Promise<void>;
  sandbox(options: { readonly seed: number; readonly scale: number }): Promise<void>;
}

export interface ServeFlags {
  readonly config?: string;
  readonly port?: number;
  readonly host?: string;
  readonly logLevel?: string;
  readonly sandboxSeed: number;
  readonly scale: number;
}

const examples = `
Examples:
  convoke                          sandbox data, on http://127.0.0.1:4000/graphql
  convoke --config team.yaml       the accounts of a file
  convoke --port 0                 any free port
  convoke sandbox                  the stand-ins alone, on fixed ports

Without --config, ./convoke.yaml is read if it is there. See convoke.example.yaml.
Exit codes: 1 it cannot run (for example the port is taken), 2 the configuration is wrong.`;

/** The command line. Says nothing of what it does. */
export function createCommand({ serve, sandbox }: Actions): Command {
  const program = new Command('convoke')
    .description('One GraphQL API over many scheduling and user-management services.')
    .enablePositionalOptions()
    .option('-c, --config <file>', 'configuration (default: ./convoke.yaml if it is there, else the sandbox)')
    .option('-p, --port <number>', 'port to listen on, 0 for any; overrides the file', whole(0, 65_535))
    .option('-H, --host <name>', 'address to listen on; overrides the file')
    .option('--log-level <level>', 'debug, info, warn, error or silent; overrides the file')
    .option('--sandbox-seed <number>', 'the same seed gives the same data', whole(0, 2 ** 31), 1)
    .option('--scale <number>', 'how much data the sandbox has', whole(1, 100_000), 1)
    .addHelpText('after', examples)
    .action((flags: ServeFlags) => serve(flags));
  program
    .command('sandbox')
    .description('runs the stand-ins of the providers alone, on fixed ports')
    .option('--seed <number>', 'the same seed gives the same data', whole(0, 2 ** 31), 1)
    .option('--scale <number>', 'how much data there is', whole(1, 100_000), 1)
    .action((flags: { seed: number; scale: number }) => sandbox(flags));
  return program;
}

const whole = (least: number, most: number) => (text: string) => {
  const value = Number(text);
  if (!/^\d+$/.test(text) || value < least || value > most) {
    throw new InvalidArgumentError(`It must be a whole number from ${least} to ${most}.`);
  }
  return value;
};
