import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";
import { type Office, patience, type Visitor } from "./office.ts";

/** A person at their own window. */
export interface Desk extends Visitor {
  page: Page;
  /** Opens a page of the office and waits until these words stand on it. */
  open(path: string, seen: string | RegExp): Promise<Page>;
}

interface Size {
  width: number;
  height: number;
}

export const desktop: Size = { width: 1366, height: 768 };
export const phone: Size = { width: 390, height: 844 };

export type Seats = ReturnType<typeof seats>;

/** Seats people of the demo city, each once. */
export function seats(office: Office) {
  const taken = new Map<string, Promise<Desk>>();
  async function seat(account: string, size: Size): Promise<Desk> {
    const visitor = await office.enter(account, size);
    await visitor.context.grantPermissions(["clipboard-read", "clipboard-write"]);
    const page = await visitor.context.newPage();
    const open: Desk["open"] = async (path, seen) => {
      await page.goto(path);
      await page.getByText(seen).first().waitFor();
      return page;
    };
    return { ...visitor, page, open };
  }
  return (account: string, size = desktop): Promise<Desk> => {
    const key = `${account} ${size.width}`;
    const known = taken.get(key) ?? seat(account, size);
    taken.set(key, known);
    return known;
  };
}

export interface Status {
  id: string;
  version: number;
  state: string;
  documentNumber: string | null;
}

export const statusOf = (desk: Desk, documentId: string) => desk.get<Status>(`/api/documents/${documentId}`);

/** Waits until a document has come to this step. */
export async function comesTo(desk: Desk, documentId: string, state: string): Promise<void> {
  await expect.poll(async () => (await statusOf(desk, documentId)).state, { timeout: patience }).toBe(state);
}

/** Puts a draft of the finance bureau, which no rule finds fault with, before its staff. @returns its id */
export async function draftOf(desk: Desk, content: object = {}): Promise<string> {
  const { items: units } = await desk.get<{ items: { id: string; name: string }[] }>("/api/units?limit=200");
  const unit = (name: string) => units.find((one) => one.name === name)!;
  const recipient = unit("怀璞县人民政府办公室");
  const finance = unit("清晏市财政局");
  const { items: posts } = await desk.get<{ items: Post[] }>(`/api/units/${finance.id}/posts?limit=200`);
  const signer = posts.find(({ isLeader }) => isLeader)!;
  const { id } = await desk.post<Status>("/api/documents", {
    content: {
      documentType: "letter",
      title: "清晏市财政局关于商请提供预算编制资料的函",
      recipients: [{ kind: "unit", unitId: recipient.id, name: recipient.name }],
      body: [
        { type: "paragraph", text: "现将有关事项函告如下。" },
        { type: "heading", level: 1, text: "总体要求" },
        { type: "paragraph", text: "请于月底前提供有关资料。" },
      ],
      signer: { personId: signer.personId, name: signer.personName },
      ...content,
    },
  });
  return id;
}

interface Post {
  personId: string;
  personName: string;
  isLeader: boolean;
}

/** Does a step of a document without the browser, on the version that stands now. */
export async function act(desk: Desk, documentId: string, verb: string, body: object = {}): Promise<void> {
  const { version } = await statusOf(desk, documentId);
  await desk.post(`/api/documents/${documentId}/${verb}`, { version, ...body });
}

/** Those who bring a document of the finance bureau on its way when nobody else is asked. */
const usualWay = [
  ["draft", "lifei", "submit"],
  ["departmentReview", "hejianchuan", "department-review"],
  ["officeReview", "yufan", "office-review"],
  ["signOff", "zhumengjie", "sign-off"],
  ["recheck", "hushilin", "recheck", { outcome: "pass" }],
  ["registration", "hushilin", "register"],
  ["dispatch", "hushilin", "dispatch"],
] as const;

/** Takes a draft of the finance bureau along its usual way to a step. */
export async function bringTo(at: Seats, documentId: string, state: string): Promise<void> {
  const drafter = await at("lifei");
  for (const [step, account, verb, body] of usualWay) {
    const now = (await statusOf(drafter, documentId)).state;
    if (now === state) return;
    if (now === step) await act(await at(account), documentId, verb, body);
  }
}

export interface Draft {
  type: string;
  title: string;
  /** As the list of units offers it. */
  recipient: string;
}

/** Begins a draft in the browser, up to where the body is written. @returns the document's id */
export async function beginDraft(desk: Desk, { type, title, recipient }: Draft): Promise<string> {
  const page = await desk.open("/documents/new", "选择文种");
  await page.getByRole("button", { name: new RegExp(`^${type} `) }).click();
  await page.getByRole("textbox", { name: "标题", exact: true }).fill(title);
  const recipients = page.getByRole("combobox", { name: "主送" });
  await recipients.fill(recipient);
  await page.locator(".ant-select-dropdown:visible").getByText(recipient, { exact: true }).first().click();
  await recipients.press("Escape");
  await page.getByRole("textbox", { name: "正文", exact: true }).click();
  return /documents\/([0-9a-f-]{36})/.exec(page.url())![1]!;
}

/** Pastes a text where the cursor stands, as from any other program. */
export async function paste({ page }: Desk, text: string): Promise<void> {
  await page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(text)})`);
  await page.keyboard.press("Control+V");
}

/** Waits until the editor says that everything is saved. */
export async function saved({ page }: Desk): Promise<void> {
  await page.waitForTimeout(300); // the change must have reached the page before it can say so
  await page
    .getByRole("status")
    .filter({ hasText: /^已保存/ })
    .waitFor();
}

/** Chooses the first of those offered in a field of a list. */
export async function chooseFirst({ page }: Desk, field: string, option = ""): Promise<void> {
  await page.getByRole("combobox", { name: field }).last().click();
  const offered = page.locator(".ant-select-dropdown:visible .ant-select-item-option");
  await clickAtRest(offered.filter({ hasText: option }).first());
  // Leaves a list that stays open for more; Escape would close the drawer around one that has closed by itself.
  await page.keyboard.press("Tab");
}

/** Chooses units in the dialogue that a button of this part of the page opens. */
export async function chooseUnits({ page }: Desk, within: string, units: readonly string[]): Promise<void> {
  await page.locator(within).getByRole("button", { name: "选择单位" }).click();
  const dialogue = page.locator(".ant-modal:visible");
  for (const unit of units) {
    await dialogue.getByRole("searchbox").or(dialogue.locator("input").first()).first().fill(unit);
    await dialogue.getByRole("checkbox", { name: unit, exact: true }).first().check();
  }
  await dialogue.getByRole("button", { name: /^确定/ }).click();
}

/** Opens a document and presses what the reader has to do there; the button stands beneath the sentence that says what it does. */
export async function handle(desk: Desk, documentId: string, button: string): Promise<void> {
  await desk.page.goto(`/documents/${documentId}`);
  const { page } = desk;
  const form = page.getByRole("complementary", { name: "办理情况" });
  // Phrases for opinions may read like the button.
  await form.getByRole("button", { name: button, exact: true }).and(page.locator(".ant-btn-primary")).click();
}

/** Where an element stands once it has stopped moving: drawers slide in. */
export async function atRest(element: Locator) {
  let before = "";
  await expect
    .poll(
      async () => {
        const now = JSON.stringify(await element.boundingBox());
        const stands = now === before;
        before = now;
        return stands;
      },
      { timeout: patience, interval: 150 },
    )
    .toBe(true);
  return (await element.boundingBox())!;
}

/** Clicks on an element of a list that unfolds: where the machine is slow, a click on what still moves is lost. */
export async function clickAtRest(element: Locator): Promise<void> {
  await atRest(element);
  await element.click();
}

/** Ends every session of a person, as from another device of theirs; their open pages lead to the sign-in by themselves. */
export async function endSessions(office: Office, account: string): Promise<void> {
  const { context } = await office.enter(account);
  const settings = await context.newPage();
  await settings.goto("/settings");
  const endOthers = settings.getByRole("button", { name: "退出其他全部设备" });
  await endOthers.click();
  await endOthers.waitFor({ state: "hidden" });
  await context.close();
}

/** Comes back by the page to which the end of a session led. */
export async function signInAgain({ page }: Desk, name: string): Promise<void> {
  await page.getByText("本次登录已在别处结束，请重新登录。").waitFor();
  await page.getByRole("button", { name: new RegExp(`^${name}`) }).click();
}
