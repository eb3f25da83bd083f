import type { Page } from "playwright-core";
import { afterAll, expect, test } from "vitest";
import { atRest, bringTo, comesTo, desktop, draftOf, phone, seats } from "./desk.ts";
import { movedButtons } from "./moved-buttons.ts";
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
  const lines = page
    .getByRole("heading", { level: 2, name: "清晏市财政局关于商请提供预算编制资料的函" })
    .locator("span");
  expect(await lines.allTextContents(), "divided between words").toEqual([
    "清晏市财政局关于商请提供",
    "预算编制资料的函",
  ]);
  expect(await page.evaluate(dividedWords("h1")), "words of the page's heading on two lines").toEqual([]);
  await page.getByRole("button", { name: "签发", exact: true }).click();
  const sheet = page.locator(".ant-drawer:visible");
  await sheet.getByText("不写意见视为圈阅同意").waitFor();
  await sheet.getByRole("button", { name: "签发", exact: true }).click();
  await page.getByText("“签发”已办理，现在到“复核”环节").waitFor();
  await comesTo(leader, id, "recheck");
});

test("on a phone the titles in a list are divided between words", async () => {
  const clerk = await at("hushilin", phone);
  const title = "关于做好汛期安全防范和应急处置准备工作有关事项的紧急通知";
  await clerk.post<Kept>("/api/incoming/paper", { title, senderName: "云麓省财政厅", category: "handle" });
  const page = await clerk.open("/incoming?box=register", title);
  const card = page.getByRole("link", { name: title }).first();
  expect((await card.boundingBox())!.height, "on two lines").toBeGreaterThan(30);
  expect(await card.locator("wbr").count(), "places where a line may end").toBeGreaterThan(5);
  expect(await page.evaluate(dividedWords("[data-row-opener]")), "words on two lines").toEqual([]);
});

test("on a phone the title of a draft stands as on paper once one has left it, and what was found is divided between words", async () => {
  const title = "清晏市财政局关于商请提供二〇二六年度部门预算编制基础资料的函";
  const drafter = await at("lifei", phone);
  const id = await draftOf(drafter, { title });
  const page = await drafter.open(`/documents/${id}/edit`, "送审");
  const field = page.getByRole("textbox", { name: "标题", exact: true });
  const lines = page.locator("div[aria-hidden=true]").filter({ hasText: title });
  expect((await lines.locator("span").allTextContents()).length).toBeGreaterThan(1);
  const colour = () => page.evaluate("getComputedStyle(document.querySelector('textarea[aria-label=标题]')).color");
  expect(await colour(), "the field's own lines").toBe("rgba(0, 0, 0, 0)");
  await field.focus();
  expect(await lines.isVisible(), "the lines while one writes").toBe(false);

  await expect
    .poll(
      async () => (await drafter.get<{ items: unknown[] }>(`/api/search?q=${encodeURIComponent(title)}`)).items.length,
    )
    .toBeGreaterThan(0);
  await drafter.open(`/search?q=${encodeURIComponent("预算编制基础")}`, "二〇二六年度");
  expect(await page.locator("[data-row-opener] mark").count(), "places that were hit").toBeGreaterThan(0);
  expect(await page.evaluate(dividedWords("[data-row-opener]")), "words on two lines").toEqual([]);
  expect(await page.locator("[data-row-opener] wbr").count()).toBeGreaterThan(5);
});

/** The words of the titles there that stand on two lines. */
const dividedWords = (place: string) => `[...document.querySelectorAll("${place}")]
  .flatMap((title) => [...title.querySelectorAll("span:has(> wbr)")])
  .flatMap((words) => [...words.childNodes])
  .filter((node) => {
    const range = document.createRange();
    range.selectNode(node);
    return node.nodeType === Node.TEXT_NODE && range.getClientRects().length > 1;
  })
  .map((node) => node.textContent)`;

/** Writes a stroke on the sheet under a field for an opinion, and takes it over. */
async function writeByHand(page: Page): Promise<void> {
  await page.getByRole("button", { name: "手写签批" }).click();
  const { x, y } = await atRest(page.getByRole("img", { name: "在此书写" }));
  await page.mouse.move(x + 60, y + 40);
  await page.mouse.down();
  await page.mouse.move(x + 160, y + 120, { steps: 8 });
  await page.mouse.move(x + 60, y + 150, { steps: 8 });
  await page.mouse.up();
  await page.getByRole("button", { name: "完成" }).click();
  await page.getByRole("img", { name: "我的手写签批" }).waitFor();
}

/** Sees that the picture of what the leader wrote has come: what was written, not the blank sheet around it. */
async function seesWriting(page: Page): Promise<void> {
  const picture = page.getByRole("img", { name: "朱梦洁的手写签批" }).first();
  const width = () => picture.evaluate((image: { naturalWidth: number }) => image.naturalWidth);
  await expect.poll(width).toBeGreaterThan(0);
  expect(await width()).toBeLessThan(200);
}

test("a leader writes an opinion with the finger, and the makers of the document see it", async () => {
  const id = await draftOf(await at("lifei"));
  await bringTo(at, id, "signOff");
  const leader = await at("zhumengjie", phone);
  const page = await leader.open(`/documents/${id}`, "请于月底前提供有关资料。");
  await page.getByRole("button", { name: "签发", exact: true }).click();
  await writeByHand(page);
  await page.locator(".ant-drawer:visible").getByRole("button", { name: "签发", exact: true }).click();
  await comesTo(leader, id, "recheck");
  const drafter = await at("lifei");
  await drafter.open(`/documents/${id}`, "签发与会签意见");
  await seesWriting(drafter.page);
});

test("a leader writes 批示 on an incoming paper with the finger, and it stands on the paper's page", async () => {
  const clerk = await at("hushilin");
  const paper = { title: "关于报送决算的函", senderName: "云麓省财政厅", category: "handle" };
  const { id } = await clerk.post<Kept>("/api/incoming/paper", paper);
  const leader = await at("zhumengjie", phone);
  const director = await at("yufan");
  const { items } = await director.get<{ items: Task[] }>("/api/tasks?view=todo&limit=200");
  const task = items.find((item) => item.case.id === id)!;
  const { next } = await director.get<{ next: { candidates: { id: string; name: string }[] }[] }>(
    `/api/tasks/${task.id}`,
  );
  const instruct = next[0]!.candidates.filter(({ name }) => name === "朱梦洁").map((person) => person.id);
  const proposed = { outcome: "instruct", opinion: "拟请领导阅示。", chosen: { instruct } };
  await director.post(`/api/tasks/${task.id}/complete`, proposed);
  const page = await leader.open(`/incoming/${id}`, "拟请领导阅示。");
  await writeByHand(page);
  await page.getByRole("button", { name: "提交", exact: true }).click();
  await page.getByText("“批示”已办理").waitFor();
  await clerk.open(`/incoming/${id}`, "见手写签批");
  await seesWriting(clerk.page);
});

test("on a phone the list of the next handlers closes with the first, by its button after more, and the task is handled", async () => {
  const clerk = await at("hushilin");
  const paper = { title: "关于报送预算执行情况的函", senderName: "云麓省财政厅", category: "handle" };
  const { id } = await clerk.post<Kept>("/api/incoming/paper", paper);
  const director = await at("yufan", phone);
  const page = await director.open(`/incoming/${id}`, "送领导批示");
  await page.getByText("送领导批示").first().click();
  await page.getByPlaceholder("请填写意见").fill("拟请领导阅示。");
  const field = page.getByRole("combobox", { name: "“批示”的办理人" });
  const list = page.locator(".ant-select-dropdown:visible");
  await field.click();
  await list.getByTitle("朱梦洁").first().click();
  await expect.poll(() => list.count()).toBe(0);
  await field.click();
  await list.locator(".ant-select-item-option:not(.ant-select-item-option-selected)").first().click();
  await list.getByRole("button", { name: "选好了" }).click();
  await page.getByRole("button", { name: "送领导批示", exact: true }).click();
  await page.getByText("“拟办”已办理").waitFor();
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

const budget = { kind: "text", name: "列支科目", title: "列支科目", by: "handler" };
const meeting = {
  title: "培训申请",
  fields: [{ kind: "text", name: "内容", title: "内容", required: true }, budget],
  process: {
    kind: "steps",
    steps: [
      { name: "审核", handler: { find: "departmentLeader" }, opinion: "optional", refuses: true, fills: ["列支科目"] },
    ],
  },
};

/** An application with a block to be filled in, at the head of the applicant's section. @returns the address of its page */
async function applicationToHandle(): Promise<string> {
  const manager = await at("yufan");
  const form = await manager.post<Kept>("/api/application-forms", { title: meeting.title });
  const { version } = await manager.put<Kept>(`/api/application-forms/${form.id}`, { version: 1, form: meeting });
  await manager.post(`/api/application-forms/${form.id}/publish`, { version });
  const clerk = await at("lifei");
  const values = { 内容: "预算编制" };
  const { id } = await clerk.post<Kept>("/api/applications", { formId: form.id, values });
  const draft = await clerk.get<Kept & { versionId: string }>(`/api/applications/${id}`);
  await clerk.post(`/api/applications/${id}/submit`, { version: draft.version, versionId: draft.versionId, values });
  return `/applications/${id}`;
}

interface Kept {
  id: string;
  version: number;
}

interface Task {
  id: string;
  case: { id: string };
}

test("nothing on a page of handling moves away under the finger while the rest of it comes", async () => {
  const drafter = await at("lifei");
  const draft = await draftOf(drafter);
  await bringTo(at, draft, "departmentReview");
  const paper = { title: "关于报送预算的函", senderName: "云麓省财政厅", category: "handle" };
  const { id: incoming } = await (await at("hushilin")).post<Kept>("/api/incoming/paper", paper);
  const pages = [
    ["hejianchuan", await applicationToHandle(), "列支科目"],
    ["hejianchuan", `/documents/${draft}`, "请于月底前提供有关资料。"],
    ["yufan", `/incoming/${incoming}`, "拟办"],
  ] as const;
  for (const size of [desktop, phone])
    for (const [account, path, seen] of pages)
      expect([path, size.width, ...(await movedButtons(await at(account, size), path, seen))]).toEqual([
        path,
        size.width,
      ]);
});
