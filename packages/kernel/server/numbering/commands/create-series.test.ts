import { expect, test } from "vitest";
import { newId, sql } from "../../base/index.ts";
import { offices } from "../fixture/offices.ts";
import { ensureSeries } from "../ledger/ensure-series.ts";

const { app, government, bureau, registrar, stranger, worker } = await offices();
const create = (more: object) =>
  registrar.post("/api/number-series", { kind: "outgoing", documentClass: "general", name: "发文", ...more });
const ensure = (unitId: string, wish: Parameters<typeof ensureSeries>[2]) =>
  app.services.db.transaction().execute((tx) => ensureSeries(tx, unitId, wish));

test("the default series of a class is made from the unit's code when it is first needed, once", async () => {
  const wish = { kind: "outgoing", documentClass: "general" } as const;
  const made = await Promise.all(Array.from({ length: 10 }, () => ensure(government, wish)));
  expect(new Set(made.map(({ id }) => id)).size).toBe(1);
  expect(made[0]).toMatchObject({ pattern: "云府发〔{year}〕{n}号", name: "发文" });
  expect((await ensure(government, { kind: "outgoing", documentClass: "letter" })).pattern).toBe(
    "云府函〔{year}〕{n}号",
  );
  expect((await ensure(government, { kind: "outgoing", documentClass: "order" })).restarts).toBe(false);
  expect((await ensure(bureau, { kind: "incoming" })).pattern).toBe("收文〔{year}〕{n}号");
});

test("a unit without a document code is told where to enter it", async () => {
  await expect(ensure(bureau, { kind: "outgoing", documentClass: "general" })).rejects.toMatchObject({
    code: "numbering.no_document_code",
    parameters: { unit: "云州市财政局" },
  });
});

test("two units with the same code do not write the same numbers", async () => {
  const twin = newId();
  await sql`insert into kernel.unit (id, code, name, short_name, pinyin, pinyin_initials, document_code, kind, level, region_code, rank)
    values (${twin}, 'twin', '云州市政府驻外办', '驻外办', '', '', '云府发', 'department', 'city', '990100', 1)`.execute(
    app.db,
  );
  await expect(ensure(twin, { kind: "outgoing", documentClass: "general" })).rejects.toMatchObject({
    code: "numbering.pattern_taken",
    parameters: { unit: "云州市人民政府" },
  });
  const answer = await stranger.post("/api/number-series", {
    kind: "outgoing",
    documentClass: "general",
    name: "发文",
    pattern: "云府发〔{year}〕{n}号",
  });
  expect([answer.status, answer.body.code]).toEqual([409, "numbering.pattern_taken"]);
});

test("units may number what comes in alike", async () => {
  const incoming = { kind: "incoming", name: "来文", pattern: "来文〔{year}〕{n}号" };
  expect((await registrar.post("/api/number-series", incoming)).status).toBe(200);
  expect((await stranger.post("/api/number-series", incoming)).status).toBe(200);
});

test("what goes out may be numbered as another unit numbers what comes in", async () => {
  const pattern = "云文〔{year}〕{n}号";
  expect((await registrar.post("/api/number-series", { kind: "incoming", name: "来文", pattern })).status).toBe(200);
  const outgoing = { kind: "outgoing", documentClass: "general", name: "发文", pattern };
  expect((await stranger.post("/api/number-series", outgoing)).status).toBe(200);
});

test("names every fault of a pattern at once", async () => {
  const { status, body } = await create({ pattern: "云府[{year}]第{x}号", width: 3 });
  expect(status).toBe(400);
  expect(body.faults.map(({ path, code }: { path: string; code: string }) => `${path} ${code}`)).toEqual([
    "pattern numbering.needs_number",
    "pattern numbering.unknown_placeholder",
    "pattern numbering.year_brackets",
    "pattern numbering.no_padding",
  ]);
});

test("what goes out has a class, and nothing else has", async () => {
  for (const wrong of [
    { documentClass: null, pattern: "云府子〔{year}〕{n}号" },
    { kind: "incoming", pattern: "子收〔{year}〕{n}号" },
  ])
    expect((await create(wrong)).body.code).toBe("numbering.class_needed");
});

test("refuses whoever does not set up series", async () => {
  expect((await worker.post("/api/number-series", { kind: "other", name: "私", pattern: "{year}{n}" })).status).toBe(
    403,
  );
});

test("the database's own rules of writing numbers are the contract's", async () => {
  const { rows } = await sql<{ text: string }>`
    select kernel.number_text('{year}-{n}', 4, 2026, 12) || ' ' || kernel.number_text('{year}-{n}', 4, 2026, 12345) || ' '
      || kernel.number_text('府发〔{year}〕{n}号', 1, 2026, 7) as text`.execute(app.db);
  expect(rows[0]!.text).toBe("2026-0012 2026-12345 府发〔2026〕7号");
});
