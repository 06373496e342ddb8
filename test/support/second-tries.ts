import type { Reporter, TestCase } from 'vitest/node';

/** Names every test that passed on its second try only: the usual report is silent about them. */
export class SecondTries implements Reporter {
  onTestCaseResult(test: TestCase): void {
    if (test.diagnostic()?.flaky === true)
      console.log(`NEEDED ITS SECOND TRY: ${test.module.moduleId} ${test.fullName}`);
  }
}
