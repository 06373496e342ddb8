import { type ASTNode, type DocumentNode, type GraphQLError, Kind, parse, type Source, visit } from 'graphql';

/** One document may hold a hundred errors: it is parsed again once, not for each. */
const parsed = new WeakMap<Source, DocumentNode>();

/**
 * The argument that an error about a literal is in, dotted, for example `filter.scheduledAtFrom`.
 * GraphQL's own messages name the type and the line, but not what the caller wrote the value for.
 */
export function argumentAt(error: GraphQLError): string | undefined {
  const [node] = error.nodes ?? [];
  const { loc } = node ?? {};
  if (loc === undefined || error.source === undefined || node?.kind.endsWith('Value') !== true)
    return undefined;
  const names: string[] = [];
  visit(documentOf(error.source), {
    enter: (ancestor) => {
      if (!covers(ancestor, loc.start, loc.end)) return false;
      if (ancestor.kind === Kind.ARGUMENT || ancestor.kind === Kind.OBJECT_FIELD)
        names.push(ancestor.name.value);
      return undefined;
    },
  });
  return names.length === 0 ? undefined : names.join('.');
}

const covers = ({ loc }: ASTNode, start: number, end: number): boolean =>
  loc !== undefined && loc.start <= start && loc.end >= end;

function documentOf(source: Source): DocumentNode {
  const document = parsed.get(source) ?? parse(source.body);
  parsed.set(source, document);
  return document;
}
