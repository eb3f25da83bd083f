import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, expect, test } from "vitest";
import { clickAtRest } from "./desk.ts";
import { openOffice, patience, type Visitor } from "./office.ts";
import { seriousFaults } from "./serious-faults.ts";

const office = await openOffice({ documents: true });
afterAll(() => office.close());

const pictures = join(import.meta.dirname, "../docs/tour");
mkdirSync(pictures, { recursive: true });

const title = "清晏市人民政府办公室关于开展节约用水宣传活动的通知";
interface Options {
  demoPersons: { account: string; name: string }[];
}
const { demoPersons } = (await (await fetch(`${office.origin}/api/sign-in/options`)).json()) as Options;
const visitors = new Map<string, Visitor>();

async function as(name: string): Promise<Visitor> {
  const known = visitors.get(name);
  if (known) return known;
  const { account } = demoPersons.find((person) => person.name === name)!;
  const visitor = await office.enter(account);
  visitors.set(name, visitor);
  return visitor;
}

async function open(visitor: Visitor, path: string, seen: string): Promise<Page> {
  const page = visitor.context.pages()[0] ?? (await visitor.context.newPage());
  await page.goto(path);
  await page.getByText(seen).first().waitFor({ timeout: patience });
  await page.waitForLoadState("networkidle").catch(() => undefined);
  return page;
}

const shoot = (page: Page, name: string) => page.screenshot({ path: join(pictures, `${name}.png`) });

interface Task {
  id: string;
  case: { id: string };
}
interface Status {
  id: string;
  version: number;
  state: string;
}

/** Whoever of the tour finds the document among their tasks. */
async function holderOf(documentId: string): Promise<Visitor> {
  for (const { name } of demoPersons) {
    const visitor = await as(name);
    const { items = [] } = await visitor.get<{ items?: Task[] }>("/api/tasks?view=todo&limit=200");
    if (items.some((task) => task.case.id === documentId)) return visitor;
  }
  throw new Error("nobody of the tour has the document");
}

let documentId = "";

test("a member of staff drafts on the paper itself and submits", async () => {
  const drafter = await as("魏永坤");
  const page = await open(drafter, "/documents/new", "选择文种");
  await page.getByText("通知", { exact: true }).first().click();
  await page.getByPlaceholder("发文机关名称＋关于……的＋文种").fill(title);
  await page.getByRole("button", { name: "选择单位" }).first().click();
  const units = page.locator(".ant-modal:visible");
  await units.getByRole("button", { name: /^市直各部门（/ }).click();
  await units.getByRole("button", { name: /^确定/ }).click();
  await page.getByRole("textbox", { name: "正文", exact: true }).click();
  await page.keyboard.type("为增强全社会节水意识，现将有关事项通知如下。");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Control+Alt+1");
  await page.keyboard.type("总体要求");
  await page.keyboard.press("Enter");
  await page.keyboard.type("各单位要结合实际，广泛开展进机关、进校园、进社区、进企业活动。");
  await page.getByText("已保存").first().waitFor();
  await page.waitForTimeout(2500);
  await shoot(page, "1-draft");
  documentId = /documents\/([0-9a-f-]{36})/.exec(page.url())![1]!;
  await page.getByRole("button", { name: "送审" }).first().click();
  await page.getByRole("combobox", { name: "签发人" }).last().click();
  await clickAtRest(page.locator(".ant-select-dropdown:visible .ant-select-item-option").first());
  await page.locator(".ant-drawer").getByRole("button", { name: "送审" }).click();
  await page.waitForURL(new RegExp(`/documents/${documentId}$`), { timeout: patience });
  const { state } = await drafter.get<Status>(`/api/documents/${documentId}`);
  expect(state).toBe("departmentReview");
});

const steps: Record<string, [path: string, body: object]> = {
  departmentReview: ["department-review", { opinion: "拟同意，请办公室审核。" }],
  officeReview: ["office-review", { opinion: "已审核，请领导审签。" }],
  signOff: ["sign-off", { opinion: "同意印发。" }],
  recheck: ["recheck", { outcome: "pass" }],
  registration: ["register", { copies: 10 }],
  dispatch: ["dispatch", {}],
};

test("each next person finds it among their tasks, and it gets its number only when it is registered", async () => {
  const seen: string[] = [];
  for (;;) {
    const visitor = await holderOf(documentId);
    const document = await visitor.get<Status & { documentNumber: string | null }>(`/api/documents/${documentId}`);
    seen.push(document.state);
    if (document.state === "departmentReview")
      await shoot(await open(visitor, `/documents/${documentId}`, title), "2-review");
    if (document.state === "recheck") await shoot(await open(visitor, "/", "工作台"), "3-clerk");
    const numbered = ["dispatch", "dispatched"].includes(document.state);
    expect(document.documentNumber === null).toBe(!numbered);
    const step = steps[document.state];
    if (!step) break;
    await visitor.post(`/api/documents/${documentId}/${step[0]}`, { version: document.version, ...step[1] });
  }
  expect(seen).toEqual([...Object.keys(steps), "dispatched"]);
});

test("the receiving clerk accepts it in the browser, and the sender's board says so", async () => {
  const clerk = await as("胡诗琳");
  const page = await open(clerk, "/incoming?box=waiting", title);
  await shoot(page, "4-incoming");
  const row = page.getByRole("row").filter({ hasText: title });
  await row.getByRole("checkbox").check();
  await page
    .getByRole("button", { name: /^仅签收/ })
    .first()
    .click();
  await page.getByText(/签收/).first().waitFor();
  await expect
    .poll(async () => (await clerk.get<{ items: unknown[] }>("/api/incoming?state=accepted")).items.length, {
      timeout: patience,
    })
    .toBeGreaterThan(0);
  const sender = await as("马宏峰");
  const board = await open(sender, `/tracking/documents.document/${documentId}`, "清晏市财政局");
  await board.getByText("已签收").first().waitFor();
  await shoot(board, "5-tracking");
});

test("the pages of every day have no serious fault for those who use a screen reader or the keyboard", async () => {
  const visitor = await as("马宏峰");
  for (const [path, seen] of [
    ["/", "工作台"],
    ["/documents/outgoing", "发文"],
    ["/incoming", "收文"],
    ["/tracking", "流转跟踪"],
  ] as const) {
    const page = await open(visitor, path, seen);
    expect([path, ...(await seriousFaults(page))]).toEqual([path]);
  }
});

test("on a phone no page scrolls sideways", async () => {
  const { account } = demoPersons.find(({ name }) => name === "马宏峰")!;
  const phone = await office.enter(account, { width: 390, height: 844 });
  for (const path of ["/", "/documents/outgoing", `/documents/${documentId}`, "/incoming", "/tracking"]) {
    const page = await open(phone, path, "工作台");
    const width = await page.evaluate("document.documentElement.scrollWidth");
    expect([path, width]).toEqual([path, 390]);
  }
});
