import { afterAll, expect, test } from "vitest";
import { atRest, bringTo, comesTo, draftOf, phone, seats } from "./desk.ts";
import { openOffice } from "./office.ts";
import { seriousFaults } from "./serious-faults.ts";

const office = await openOffice();
afterAll(() => office.close());
const at = seats(office);

test("a leader signs off on a phone in two taps, having read what that does", async () => {
  const id = await draftOf(await at("lifei"));
  await bringTo(at, id, "signOff");
  const leader = await at("zhumengjie", phone);
  const page = await leader.open("/", "工作台");
  await page.getByText("清晏市财政局关于商请提供预算编制资料的函").first().click();
  await page.getByText("请于月底前提供有关资料。").waitFor();
  await page.getByRole("button", { name: "签发", exact: true }).click();
  const sheet = page.locator(".ant-drawer:visible");
  await sheet.getByText("不写意见视为圈阅同意").waitFor();
  await sheet.getByRole("button", { name: "签发", exact: true }).click();
  await page.getByText("“签发”已办理，现在到“复核”环节").waitFor();
  await comesTo(leader, id, "recheck");
});

test("a leader writes an opinion with the finger, and the makers of the document see it", async () => {
  const id = await draftOf(await at("lifei"));
  await bringTo(at, id, "signOff");
  const leader = await at("zhumengjie", phone);
  const page = await leader.open(`/documents/${id}`, "请于月底前提供有关资料。");
  await page.getByRole("button", { name: "签发", exact: true }).click();
  await page.getByRole("button", { name: "手写签批" }).click();
  const sheet = page.getByRole("img", { name: "在此书写" });
  const { x, y } = await atRest(sheet);
  await page.mouse.move(x + 60, y + 40);
  await page.mouse.down();
  await page.mouse.move(x + 160, y + 120, { steps: 8 });
  await page.mouse.move(x + 60, y + 150, { steps: 8 });
  await page.mouse.up();
  await page.getByRole("button", { name: "完成" }).click();
  await page.getByRole("img", { name: "我的手写签批" }).waitFor();
  await page.locator(".ant-drawer:visible").getByRole("button", { name: "签发", exact: true }).click();
  await comesTo(leader, id, "recheck");
  const drafter = await at("lifei");
  await drafter.open(`/documents/${id}`, "签发与会签意见");
  const picture = drafter.page.getByRole("img", { name: "朱梦洁的手写签批" });
  await expect.poll(() => picture.evaluate((image: { naturalWidth: number }) => image.naturalWidth)).toBeGreaterThan(0);
});

test("on a phone the pages of drafting and handling fit the width and have no serious fault", async () => {
  const drafter = await at("lifei", phone);
  const id = await draftOf(drafter);
  for (const [path, seen] of [
    [`/documents/${id}/edit`, "送审"],
    [`/documents/${id}`, "继续拟稿"],
    ["/documents/new", "选择文种"],
    ["/documents/templates", "公文模板"],
  ] as const) {
    const page = await drafter.open(path, seen);
    await page.waitForLoadState("networkidle");
    expect([path, await page.evaluate("document.documentElement.scrollWidth")]).toEqual([path, phone.width]);
    expect([path, ...(await seriousFaults(page))]).toEqual([path]);
  }
});
