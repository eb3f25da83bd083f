import { expect, test } from "vitest";
import { sql } from "../base/index.ts";
import { sendingApp } from "./fixture/sending.ts";
import { readDelivery } from "./store.ts";

const { app, first, copyFor } = await sendingApp();

test("looks copies up by one plan that is kept for all of them, not by one made for each", async () => {
  const { id } = await copyFor(first);
  const plans = await app.db.transaction().execute(async (tx) => {
    for (let read = 0; read < 8; read += 1) expect((await readDelivery(tx, id))?.id).toBe(id);
    const { rows } = await sql<{ single: number }>`
      select custom_plans::int as single from pg_prepared_statements
      where statement like '%from kernel.delivery where id = %'`.execute(tx);
    return rows;
  });
  // The database makes five for single copies before it compares them with the one for all.
  expect(plans).toEqual([{ single: 5 }]);
});
