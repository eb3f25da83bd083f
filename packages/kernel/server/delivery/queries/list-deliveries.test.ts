import { planOfText } from "@tz/testing";
import { expect, test } from "vitest";
import { sendingApp } from "../fixture/sending.ts";
import { boxText } from "./list-deliveries.ts";
import { dispatchText } from "./list-dispatches.ts";

const { app, office, first, second, send } = await sendingApp();

test("box and sendings are narrowed by a text through the index of sendings, to what is one's own", async () => {
  for (const title of ["关于开展检查的通知", "关于召开会议的通知"]) await send({ title, unitIds: [first.unitId] });
  const titles = async (person: string, path: string) =>
    (await app.as(person).get(`/api/${path}&text=${encodeURIComponent("检查")}`)).body.items.map(
      ({ title }: { title: string }) => title,
    );
  expect(await titles(first.clerk, "deliveries?box=all")).toEqual(["关于开展检查的通知"]);
  expect(await titles(second.clerk, "deliveries?box=all")).toEqual([]);
  expect(await titles(office.clerk, "dispatches?limit=10")).toEqual(["关于开展检查的通知"]);
  expect(await titles(first.clerk, "dispatches?limit=10")).toEqual([]);
  for (const list of [boxText, dispatchText])
    expect(await planOfText(app.db, list)).toContain("Bitmap Index Scan on dispatch_text");
});
