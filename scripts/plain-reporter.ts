import type { Reporter, SerializedError, TestModule } from "vitest/node";

/** Closes the run with one plain line, `N passed, N failed, N skipped`, that any program can read. */
export default class PlainReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly SerializedError[]): void {
    const count = { passed: 0, failed: errors.length, skipped: 0 };
    for (const module of modules) {
      let failedTests = 0;
      for (const test of module.children.allTests()) {
        const { state } = test.result();
        if (state === "passed") count.passed += 1;
        else if (state === "failed") failedTests += 1;
        else count.skipped += 1;
      }
      // A file that could not be loaded, or whose hook failed, has no failed test of its own.
      count.failed += failedTests === 0 && module.state() === "failed" ? 1 : failedTests;
    }
    // After the other reporters: theirs is printed in the same turn.
    process.once("exit", () => {
      process.stdout.write(`${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped\n`);
    });
  }
}
