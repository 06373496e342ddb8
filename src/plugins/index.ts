import { type Plugin, useExecutionCancellation } from 'graphql-yoga';
import type { Logger } from '../kit/log.ts';
import { asOne } from './as-one.ts';
import type { GraphiqlOptions } from './graphiql-page.ts';
import type { ServerLimits } from './limits.ts';
import { type Auth, useAuthentication } from './use-authentication.ts';
import { useDefer } from './use-defer.ts';
import { useExecutedDocument } from './use-executed-document.ts';
import { useExplain } from './use-explain.ts';
import { useGraphiql } from './use-graphiql.ts';
import { useLettingGo } from './use-letting-go.ts';
import { useLimits } from './use-limits.ts';
import { useMaskError } from './use-mask-error.ts';
import { useOperationLog } from './use-operation-log.ts';
import { usePlannedExecution } from './use-planned-execution.ts';
import { useRequestChecks } from './use-request-checks.ts';
import { useSharing } from './use-sharing.ts';

export interface PluginOptions extends Pick<GraphiqlOptions, 'samples'> {
  readonly auth: Auth | null;
  readonly limits: ServerLimits;
  readonly log: Logger;
  /** For tests: from which execution on an operation is planned. */
  readonly planFrom?: number;
}

/** In the order in which a request meets them. */
export const pluginsFor = (options: PluginOptions): readonly Plugin[] => [
  useGraphiql({ samples: options.samples, needsKey: options.auth !== null }),
  ...guardsFor(options),
];

/** The same without the page for browsers: who asks is a router. */
export const guardsFor = ({ auth, limits, log, planFrom }: PluginOptions): readonly Plugin[] => [
  useAuthentication(auth) as Plugin,
  ...useRequestChecks(),
  useOperationLog(log) as Plugin,
  ...useLimits(limits),
  useMaskError(log),
  ...asOne([
    useDefer(),
    useExecutedDocument() as Plugin,
    useLettingGo() as Plugin,
    useSharing() as Plugin,
    usePlannedExecution(planFrom),
  ]),
  useExplain() as Plugin,
  useExecutionCancellation(),
];
