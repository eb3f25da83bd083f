import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { ApiError } from "../../base/index.ts";
import { DraftQueue, type SavingState } from "./draft-queue.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const refusal = (code: string) =>
  new ApiError({ type: "about:blank", status: 409, code, title: code, detail: code, requestId: "" });

function desk(answers: (Error | "ok")[] = []) {
  const sent: string[] = [];
  const told: SavingState[] = [];
  let drawn = 0;
  const queue = new DraftQueue(1, {
    read: async () => `drawing ${drawn}`,
    async send(version, bpmn) {
      sent.push(`${version}: ${bpmn}`);
      await new Promise((resolve) => setTimeout(resolve, 100));
      const answer = answers.shift() ?? "ok";
      if (answer instanceof Error) throw answer;
      return { version: version + 1, name: "", faults: [], remarks: [] };
    },
    tell: (state) => void told.push(state),
  });
  const draw = () => {
    drawn += 1;
    queue.changed();
  };
  return { queue, sent, told, draw };
}

test("saves once when drawing rests, and what was drawn meanwhile afterwards", async () => {
  const { sent, told, draw } = desk();
  draw();
  draw();
  await vi.advanceTimersByTimeAsync(950);
  expect(sent).toEqual(["1: drawing 2"]);
  draw();
  await vi.advanceTimersByTimeAsync(3000);
  expect(sent).toEqual(["1: drawing 2", "2: drawing 3"]);
  expect(told.at(-1)).toBe("saved");
});

test("tries again by itself when the server was not reached", async () => {
  const { sent, told, draw } = desk([refusal("client.unreachable")]);
  draw();
  await vi.advanceTimersByTimeAsync(1100);
  expect(told.at(-1)).toBe("failed");
  await vi.advanceTimersByTimeAsync(7000);
  expect([sent.length, told.at(-1)]).toEqual([2, "saved"]);
});

test("stops when somebody else has saved meanwhile, so that nothing of theirs is lost", async () => {
  const { queue, sent, told, draw } = desk([refusal("kernel.version_conflict")]);
  draw();
  await vi.advanceTimersByTimeAsync(1100);
  draw();
  await vi.advanceTimersByTimeAsync(20_000);
  expect([sent.length, told.at(-1)]).toEqual([1, "behind"]);
  expect(await queue.flush()).toBe(false);
});

test("saves at once when one leaves, and says whether it succeeded", async () => {
  const { queue, sent, draw } = desk();
  expect(await queue.flush()).toBe(true);
  draw();
  const leaving = queue.flush();
  await vi.advanceTimersByTimeAsync(200);
  expect([await leaving, sent.length]).toEqual([true, 1]);
});
