import { ApiError } from "@tz/kernel/web/base";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { DocumentContent, type SavedDraft } from "../../contract/index.ts";
import { Autosave } from "./autosave.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const text = (title: string) => DocumentContent.parse({ documentType: "circular", title });
const refusal = (status: number, code: string) =>
  new ApiError({ type: "about:blank", title: "", detail: "", status, code, requestId: "1" });

/** A server that remembers, and answers as told. */
function server() {
  const saved: { title: string; version: number }[] = [];
  const kept: string[] = [];
  let fail: ApiError | undefined;
  const autosave = new Autosave({
    version: 1,
    savedAt: "2026-01-01T00:00:00Z",
    send: async ({ title }, version) => {
      if (fail) throw fail;
      saved.push({ title, version });
      return { version: version + 1, savedAt: "2026-01-01T00:01:00Z" } as SavedDraft;
    },
    keep: ({ title }) => kept.push(title),
    drop: () => kept.splice(0),
  });
  return { saved, kept, autosave, failWith: (error: ApiError | undefined) => (fail = error) };
}

test("saves once for a run of changes, each time on the version before", async () => {
  const { autosave, saved, kept } = server();
  autosave.change(text("甲"));
  autosave.change(text("甲乙"));
  expect(autosave.state().status).toBe("dirty");
  expect(kept).toEqual(["甲", "甲乙"]);
  await vi.advanceTimersByTimeAsync(1500);
  autosave.change(text("甲乙丙"));
  await vi.advanceTimersByTimeAsync(1500);
  expect(saved).toEqual([
    { title: "甲乙", version: 1 },
    { title: "甲乙丙", version: 2 },
  ]);
  expect(autosave.state()).toMatchObject({ status: "saved", version: 3 });
  expect(kept).toEqual([]);
});

test("keeps the text while the server is away, and saves it when it is back", async () => {
  const { autosave, saved, kept, failWith } = server();
  failWith(refusal(0, "client.unreachable"));
  autosave.change(text("甲"));
  await vi.advanceTimersByTimeAsync(1500);
  expect(autosave.state().status).toBe("offline");
  expect(kept).toEqual(["甲"]);
  failWith(undefined);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(autosave.state().status).toBe("saved");
  expect(saved).toHaveLength(1);
});

test("saves nothing over another's text until told to", async () => {
  const { autosave, saved, kept, failWith } = server();
  failWith(refusal(409, "kernel.version_conflict"));
  autosave.change(text("甲"));
  await vi.advanceTimersByTimeAsync(1500);
  failWith(undefined);
  autosave.change(text("甲乙"));
  await vi.advanceTimersByTimeAsync(60_000);
  expect(autosave.state().status).toBe("conflict");
  expect(saved).toEqual([]);
  expect(kept.at(-1)).toBe("甲乙");
  expect(await autosave.overwrite(7)).toBe(true);
  expect(saved).toEqual([{ title: "甲乙", version: 7 }]);
});

test("tries a refused text again after it was changed", async () => {
  const { autosave, saved, failWith } = server();
  failWith(refusal(400, "kernel.invalid_input"));
  autosave.change(text("甲"));
  expect(await autosave.flush()).toBe(false);
  expect(autosave.state().status).toBe("refused");
  failWith(undefined);
  autosave.change(text("乙"));
  expect(await autosave.flush()).toBe(true);
  expect(saved).toEqual([{ title: "乙", version: 1 }]);
});
