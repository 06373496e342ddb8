import { operationsOf, type ProviderName } from '../mapping/operations.ts';
import type { Decided, Differences } from './differences.ts';
import type { Checked } from './measure.ts';
import type { Finding } from './requests.ts';

export interface Verdict {
  /** Where the stand-in goes by something else than the definition. */
  readonly deviations: readonly string[];
  /** Requests that break the definition, and nobody decided that they should. */
  readonly violations: readonly string[];
  /** Answers as defined that the gateway does not cope with. */
  readonly failures: readonly string[];
  /** Decided differences that are none, or none any more. */
  readonly idle: readonly string[];
  /** Operations that no request or no answer was for. */
  readonly untouched: readonly string[];
  /** All of it in one line. */
  readonly line: string;
}

/** Holds what was found against what was decided. */
export function verdictOn(
  provider: ProviderName,
  decided: Differences,
  { facts, requests, answers }: Checked,
): Verdict {
  const names = operationsOf(provider);
  const deviations = undecided(facts, decided.facts);
  const violations = undecided(requests.findings, decided.requests);
  const failures = undecided(answers.findings, decided.failures);
  const count = Object.values(decided).flat().length;
  return {
    deviations,
    violations,
    failures,
    idle: [
      ...idle(facts, decided.facts),
      ...idle(requests.findings, decided.requests),
      ...idle(answers.findings, decided.failures),
      ...decided.answers.filter(({ at }) => !answers.pinned.has(at)).map(({ at }) => `answer ${at}`),
    ],
    untouched: names.filter((name) => !requests.operations.has(name) || !answers.operations.includes(name)),
    line:
      `${provider}: ${requests.count} requests of ${requests.operations.size}/${names.length} operations checked, ` +
      `${violations.length} violations, ${count} decided differences; ` +
      `${answers.fed} answers of ${answers.operations.length}/${names.length} operations fed, ${failures.length} failures`,
  };
}

const isAbout = (decided: Decided, found: Finding): boolean =>
  fits(decided.operation, found.operation) &&
  fits(decided.at, found.at) &&
  (decided.text === undefined || fits(decided.text, found.text));

/** A `*` stands for any text. */
const fits = (pattern: string, text: string): boolean => {
  const parts = pattern.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, String.raw`\$&`));
  return new RegExp(`^${parts.join('.*')}$`).test(text);
};

const undecided = (found: readonly Finding[], decided: readonly Decided[]): string[] =>
  found
    .filter((finding) => !decided.some((it) => isAbout(it, finding)))
    .map(({ operation, at, text }) => `${operation}: ${at} ${text}`);

const idle = (found: readonly Finding[], decided: readonly Decided[]): string[] =>
  decided
    .filter((it) => !found.some((finding) => isAbout(it, finding)))
    .map(({ operation, at, text = '' }) => `${operation}: ${at} ${text}`.trim());
