import { newId, type Services, sql } from "@tz/kernel/server/base";
import { kernelFloors } from "@tz/kernel/server/floors";
import {
  type Answer,
  type City,
  type CityPerson,
  type CityUnit,
  type Client,
  type TestApp,
  testApp,
} from "@tz/testing";
import type { Page } from "@tz/typeset";
import { openFonts, writeOfd, writePdf } from "@tz/typeset/server";
import type { FinishedPaper, ItemView, PaperSource } from "../contract/index.ts";
import { archivesModule } from "./index.ts";
import type { ReadItem } from "./packages/read-eep.ts";
import { listPackage, readItems } from "./packages/read-package.ts";

/** The type of the papers that tests finish. */
export const paperType = "test.paper";

/** Every item of a package. */
export function itemsIn(bytes: Uint8Array): ReadItem[] {
  const names = listPackage(bytes).map(({ name }) => name);
  return readItems(bytes, names);
}

/** Has a package taken in by somebody, and waits for it. @returns the answer, or the run as it ended: 409 where it was refused */
export async function takeIn(app: TestApp, by: Client, name: string, bytes: Uint8Array): Promise<Answer> {
  const headers = { "content-type": "application/octet-stream" };
  const { id: fileId } = (await by.post(`/api/files?name=${encodeURIComponent(name)}`, bytes, { headers })).body;
  const begun = await by.post("/api/archives/imports", { fileId });
  if (begun.status !== 200) return begun;
  await app.drainJobs();
  const { status, body } = await by.get(`/api/archives/imports/${begun.body.id}`);
  return body.refusal
    ? { ...begun, status: 409, body: { ...body, code: body.refusal.code } }
    : { ...begun, status, body };
}

export interface ArchivesApp extends TestApp {
  people: City;
  finance: CityUnit;
  education: CityUnit;
  /** The papers that the module under test may ask for, by id. */
  papers: Map<string, FinishedPaper>;
  /** Enters the fonds of a unit by its clerk. */
  foundFonds(unit: CityUnit, number: string, more?: object): Promise<void>;
  /** Finishes a paper and runs the jobs. @returns the paper's id */
  finish(paper?: Partial<FinishedPaper>): Promise<string>;
  /** Finishes a paper that is archived. @returns the item as the clerk of its unit sees it */
  archived(paper?: Partial<FinishedPaper>): Promise<ItemView>;
  /** Lends an item of the finance bureau to somebody for seven days. @returns the borrowing's id */
  lent(itemId: string, person: CityPerson): Promise<string>;
  /** An item as somebody sees it. */
  item(person: CityPerson, itemId: string): Promise<ItemView>;
  itemOf(paperId: string): Promise<string | undefined>;
}

/** The server with this module and a source of papers that tests fill, in the test city; the finance bureau has a fonds. */
export async function archivesApp(): Promise<ArchivesApp> {
  const papers = new Map<string, FinishedPaper>();
  const app = await testApp({ modules: [...kernelFloors, archivesModule({ sources: [sourceOf(papers)] })] });
  const people = await app.city();
  const finance = people.unit("财政局");
  const pdf = await blankPdf(app.services);

  async function foundFonds(unit: CityUnit, number: string, more: object = {}): Promise<void> {
    const fonds = { number, name: unit.name, scheme: "yearOrganRetention", catalogue: "unit", houseId: null };
    const answer = await app.as(unit.clerk).put("/api/archives/fonds", { ...fonds, version: 0, ...more });
    if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
  }

  async function finish(paper: Partial<FinishedPaper> = {}): Promise<string> {
    const id = newId();
    papers.set(id, { ...plainPaper(finance, pdf), ...paper });
    const { rows } =
      await sql`select graphile_worker.add_job('archives.archive-one', ${JSON.stringify({ type: paperType, id })}::json)`.execute(
        app.db,
      );
    if (rows.length !== 1) throw new Error("no job");
    await app.drainJobs();
    return id;
  }

  const itemOf = async (paperId: string) => {
    const { rows } = await sql<{ id: string }>`
      select id from archives.item where source_id = ${paperId}`.execute(app.db);
    return rows[0]?.id;
  };
  const item = async (person: CityPerson, itemId: string) =>
    (await app.as(person).get(`/api/archives/items/${itemId}`)).body as ItemView;

  await foundFonds(finance, "Z109");
  return {
    ...app,
    people,
    finance,
    education: people.unit("教育局"),
    papers,
    foundFonds,
    finish,
    item,
    itemOf,
    async lent(itemId, person) {
      const wish = { purpose: "起草实施方案", days: 7 };
      const asked = await app.as(person).post(`/api/archives/items/${itemId}/borrowings`, wish);
      const path = `/api/archives/borrowings/${asked.body.id}/decide`;
      const { status, body } = await app.as(finance.clerk).post(path, { version: 1, outcome: "grant" });
      if (status !== 200) throw new Error(JSON.stringify(body));
      return asked.body.id;
    },
    async archived(paper = {}) {
      const id = await itemOf(await finish(paper));
      if (!id) throw new Error("not archived");
      return item(finance.clerk, id);
    },
  };
}

function sourceOf(papers: ReadonlyMap<string, FinishedPaper>): PaperSource<Services> {
  const nameOf = (id: string) => {
    const paper = papers.get(id);
    return paper && { id, unitId: paper.unitId, title: paper.title };
  };
  return {
    type: paperType,
    events: {},
    load: async (_services, id) => papers.get(id),
    names: async (_services, ids) => ids.flatMap((id) => nameOf(id) ?? []),
    finishedAfter: async (_services, after, limit) =>
      [...papers.keys()]
        .filter((id) => after === null || id > after)
        .sort()
        .slice(0, limit)
        .flatMap((id) => nameOf(id) ?? []),
  };
}

/** A circular of a unit that the retention table keeps for thirty years. */
function plainPaper(unit: CityUnit, pdf: Uint8Array): FinishedPaper {
  return {
    unitId: unit.id,
    departmentId: unit.officeId,
    kind: "outgoing",
    title: "关于做好预算编制工作的通知",
    documentNumber: "",
    documentType: "circular",
    documentTypeWords: "通知",
    author: unit.name,
    date: "2026-02-10",
    year: 2026,
    secrecy: "none",
    urgencyWords: "",
    recipients: "市直各部门",
    copyRecipients: "",
    senderRelation: null,
    finishedAt: "2026-02-11T01:00:00.000Z",
    personIds: [unit.staff.id, unit.leader.id],
    acts: [{ at: "2026-02-10T02:00:00.000Z", person: unit.leader.name, post: "局长", act: "签发", opinion: "同意" }],
    parts: [
      { role: "original", name: "正本.pdf", pages: 1, content: { bytes: pdf } },
      { role: "finalDraft", name: "定稿.pdf", pages: 1, content: { bytes: pdf } },
      { role: "approvalSheet", name: "发文稿纸.pdf", pages: 1, content: { bytes: pdf } },
    ],
    text: "各单位要高度重视，按时报送预算草案。",
    note: "",
  };
}

type Making = Pick<Services, "config" | "clock">;

/** A page of PDF with a few words. */
export const blankPdf = (services: Making): Promise<Buffer> => blank(services, writePdf);

/** The same as OFD. */
export const blankOfd = (services: Making): Promise<Buffer> => blank(services, writeOfd);

async function blank({ config, clock }: Making, write: typeof writePdf): Promise<Buffer> {
  const fonts = await openFonts(config.fontFolders);
  const words = "正文";
  const page: Page = {
    marks: [{ kind: "text", text: words, x: 28, y: 60, size: 5, face: "body", colour: "black", steps: 5, stretch: 1 }],
    seals: [],
  };
  return write([page], fonts, { title: words, author: "", at: clock.now() }).file;
}
