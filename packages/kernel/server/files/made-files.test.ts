import { asSystem, newId, sql } from "@tz/kernel/server/base";
import { describe, expect, it } from "vitest";
import { filesTestApp, sm3 } from "./files.testing.ts";
import { filesOf, insertFiles, takeMade } from "./index.ts";
import { contentKey } from "./store/content-store.ts";
import { contentStore } from "./store/open-store.ts";
import { sweepFiles } from "./sweep.ts";

const app = await filesTestApp();
const { services, db } = app;
const text = (words: string) => Buffer.from(`${words} ${newId()}`);

/** Gives a new record these files. @returns the record's id */
async function give(files: { name: string; bytes: Uint8Array }[]): Promise<string> {
  const id = newId();
  await takeMade(services, files, (kept) =>
    asSystem(services, "papers.attach", (context) => insertFiles(context, kept, { type: "papers.paper", id })),
  );
  return id;
}

const refsOf = async (bytes: Uint8Array) => {
  const { rows } = await sql<{ refs: number }>`
    select refs from kernel.stored_content where sm3 = ${sm3(bytes)}`.execute(db);
  return rows[0]?.refs;
};

describe("files of the system's own making", () => {
  it("belong to their record, in their order, and are kept once however many records have them", async () => {
    const [first, second] = [text("甲"), text("乙")];
    const id = await give([
      { name: "甲.txt", bytes: first },
      { name: "乙.txt", bytes: second },
      { name: "又甲.txt", bytes: first },
    ]);
    await give([{ name: "别处.txt", bytes: first }]);
    const files = await filesOf(db, { type: "papers.paper", id });
    expect(files.map(({ name, sm3: digest, state }) => [name, digest, state])).toEqual([
      ["甲.txt", sm3(first), "attached"],
      ["乙.txt", sm3(second), "attached"],
      ["又甲.txt", sm3(first), "attached"],
    ]);
    expect([await refsOf(first), await refsOf(second)]).toEqual([3, 1]);
  });

  it("are taken in once more where their content was swept away since", async () => {
    const bytes = text("久未使用");
    await takeMade(services, [{ name: "久.txt", bytes }], async () => undefined);
    await sweepFiles({ services, now: new Date(app.clock.now().getTime() + 25 * 3_600_000) });
    expect(await refsOf(bytes)).toBeUndefined();
    await give([{ name: "久.txt", bytes }]);
    expect(await refsOf(bytes)).toBe(1);
    expect(await contentStore(services).has(contentKey(sm3(bytes)), bytes.length)).toBe(true);
  });

  it("are what their names say, also where the bytes are known already", async () => {
    const bytes = text("文字");
    await give([{ name: "文字.txt", bytes }]);
    await expect(give([{ name: "文字.pdf", bytes }])).rejects.toMatchObject({ code: "files.mislabelled" });
  });

  it("are given to two records side by side without waiting for each other for ever", async () => {
    const [first, second] = [text("一"), text("二")];
    const [one, two] = [
      { name: "一.txt", bytes: first },
      { name: "二.txt", bytes: second },
    ];
    await Promise.all(Array.from({ length: 12 }, (_, at) => give(at % 2 ? [one, two] : [two, one])));
    expect([await refsOf(first), await refsOf(second)]).toEqual([12, 12]);
  });
});
