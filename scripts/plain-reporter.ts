import { stripVTControlCharacters } from "node:util";
import type { Reporter, SerializedError, TestModule } from "vitest/node";

/**
 * Closes the run with one plain line, `N passed, N failed, N skipped`, that any program can read; before it, with a line for
 * each test that failed, or that passed only when it was tried again: who sees nothing but the end of a log finds them there.
 */
export default class PlainReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly SerializedError[]): void {
    const count = { passed: 0, failed: errors.length, skipped: 0 };
    const told = errors.map((error) => `failed: outside of any test: ${firstLine(error.message)}`);
    for (const module of modules) {
      let failedTests = 0;
      for (const test of module.children.allTests()) {
        const result = test.result();
        if (result.state === "passed") count.passed += 1;
        else if (result.state === "failed") failedTests += 1;
        else count.skipped += 1;
        const name = `${module.relativeModuleId} > ${test.fullName}`;
        if (result.state === "failed") told.push(`failed: ${name}: ${firstLine(result.errors[0]?.message)}`);
        else if (test.diagnostic()?.flaky) told.push(`tried again: ${name}: ${firstLine(result.errors?.[0]?.message)}`);
      }
      // A file that could not be loaded, or whose hook failed, has no failed test of its own.
      const isFailedAsWhole = failedTests === 0 && module.state() === "failed";
      count.failed += isFailedAsWhole ? 1 : failedTests;
      if (isFailedAsWhole) told.push(`failed: ${module.relativeModuleId}: ${firstLine(module.errors()[0]?.message)}`);
    }
    // After the other reporters: theirs is printed in the same turn.
    process.once("exit", () => {
      for (const line of told) process.stdout.write(`${line}\n`);
      process.stdout.write(`${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped\n`);
    });
  }
}

const firstLine = (message = "") => stripVTControlCharacters(message).split("\n", 1)[0];
