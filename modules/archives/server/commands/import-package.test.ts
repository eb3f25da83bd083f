import { Worker } from "node:worker_threads";
import { newId, sql } from "@tz/kernel/server/base";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, it, vi } from "vitest";
import { archivesApp } from "../testing.ts";

const app = await archivesApp();
const { finance, education } = app;
const house = app.as(education.clerk);

/** EEPs of items that the finance bureau keeps, without their signature so that tests may change them. */
async function eepsOf(count: number): Promise<string[]> {
  const eeps: string[] = [];
  for (let made = 0; made < count; made += 1) {
    const { id } = await app.archived({ documentNumber: "" });
    const { body } = await app.as(finance.clerk).get(`/api/archives/items/${id}/package`);
    const files = unzipSync(new Uint8Array(body));
    const name = Object.keys(files).find((one) => one.startsWith("封装包/"))!;
    eeps.push(strFromU8(files[name]!).replace(/<电子签名块>.*<\/电子签名块>/, ""));
  }
  return eeps;
}

/** The same item under another number. */
function numbered(eep: string, number: number): string {
  const code = /<档号全文>([^<]*)</.exec(eep)![1]!;
  const four = String(number).padStart(4, "0");
  return eep.replaceAll(code, code.replace(/\d{4}$/, four)).replace(/<室编件号>\d{4}/, `<室编件号>${four}`);
}

const zipOf = (eeps: readonly string[]) =>
  zipSync(Object.fromEntries(eeps.map((eep, at) => [`封装包/${at}.xml`, strToU8(eep)])));

async function upload(bytes: Uint8Array): Promise<string> {
  const headers = { "content-type": "application/octet-stream" };
  return (await house.post(`/api/files?name=${encodeURIComponent("移交.zip")}`, bytes, { headers })).body.id;
}

const take = async (bytes: Uint8Array) => house.post("/api/archives/imports", { fileId: await upload(bytes) });

/** Ends the thread that reads packages when it has been asked for so many batches of items. */
function endThreadAtBatch(last: number) {
  const ended = { batches: 0, restore: () => told.mockRestore() };
  const tell = Worker.prototype.postMessage;
  const told = vi.spyOn(Worker.prototype, "postMessage").mockImplementation(function (this: Worker, task) {
    tell.call(this, task);
    if (!task.names?.length) return;
    ended.batches += 1;
    if (ended.batches === last) void this.terminate();
  });
  return ended;
}

const [first, second, third] = await eepsOf(3);

const entriesOf = async (holderId: string) => {
  const { rows } = await sql<{ code: string }>`
    select code from archives.item where holder_id = ${holderId} order by code`.execute(app.db);
  return rows.map(({ code }) => code);
};

describe("taking in a package", () => {
  it("takes every item into the unit's keeping, with its files, its retention and a checked report", async () => {
    const { status, body } = await take(zipOf([first!, second!]));
    expect([status, body.items.length]).toEqual([200, 2]);
    await app.drainJobs();
    const taken = await app.item(education.clerk, body.items[0].id);
    expect(taken).toMatchObject({
      kind: "imported",
      state: "kept",
      retention: "y30",
      dueOn: "2056-12-31",
      check: "passed",
      holderName: education.name,
    });
    expect(taken.parts.map(({ role, pages, kept }) => [role, pages, kept])).toEqual([
      ["original", 1, true],
      ["finalDraft", 1, true],
      ["approvalSheet", 1, true],
    ]);
    const { rows } = await sql<{ loose: number; files: number }>`
      select count(f.loose_since)::int as loose, count(*)::int as files from archives.part p
      join kernel.file f on f.id = p.file_id
      join kernel.file_reference r on r.file_id = f.id and r.subject_id = p.item_id
      where p.item_id = ${taken.id}`.execute(app.db);
    expect(rows).toEqual([{ loose: 0, files: 3 }]);
  });

  it("is written in the audit trail once, under the package, with the codes of its items", async () => {
    const { rows } = await sql<{ subject_unit_id: string; note: { codes: string[]; items: number } }>`
      select subject_unit_id, note from kernel.audit where command = 'archives.import-package' and ok`.execute(app.db);
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ subject_unit_id: education.id, note: { items: 2 } });
    expect(rows[0]!.note.codes.toSorted()).toEqual(await entriesOf(education.id));
  });

  it("takes none of its items where one is kept already", async () => {
    const before = await entriesOf(education.id);
    const { status, body } = await take(zipOf([third!, second!]));
    expect([status, body.code]).toEqual([409, "archives.code_held"]);
    expect(await entriesOf(education.id)).toEqual(before);
  });

  it("takes none of its items where two have the same code", async () => {
    const before = await entriesOf(education.id);
    expect((await take(zipOf([third!, third!]))).body.code).toBe("archives.code_held");
    expect(await entriesOf(education.id)).toEqual(before);
  });

  it("takes all items of a package that is read some at a time, or none where the last is refused", async () => {
    const before = await entriesOf(education.id);
    const many = Array.from({ length: 24 }, (_, at) => numbered(third!, 500 + at));
    const damaged = numbered(third!, 600).replace("<编码数据>JVBE", "<编码数据>JVBF");
    expect((await take(zipOf([...many, damaged]))).body.code).toBe("archives.package_digest");
    expect((await take(zipOf([...many, many[0]!]))).body.code).toBe("archives.code_held");
    expect(await entriesOf(education.id)).toEqual(before);
    const { status, body } = await take(zipOf(many));
    expect([status, body.items.length]).toEqual([200, 24]);
    expect((await entriesOf(education.id)).length).toBe(before.length + 24);
  });

  it("takes none of its items where the thread that reads them ends on the way, and all of them afterwards", async () => {
    const before = await entriesOf(education.id);
    const whole = zipOf(Array.from({ length: 24 }, (_, at) => numbered(third!, 700 + at)));
    const ended = endThreadAtBatch(2);
    const { status, body } = await take(whole);
    expect([status < 500, body.code, ended.batches]).toEqual([true, "archives.package_unreadable", 2]);
    expect(await entriesOf(education.id)).toEqual(before);
    ended.restore();
    expect((await take(whole)).body.items).toHaveLength(24);
    expect((await entriesOf(education.id)).length).toBe(before.length + 24);
  });

  it("refuses a file in it that no unit may keep, by its name", async () => {
    const { status, body } = await take(zipOf([third!.replaceAll("正本.pdf", "正本.exe")]));
    expect([status < 500, body.code]).toEqual([true, "files.type_not_accepted"]);
  });

  it("is for those who keep archives, and of a file that is there and their own", async () => {
    const fileId = await upload(zipOf([third!]));
    expect((await app.as(education.staff).post("/api/archives/imports", { fileId })).status).toBe(403);
    expect((await app.as(finance.clerk).post("/api/archives/imports", { fileId })).status).toBe(404);
    expect((await house.post("/api/archives/imports", { fileId: newId() })).status).toBe(404);
  });
});
