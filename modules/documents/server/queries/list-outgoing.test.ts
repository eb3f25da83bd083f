import { sql } from "@tz/kernel/server/base";
import { planOfText } from "@tz/testing";
import { describe, expect, it } from "vitest";
import { documentsApp } from "../testing.ts";
import { registerText } from "./list-incoming.ts";
import { outgoingText } from "./list-outgoing.ts";

const app = await documentsApp();
const finance = app.people.unit("财政局");
const drafter = app.as(finance.staff);
const ids = ({ body }: { body: { items: { id: string }[] } }) => body.items.map(({ id }) => id);

async function addEndedPapers(count: number): Promise<void> {
  await sql`
    insert into documents.incoming (id, unit_id, origin, state, received_number, title, sender_name, urgency, received_at,
      registered_by, registered_by_name)
    select gen_random_uuid(), ${finance.id}, 'paper', 'finished', '收' || n, '关于第' || n || '项工作的通知', '市教育局', 'normal',
      now(), ${finance.clerk.id}, '文书' from generate_series(1, ${count}::int) as n`.execute(app.db);
  await sql`analyze documents.incoming`.execute(app.db);
}

describe("the list of outgoing documents", () => {
  it("shows a drafter's own drafts, newest first, page by page without gap or repetition", async () => {
    const made: string[] = [];
    for (let count = 0; count < 5; count += 1) made.unshift(await app.draft(finance.staff));
    const first = await drafter.get("/api/documents/outgoing?limit=2");
    const second = await drafter.get(`/api/documents/outgoing?limit=2&cursor=${first.body.next}`);
    const third = await drafter.get(`/api/documents/outgoing?limit=2&cursor=${second.body.next}`);
    expect([...ids(first), ...ids(second), ...ids(third)]).toEqual(made);
    expect(third.body.next).toBeNull();
    expect(first.body.items[0]).toMatchObject({ state: "draft", departmentName: "预算科", documentNumber: null });
  });

  it("filters by type, state, urgency, year and words", async () => {
    const content = {
      documentType: "letter" as const,
      urgency: "urgent" as const,
      title: "清安市财政局关于商请协助的函",
    };
    const id = await app.draft(finance.staff, content);
    const list = (query: string) => drafter.get(`/api/documents/outgoing?${query}`);
    expect(ids(await list("documentType=letter"))).toEqual([id]);
    expect(ids(await list("urgency=urgent,extraUrgent&state=draft"))).toEqual([id]);
    expect(ids(await list(`text=${encodeURIComponent("商请")}`))).toEqual([id]);
    expect(ids(await list("year=2026&documentType=letter"))).toEqual([id]);
    expect(ids(await list("year=2025"))).toEqual([]);
    expect(ids(await list("state=filed,void,review"))).toEqual([]);
  });

  it("is narrowed by a text through an index, and so is the register of incoming papers where much is ended", async () => {
    expect(await planOfText(app.db, outgoingText)).toContain("Bitmap Index Scan on document_text");
    await addEndedPapers(3000);
    const plan = await planOfText(app.db, registerText);
    expect(plan).toContain("Bitmap Index Scan on incoming_text");
    expect(plan).toContain("Bitmap Index Scan on incoming_state");
  });

  it("shows nobody else a draft that was not submitted", async () => {
    for (const person of [finance.clerk, finance.leader, finance.sectionChief])
      for (const box of ["mine", "unit"])
        expect(ids(await app.as(person).get(`/api/documents/outgoing?box=${box}`))).toEqual([]);
  });

  it("answers a wrong filter or page mark with 400", async () => {
    expect((await drafter.get("/api/documents/outgoing?state=nowhere")).status).toBe(400);
    expect((await drafter.get("/api/documents/outgoing?cursor=nonsense")).status).toBe(400);
    expect((await drafter.get("/api/documents/outgoing?year=1")).status).toBe(400);
  });
});
