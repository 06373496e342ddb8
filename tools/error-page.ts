import {
  type ErrorEntry,
  type ErrorFact,
  errorReference,
  factMeanings,
  type Place,
} from '../src/domain/error-reference.ts';
import { internalCode, type ShownCode } from '../src/domain/errors.ts';
import { remedies, remediesOfCaller, remedyActions, timedRemedies } from '../src/domain/remedy.ts';

/** The page `docs/errors.md`, from the data that answers are made of. */
export const errorPage = (): string =>
  `${[head, table(), shape, facts(), actions(), ...sections()].join('\n\n')}\n`;

const head = `# Errors

<!-- Made by \`npm run codegen\` from src/domain/error-reference.ts and src/domain/remedy.ts. Do not edit. -->

Every error has a code that never changes: branch on it, or on the action of its remedy, never on its message.`;

const entries = Object.entries(errorReference) as [ShownCode, ErrorEntry][];

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

const link = (code: ShownCode): string => `[\`${code}\`](#${code.toLowerCase()})`;

const actionsOf = (code: ShownCode): string[] => {
  const tables: Readonly<Partial<Record<ShownCode, { readonly action: string }>>>[] = [
    remedies,
    remediesOfCaller,
    timedRemedies,
  ];
  return [...new Set(tables.flatMap((one) => one[code]?.action ?? []))];
};

const table = (): string =>
  [
    row(['code', 'meaning', 'ask again?', 'remedy']),
    row(['---', '---', '---', '---']),
    ...entries.map(([code, { meaning, retry }]) =>
      row([
        link(code),
        meaning,
        retry,
        actionsOf(code)
          .map((action) => `\`${action}\``)
          .join(', '),
      ]),
    ),
  ].join('\n');

const shape = `## Where they come

- **Top of the answer** (\`errors\`): \`message\`, \`path\` and \`extensions\`. Faults come here, and refusals of reads.
- **\`userErrors\`** of a mutation: \`code message field remedy\`. What a caller can expect and act on; nothing was done.
- **\`sources\`** of a list: \`error { code message retryable retryAfterMs remedy }\`. One account's failure, which costs its
  own rows only; the field itself fails when no account could serve it.
- Acts on many things answer one \`error\` an id, with any code.
- A request that is refused before it is read (its host, path, method, form or size) has that HTTP status, and the remedy
  \`CHANGE_INPUT\` whatever its code.

\`\`\`json
{ "message": "getListOfEvents was not sent: too many calls to this account at once.",
  "path": ["events"],
  "extensions": {
    "code": "RATE_LIMITED", "account": "sales-meet", "provider": "simplymeet", "retryable": true, "retryAfterMs": 41250,
    "remedy": { "action": "WAIT", "until": "2026-11-27T10:00:41.250Z", "message": "${remedies.RATE_LIMITED.message}" } } }
\`\`\``;

const facts = (): string =>
  [
    '## What `extensions` hold',
    '',
    'Always `code`, `retryable` (whether the same request can succeed without anybody doing anything) and `remedy`; then',
    'what is known:',
    '',
    ...Object.entries(factMeanings).map(([name, meaning]) => `- \`${name}\`: ${meaning}`),
  ].join('\n');

const actions = (): string =>
  [
    '## Remedies',
    '',
    '`remedy { action until message }`: the same in `extensions`, `userErrors`, `sources` and `Account.health`. `until` is an',
    'instant, set for `WAIT` alone and only where it is known; `message` is a fixed text of ours.',
    '',
    row(['action', 'what to do']),
    row(['---', '---']),
    ...Object.entries(remedyActions).map(([action, meaning]) => row([`\`${action}\``, meaning])),
  ].join('\n');

const placeNames: Readonly<Record<Place, string>> = {
  errors: 'top of the answer',
  userErrors: '`userErrors`',
  sources: '`sources`',
};

const list = (names: readonly ErrorFact[]): string =>
  names.length === 0 ? 'nothing further' : names.map((name) => `\`${name}\``).join(', ');

const sections = (): string[] =>
  entries.map(([code, { meaning, retry, advice, places, facts: known, example }]) =>
    [
      `## ${code}`,
      '',
      meaning,
      '',
      `- **Ask again?** ${retry}.`,
      ...remedyLines(code),
      `- **What to do:** ${advice}`,
      `- **Where:** ${places.map((place) => placeNames[place]).join(', ')}.`,
      `- **With it come:** ${list(known)}.`,
      `- **For example:** ${example}`,
      ...(code === internalCode
        ? ['', 'It is no value of the enum `ErrorCode`: only `errors` can hold it.']
        : []),
    ].join('\n'),
  );

const remedyLines = (code: ShownCode): string[] => {
  const { action, message } = remedies[code];
  const own = code in remediesOfCaller ? remediesOfCaller[code as keyof typeof remediesOfCaller] : null;
  const timed = code in timedRemedies ? timedRemedies[code as keyof typeof timedRemedies] : null;
  return [
    `- **Remedy:** \`${action}\`: ${message}`,
    ...(own === null ? [] : [`- **Remedy where it is your key:** \`${own.action}\`: ${own.message}`]),
    ...(timed === null
      ? []
      : [`- **Remedy where \`until\` is known:** \`${timed.action}\`: ${timed.message}`]),
  ];
};
