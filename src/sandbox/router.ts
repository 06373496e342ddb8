import type { OperationFact } from './facts.ts';
import { Refusal } from './refusal.ts';

export interface Match {
  readonly operation: OperationFact;
  readonly params: Readonly<Record<string, number | string>>;
}

/** Finds the operation of a method and path. @throws Refusal 404 or 405 */
export type Router = (method: string, path: string) => Match;

interface Route {
  readonly operation: OperationFact;
  readonly pattern: RegExp;
}

/** Literal segments win over parameters; a trailing slash counts exactly as documented. */
export function createRouter(operations: readonly OperationFact[]): Router {
  const routes: Route[] = [...operations]
    .sort((one, other) => one.pathParams.length - other.pathParams.length)
    .map((operation) => ({ operation, pattern: patternOf(operation) }));
  const at = (path: string) => routes.filter(({ pattern }) => pattern.test(path));
  const has = (method: string, path: string) => at(path).some(({ operation }) => operation.method === method);
  return (method, path) => {
    const candidates = at(path);
    const route = candidates.find(({ operation }) => operation.method === method);
    if (route) return { operation: route.operation, params: paramsOf(route, path) };
    const slashed = path.endsWith('/') ? path.slice(0, -1) : `${path}/`;
    if (candidates.length === 0 || has(method, slashed)) throw new Refusal(404, 'Not found');
    const allow = candidates.map(({ operation }) => operation.method).join(', ');
    throw new Refusal(405, 'Method not allowed', null, { allow });
  };
}

/** Whole-number parameters take digits only, so that another word in their place is an unknown path. */
function patternOf({ path, pathParams }: OperationFact): RegExp {
  const source = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const param = pathParams.find((field) => field.name === name);
    return param?.type === 'int' ? `(?<${name}>\\d{1,15})` : `(?<${name}>[^/]+)`;
  });
  return new RegExp(`^${source}$`);
}

function paramsOf({ operation, pattern }: Route, path: string): Record<string, number | string> {
  const groups = pattern.exec(path)?.groups ?? {};
  const read = (type: string, text: string) => (type === 'int' ? Number(text) : decode(text));
  return Object.fromEntries(
    operation.pathParams.map(({ name, type }) => [name, read(type, groups[name] ?? '')]),
  );
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw new Refusal(404, 'Not found');
  }
}
