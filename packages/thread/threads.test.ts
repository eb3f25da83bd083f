import { describe, expect, it } from "vitest";
import type { Asked } from "./example.testing.ts";
import { Threads } from "./threads.ts";

const module = new URL("./example.testing.ts", import.meta.url);
const threads = (more: { milliseconds?: number } = {}) =>
  new Threads<Asked, { sum: number; tasks: number }>(module, {
    milliseconds: 60_000,
    megabytes: 32,
    sideBySide: 1,
    ...more,
  });

describe("threads with limits", () => {
  it("answer, and are used again", async () => {
    const pool = threads();
    expect(await pool.run({ do: "count", to: 3 })).toEqual({ sum: 3, tasks: 1 });
    expect(await pool.run({ do: "count", to: 4 })).toEqual({ sum: 4, tasks: 2 });
  });

  it.each(["throw", "end", "fill", "table", "buffers"] as const)(
    "have no answer where the work is to %s, and go on with another thread",
    async (fate) => {
      const pool = threads();
      expect(await pool.run({ do: fate })).toBeUndefined();
      expect(await pool.run({ do: "count", to: 1 })).toEqual({ sum: 1, tasks: 1 });
    },
  );

  it("give up on work that does not end", async () => {
    expect(await threads({ milliseconds: 300 }).run({ do: "hang" })).toBeUndefined();
  });

  it("take only so many tasks at once, in the order in which they came", async () => {
    const pool = threads();
    const order: number[] = [];
    const tasks = [1, 2, 3].map(async (to) => {
      await pool.run({ do: "count", to });
      order.push(to);
    });
    expect(pool.waiting).toBe(2);
    await Promise.all(tasks);
    expect([order, pool.waiting]).toEqual([[1, 2, 3], 0]);
  });
});
