import { Worker } from "node:worker_threads";
import { newId, sql } from "@tz/kernel/server/base";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, it, vi } from "vitest";
import { archivesApp, takeIn } from "../testing.ts";

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

const take = (bytes: Uint8Array) => takeIn(app, house, "移交.zip", bytes);

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

  it("is written in the audit trail, who began it and with the codes of its items what came of it", async () => {
    const rowsOf = async (command: string) =>
      (
        await sql<{ person_id: string; subject_unit_id: string; note: { codes: string[]; items: number } }>`
          select person_id, subject_unit_id, note from kernel.audit where command = ${command} and ok`.execute(app.db)
      ).rows;
    expect(await rowsOf("archives.import-package")).toMatchObject([
      { person_id: education.clerk.id, subject_unit_id: education.id, note: { name: "移交.zip" } },
    ]);
    const [row, ...more] = await rowsOf("archives.take-in-package");
    expect(more).toEqual([]);
    expect(row).toMatchObject({ subject_unit_id: education.id, note: { items: 2, person: education.clerk.name } });
    expect(row!.note.codes.toSorted()).toEqual(await entriesOf(education.id));
  });

  it("counts its items while they are read, and tells whoever began it what became of it", async () => {
    const [newest] = (await house.get("/api/archives/imports?limit=1")).body.items;
    expect(newest).toMatchObject({ state: "done", fileName: "移交.zip", total: 2, read: 2, refusal: null });
    await take(zipOf([first!]));
    const bodies = (await house.get("/api/notices")).body.items.map(({ body }: { body: string }) => body);
    expect(bodies.slice(0, 2)).toEqual([
      expect.stringMatching(/^封装包“移交.zip”未能接收，一件也未收入：.+/),
      "封装包“移交.zip”已接收2件，收入本单位保管。",
    ]);
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
    expect([status, body.code, ended.batches]).toEqual([409, "archives.package_unreadable", 2]);
    expect([body.read, body.total], "those of the first batch").toEqual([20, 24]);
    expect(await entriesOf(education.id)).toEqual(before);
    ended.restore();
    expect((await take(whole)).body.items).toHaveLength(24);
    expect((await entriesOf(education.id)).length).toBe(before.length + 24);
  });

  it("is given up and told after five attempts that failed unforeseen, with none of its items taken", async () => {
    const before = await entriesOf(education.id);
    const { body } = await house.post("/api/archives/imports", {
      fileId: await upload(zipOf([numbered(first!, 800)])),
    });
    const read = async () => (await house.get(`/api/archives/imports/${body.id}`)).body;
    await sql`alter table archives.item add constraint out_of_order check (kind <> 'imported') not valid`.execute(
      app.db,
    );
    const states: string[] = [];
    while (states.length < 5) {
      await app.drainJobs();
      states.push((await read()).state);
      await app.clock.advance({ minutes: 5 });
    }
    await sql`alter table archives.item drop constraint out_of_order`.execute(app.db);
    expect(states).toEqual(["running", "running", "running", "running", "refused"]);
    expect((await read()).refusal).toMatchObject({
      code: "archives.import_failed",
      zh: expect.stringContaining("系统管理员"),
    });
    expect(await entriesOf(education.id)).toEqual(before);
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
    const [run] = (await house.get("/api/archives/imports?limit=1")).body.items;
    expect((await house.get(`/api/archives/imports/${run.id}`)).status).toBe(200);
    expect((await app.as(finance.clerk).get(`/api/archives/imports/${run.id}`)).status).toBe(404);
    expect((await app.as(finance.clerk).get("/api/archives/imports")).body.items).toEqual([]);
    expect((await app.as(education.staff).get("/api/archives/imports")).status).toBe(403);
  });
});
