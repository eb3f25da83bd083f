import { spawnSync } from "node:child_process";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { writeArchive } from "./archive.ts";

const folder = await mkdtemp(join(tmpdir(), "tz-archive-"));
afterAll(() => rm(folder, { recursive: true, force: true }));
const path = (name: string) => join(folder, name);
const nothing = async () => ({});

test("one that fails half-way leaves no file behind", async () => {
  const failing = writeArchive(path("half.tzb"), async (archive) => {
    await archive.add("tables/one", Buffer.alloc(100_000, "x"));
    throw new Error("the database went away");
  });
  await expect(failing).rejects.toThrow("the database went away");
  expect((await readdir(folder)).filter((name) => name.startsWith("half"))).toEqual([]);
});

test("never takes the place of a file, whatever that is", async () => {
  await writeFile(path("older.tzb"), "the only backup");
  await expect(writeArchive(path("older.tzb"), nothing)).rejects.toThrow(/older\.tzb 已经存在.*Choose another name/s);
  expect(await readFile(path("older.tzb"), "utf8")).toBe("the only backup");
  expect((await readdir(folder)).filter((name) => name.startsWith("older"))).toEqual(["older.tzb"]);
});

test("two of one name do not write into each other: the second is refused, the first is whole", async () => {
  const twice = await Promise.allSettled([1, 2].map(() => writeArchive(path("twice.tzb"), nothing)));
  expect(twice.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  expect(await readdir(folder)).toContain("twice.tzb");
  expect((await readdir(folder)).filter((name) => name.startsWith("twice"))).toEqual(["twice.tzb"]);
});

test("removes what one of its name left half-written when it was killed, and nothing that is still being written", async () => {
  const { pid: dead } = spawnSync("true");
  const living = `killed.tzb.partial-${process.ppid}`;
  for (const name of [`killed.tzb.partial-${dead}`, living]) await writeFile(path(name), "half");
  await writeArchive(path("killed.tzb"), nothing);
  expect((await readdir(folder)).filter((name) => name.startsWith("killed"))).toEqual(["killed.tzb", living]);
});

test("a folder that is not there is named in one sentence", async () => {
  await expect(writeArchive(path("nowhere/city.tzb"), nothing)).rejects.toThrow(/Choose a folder/);
});
