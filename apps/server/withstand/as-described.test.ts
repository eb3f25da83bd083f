import { createConfig, lintFromString } from "@redocly/openapi-core";
import { testApp } from "@tz/testing";
import fc from "fast-check";
import { beforeEach, describe, expect, test } from "vitest";
import { modules } from "../modules.ts";
import { stranger } from "./fixture/stranger.ts";
import { violating } from "./fixture/violating.ts";

/** Drives every operation as somebody would who has nothing but the description; every answer is held against it. */
const app = await testApp({ modules });
const { description, operations, people, enter, asking, ask } = await stranger(app);
beforeEach(enter);

/** Requests for each operation and each rule; more with DESCRIBED_RUNS. */
const numRuns = Number(process.env.DESCRIBED_RUNS ?? 3);

describe("the description", () => {
  test("is valid OpenAPI, and no address fits two of its paths alike", async () => {
    const config = await createConfig({ extends: ["recommended"], rules: { "tag-description": "off" } });
    const problems = await lintFromString({ source: JSON.stringify(description), absoluteRef: "openapi.json", config });
    const faults = problems.filter(({ severity, ruleId }) => severity === "error" || ruleId === "no-ambiguous-paths");
    expect(faults.map(({ message, location: [at] }) => `${at?.pointer} ${message}`)).toEqual([]);
  });

  test("says of every operation what it is for, who may use it and all that it answers", () => {
    for (const { operationId, summary, tags, responses, "x-access": access } of operations) {
      expect([operationId, summary, tags[0], access].every(Boolean)).toBe(true);
      expect(Object.keys(responses)).toEqual(expect.arrayContaining(["400", "503"]));
    }
    expect(new Set(operations.map(({ operationId }) => operationId)).size).toBe(operations.length);
  });
});

/** Faults of a value's form. Rules between several fields, and what is known only of records, have no form in a schema. */
const formal = /^(invalid_(type|format|value|union|key|element)|too_(big|small)|not_multiple_of|unstorable_text)$/;

function misunderstood(text: string): object[] {
  const { code, faults = [] } = text.startsWith('{"type":"urn:') ? JSON.parse(text) : {};
  return code === "kernel.invalid" ? faults.filter((fault: { code: string }) => formal.test(fault.code)) : [];
}

describe.each(operations.map((operation) => [`${operation.method} ${operation.path}`, operation] as const))(
  "%s",
  (_address, operation) => {
    test("understands what the description allows", async () => {
      await fc.assert(
        fc.asyncProperty(asking(operation), fc.constantFrom(...people), async (asked, { cookie }) => {
          const { status, text } = await ask(operation, asked, cookie);
          expect(status, text).toBeLessThan(500);
          expect(misunderstood(text)).toEqual([]);
        }),
        { numRuns },
      );
    });

    const wrong = violating(operation, description, asking(operation));
    const access = operation["x-access"];
    const permitted = people.filter(({ permissions }) => permissions.has(access) || /^(public|signedIn)$/.test(access));
    // Where the description allows everything, or none of these people may come in, there is nothing to see.
    if (!wrong || permitted.length === 0) return;
    test("refuses what the description does not allow", async () => {
      await fc.assert(
        fc.asyncProperty(wrong, fc.constantFrom(...permitted), async ({ asked, what }, { cookie }) => {
          const { status, text } = await ask(operation, asked, cookie);
          expect(status, `${what}: ${text}`).toBe(400);
        }),
        { numRuns },
      );
    });
  },
);
