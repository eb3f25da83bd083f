import { expect, it } from "vitest";
import type { ItemView } from "../../contract/index.ts";
import { transfersApp } from "../transfer/testing.ts";

const app = await transfersApp();
const { clerk, finance, education } = app;
const entry = { title: "[关于预算编制的通知]", author: "财政局", pages: 5, note: "题名自拟" };
const correct = ({ id, version }: Pick<ItemView, "id" | "version">, by = clerk) =>
  by.post(`/api/archives/items/${id}/correct`, { ...entry, version });

it("changes the entry, and neither the code nor the files; the search finds the new title", async () => {
  const item = await app.archived();
  expect((await correct(item)).body).toEqual({ id: item.id, version: item.version + 1, code: item.code });
  await app.drainJobs();
  const { parts, code } = item;
  expect(await app.item(finance.clerk, item.id)).toMatchObject({ ...entry, parts, code });
  const { items: hits } = (await clerk.get(`/api/search?q=${encodeURIComponent("关于预算编制的通知")}`)).body;
  const titles = hits.map((hit: { title: { text: string }[] }) => hit.title.map(({ text }) => text).join(""));
  expect(titles).toEqual([entry.title]);
});

it("is refused to who did not see the newest version, and for what is being handed over", async () => {
  const item = await app.archived();
  await correct(item);
  expect((await correct(item)).body.code).toBe("kernel.version_conflict");
  const [handed] = await app.itemsOf(clerk, await app.made(2018, 1));
  expect((await correct(await app.item(finance.clerk, handed.id))).body.code).toBe("archives.not_kept");
});

it("is for the keeper's archivists alone", async () => {
  const item = await app.archived();
  expect((await correct(item, app.as(education.clerk))).status).toBe(404);
  expect((await correct(item, app.as(finance.staff))).status).toBe(403);
});
