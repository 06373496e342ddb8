import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { install } from './install.ts';
import { type Outcome, root, run, runNode } from './run.ts';

const schemas = ['schema/schema.graphql', 'schema/subgraph.graphql'];
const decisions = 'docs/decisions';

/** One difference between two printed schemas. */
export interface SchemaChange {
  /** Where, for example `Account.capabilities` or `Query.node.id`; none for the schema as a whole. */
  readonly path?: string;
  readonly message: string;
  readonly level: 'BREAKING' | 'DANGEROUS' | 'NON_BREAKING';
}

/** What is compared: two commits, or a commit and the files as they lie there. */
interface Span {
  readonly from: string;
  readonly to: string | null;
}

/**
 * Fails when a printed schema breaks those who use it, unless a page of `docs/decisions` that was added or changed along
 * with it names what breaks. Compares the files with the last commit; where all is committed, that with the one before.
 * @param folder of the project, anywhere inside a git repository
 */
export function contractGate(folder: string = root): Outcome & { readonly note: string } {
  const span = spanOf(folder);
  if (typeof span === 'string') return { ok: true, output: '', note: `not compared: ${span}` };
  const changes = schemas.flatMap((file) => changesOf(folder, file, span));
  const pages = pagesOf(folder, span);
  const untold = changes.filter(
    ({ level, path = 'schema' }) => level === 'BREAKING' && !pages.some((page) => names(page, path)),
  );
  return {
    ok: untold.length === 0,
    output: untold
      .map(
        ({ path = 'schema', message }) =>
          `${path}: ${message}. A page in ${decisions} must name it and say why.`,
      )
      .join('\n'),
    note: `${span.to ?? 'the files'} against ${span.from}: ${summaryOf(changes)}`,
  };
}

const git = (folder: string, ...words: string[]): Outcome => run('git', words, folder);

/** @returns why nothing can be compared, where nothing can */
function spanOf(folder: string): Span | string {
  const isCommit = (name: string) => git(folder, 'rev-parse', '--verify', '--quiet', name).ok;
  if (!isCommit('HEAD')) return 'there is no commit here';
  if (git(folder, 'status', '--porcelain', '--', '.').output.trim() !== '') return { from: 'HEAD', to: null };
  return isCommit('HEAD^') ? { from: 'HEAD^', to: 'HEAD' } : 'there is no commit before this one';
}

/** Null for what is not there. */
function textOf(folder: string, file: string, commit: string | null): string | null {
  if (commit === null) {
    const path = join(folder, file);
    return existsSync(path) ? readFileSync(path, 'utf8') : null;
  }
  const { ok, output } = git(folder, 'show', `${commit}:./${file}`);
  return ok ? output : null;
}

/** A schema that is on one side only is new, or is looked after by nobody any more: nothing to compare. */
function changesOf(folder: string, file: string, { from, to }: Span): readonly SchemaChange[] {
  const [before, after] = [textOf(folder, file, from), textOf(folder, file, to)];
  if (before === null || after === null || before === after) return [];
  const scratch = mkdtempSync(join(tmpdir(), 'convoke-contract-'));
  try {
    const files = Object.entries({ 'before.graphql': before, 'after.graphql': after }).map(([name, text]) => {
      writeFileSync(join(scratch, name), text);
      return join(scratch, name);
    });
    const { ok, output } = runNode([join(install('tools/contract'), 'changes.ts'), ...files]);
    if (!ok) throw new Error(output);
    return JSON.parse(output) as SchemaChange[];
  } finally {
    rmSync(scratch, { recursive: true });
  }
}

/** The pages about decisions that were added or changed, whole. */
function pagesOf(folder: string, { from, to }: Span): readonly string[] {
  const listed = (...words: string[]) => git(folder, ...words, '-z', '--', decisions).output.split('\0');
  const changed = listed('diff', '--name-only', '--relative', ...(to === null ? [from] : [from, to]));
  const added = to === null ? listed('ls-files', '--others', '--exclude-standard') : [];
  return [...changed, ...added]
    .filter((file) => file !== '')
    .flatMap((file) => textOf(folder, file, to) ?? []);
}

/** Whether a text names a place of the schema: `Query.node.id` also as `Query.node(id:)`. */
export function names(text: string, path: string): boolean {
  const parts = path.split('.');
  const last = parts.pop() ?? '';
  const forms = parts.length === 0 ? [path] : [path, `${parts.join('.')}(${last}:)`];
  return forms.some((form) =>
    new RegExp(`(?<![\\w.@])${form.replaceAll(/[.()]/g, '\\$&')}(?!\\w|\\.\\w|\\()`).test(text),
  );
}

const mostNamed = 5;

function summaryOf(changes: readonly SchemaChange[]): string {
  if (changes.length === 0) return 'no change';
  const { BREAKING = [], DANGEROUS = [], NON_BREAKING = [] } = Object.groupBy(changes, ({ level }) => level);
  const named = (all: readonly SchemaChange[]) => {
    if (all.length === 0) return '';
    const paths = all.slice(0, mostNamed).map(({ path = 'schema' }) => path);
    return ` (${paths.join(', ')}${all.length > mostNamed ? ', …' : ''})`;
  };
  return [
    `${BREAKING.length} breaking${named(BREAKING)}`,
    `${DANGEROUS.length} dangerous${named(DANGEROUS)}`,
    `${NON_BREAKING.length} safe`,
  ].join(', ');
}
