import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { beginDraft, chooseFirst, comesTo, type Desk, handle, paste, saved, seats, statusOf } from "./desk.ts";
import { longReport } from "./long-report.ts";
import { openOffice } from "./office.ts";

const office = await openOffice();
afterAll(() => office.close());
const at = seats(office);

/** Whole reports of one's own to send through, as .txt in this folder, instead of the one that is written here. */
const folder = process.env.TONGZHENG_REPORTS;
const reports = folder
  ? readdirSync(folder)
      .filter((name) => name.endsWith(".txt") && name !== "README.txt")
      .map((name) => ({ name: basename(name, ".txt"), text: readFileSync(join(folder, name), "utf8") }))
  : [{ name: "绩效自评报告", text: longReport() }];

/** What is read of a text: its lines, without the spaces that only indent or end them and without empty ones. */
const linesOf = (lines: readonly string[]) =>
  lines.map((line) => line.replace(/^[ \u00a0\u3000]+/, "").trimEnd()).filter((line) => line !== "");

/** The body as it stands on the page that a reader has open. */
function readBody({ page }: Desk): Promise<string[]> {
  return page.locator("[id^='block-']").evaluateAll((blocks) =>
    blocks.flatMap((block) => {
      const rows = [...block.querySelectorAll("tr")];
      if (rows.length === 0) return (block.textContent ?? "").split("\n");
      return rows.map((row) => [...row.children].map((cell) => cell.textContent ?? "").join("\t"));
    }),
  );
}

test.each(reports)(
  "$name reaches a receiving unit without the loss of a character, all by hand",
  async ({ text, name }) => {
    const drafter = await at("weiyongkun");
    const title = `清晏市人民政府办公室关于印发${name}的通知`;
    const id = await beginDraft(drafter, { type: "通知", title, recipient: "清晏市财政局" });
    await paste(drafter, text);
    await saved(drafter);
    await drafter.page.getByRole("button", { name: "送审" }).first().click();
    await chooseFirst(drafter, "签发人");
    await drafter.page.locator(".ant-drawer").getByRole("button", { name: "送审" }).click();
    await comesTo(drafter, id, "departmentReview");

    await handle(await at("yangruorong"), id, "通过核稿");
    await comesTo(drafter, id, "officeReview");
    await handle(await at("liuziqian"), id, "通过审核");
    await comesTo(drafter, id, "signOff");
    await handle(await at("liuziqian"), id, "签发");
    const clerk = await at("mahongfeng");
    await comesTo(clerk, id, "recheck");
    await handle(clerk, id, "通过");
    // Registering and dispatching are the clerk's own too: the page goes on by itself.
    for (const step of ["登记编号", "核发"])
      await clerk.page.getByRole("complementary").getByRole("button", { name: step, exact: true }).click();
    await comesTo(clerk, id, "dispatched");
    expect((await statusOf(clerk, id)).documentNumber).toMatch(/^\S+〔20\d\d〕\d+号$/);

    const receiver = await at("hushilin");
    await receiver.open("/incoming?box=waiting", title);
    await receiver.page.getByText(title).first().click();
    await receiver.page.locator("[id^='block-']").first().waitFor();
    expect(linesOf(await readBody(receiver))).toEqual(linesOf(text.split(/\r\n?|\n/)));
  },
);
