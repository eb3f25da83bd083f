import { expect, test } from "vitest";
import { Kept } from "./kept.ts";

/** What a browser offers, as a plain object with its methods hidden. */
function storage(room = Number.POSITIVE_INFINITY): Storage {
  const store: Storage = Object.create({
    getItem: (key: string) => store[key] ?? null,
    removeItem: (key: string) => delete store[key],
    setItem(key: string, value: string) {
      if (value.length > room) throw new Error("QuotaExceededError");
      store[key] = value;
    },
  });
  return store;
}

test("what was written is there again for its writer, and for nobody else", () => {
  const kept = new Kept(storage());
  kept.write("hu", "task.1", { opinion: "拟同意。" });
  expect(kept.read("hu", "task.1")).toEqual({ opinion: "拟同意。" });
  expect(kept.read("yu", "task.1")).toBeUndefined();
  expect(kept.read("hu", "task.2")).toBeUndefined();
});

test("is asked whether somebody has written what was not sent, of their own alone", () => {
  const kept = new Kept(storage());
  expect(kept.holds("hu")).toBe(false);
  kept.write("hu", "task.1", "拟同意。");
  expect([kept.holds("hu"), kept.holds("yu")]).toEqual([true, false]);
  kept.drop("hu", "task.1");
  expect(kept.holds("hu")).toBe(false);
});

test("what was sent is not kept any more", () => {
  const kept = new Kept(storage());
  kept.write("hu", "task.1", "请预算科阅处。");
  kept.drop("hu", "task.1");
  expect(kept.read("hu", "task.1")).toBeUndefined();
});

test("when somebody else signs in, what the one before wrote is gone; when one signs out, everything", () => {
  const store = storage();
  store.setItem("tz.preferences", "{}");
  const kept = new Kept(store);
  kept.write("hu", "task.1", "一");
  kept.write("yu", "task.2", "二");
  kept.forget("yu");
  expect(Object.keys(store).sort()).toEqual(["tz.kept.yu.task.2", "tz.preferences"]);
  kept.forget();
  expect(Object.keys(store)).toEqual(["tz.preferences"]);
});

test("neither a full store nor what others wrote there stops anybody from writing", () => {
  const store = storage(10);
  const kept = new Kept(store);
  kept.write("hu", "task.1", "短");
  kept.write("hu", "task.1", "长".repeat(20));
  expect(kept.read("hu", "task.1")).toBeUndefined();
  store.setItem("tz.kept.hu.a", "{not");
  expect(kept.read("hu", "a")).toBeUndefined();
});
