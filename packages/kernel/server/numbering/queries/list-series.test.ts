import { expect, test } from "vitest";
import { offices } from "../fixture/offices.ts";
import { ensureSeries } from "../ledger/ensure-series.ts";

const { app, government, registrar } = await offices();

interface Row {
  name: string;
  active: boolean;
}

async function readAll(limit: number): Promise<Row[]> {
  const rows: Row[] = [];
  for (let cursor = ""; ; ) {
    const { body } = await registrar.get(`/api/number-series?limit=${limit}${cursor && `&cursor=${cursor}`}`);
    rows.push(...body.items);
    if (!body.next) return rows;
    cursor = body.next;
  }
}

test("series stand as an office lists them, on every size of page: outgoing by class, incoming, others by name, closed ones last", async () => {
  const ensure = (wish: Parameters<typeof ensureSeries>[2]) =>
    app.services.db.transaction().execute((tx) => ensureSeries(tx, government, wish));
  await ensure({ kind: "incoming" });
  const other = await registrar.post("/api/number-series", {
    kind: "other",
    name: "档号30年",
    pattern: "D30-{year}-{n}",
  });
  await registrar.post("/api/number-series", { kind: "other", name: "档号10年", pattern: "D10-{year}-{n}" });
  const old = await registrar.post("/api/number-series", {
    kind: "incoming",
    name: "旧收文",
    pattern: "旧收{year}-{n}",
  });
  await ensure({ kind: "outgoing", documentClass: "letter" });
  await ensure({ kind: "outgoing", documentClass: "general" });
  const { id, version } = old.body;
  const closed = await registrar.patch(`/api/number-series/${id}`, { active: false, version });
  expect([other.status, closed.status]).toEqual([200, 200]);

  const names = (await readAll(50)).map(({ name }) => name);
  expect(names).toEqual(["发文", "函", "收文", "档号10年", "档号30年", "旧收文"]);
  for (const limit of [1, 2, 3]) expect((await readAll(limit)).map(({ name }) => name)).toEqual(names);
});
