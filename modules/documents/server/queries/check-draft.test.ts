import { describe, expect, it } from "vitest";
import { circular, documentsApp } from "../testing.ts";

const app = await documentsApp();
const finance = app.people.unit("财政局");
const education = app.people.unit("教育局");
const drafter = app.as(finance.staff);
type Found = { rule: string; severity: string; place: { element: string } };

async function found(content: object, documentId?: string): Promise<string[]> {
  const { status, body } = await drafter.post("/api/documents/check", {
    content: { ...circular(app.people), ...content },
    ...(documentId && { documentId }),
  });
  expect(status).toBe(200);
  return body.findings.map(({ rule, severity, place }: Found) => `${rule} ${severity} ${place.element}`);
}

const unit = ({ id, name }: { id: string; name: string }) => ({ kind: "unit", unitId: id, name });
const government = () => ({ kind: "unit", unitId: app.people.governmentId, name: "清安市人民政府" });
const report = (recipients: object[]) => ({
  documentType: "report",
  title: "清安市财政局关于预算执行情况的报告",
  recipients,
  body: [{ type: "paragraph", text: "现将有关情况报告如下。" }],
});

describe("checking a text that nobody has saved", () => {
  it("finds nothing in a proper circular", async () => {
    expect(await found({})).toEqual([]);
  });

  it("knows from the directory who leads whom", async () => {
    expect(await found(report([government()]))).toEqual([]);
    expect(await found(report([unit(education)]))).toContain("X18 warn documentType");
  });

  it("knows the units of a group", async () => {
    const recipients = [{ kind: "group", groupId: app.people.groups.counties, name: "各县区人民政府" }];
    expect(await found({ recipients })).toContain("X12 block recipients");
  });

  it("knows the principal leader", async () => {
    const signer = { personId: finance.deputy.id, name: finance.deputy.name };
    expect(await found({ ...report([government()]), signer })).toContain("X20 block signer");
  });

  it("knows the unit's own departments", async () => {
    expect(await found({ title: "清安市财政局预算科关于报送材料的通知" })).toContain("X19 block title");
  });

  it("names units that do not exist", async () => {
    const nobody = { kind: "unit", unitId: "01980000-0000-7000-8000-000000000000", name: "某局" };
    expect(await found({ recipients: [nobody] })).toContain("F5 block recipients");
  });

  it("tells nothing of papers that the unit neither issued nor received", async () => {
    const foreign = await app.draft(education.staff, { documentType: "request", title: "清安市教育局关于经费的请示" });
    const relations = [{ type: "reply", documentId: foreign }];
    const { body } = await drafter.post("/api/documents/check", {
      content: { ...circular(app.people), documentType: "reply", relations },
    });
    expect(JSON.stringify(body)).not.toContain("关于经费的请示");
  });

  it("is not for those who cannot see the document", async () => {
    const id = await app.draft(education.staff);
    const { status } = await drafter.post("/api/documents/check", { documentId: id, content: circular(app.people) });
    expect(status).toBe(404);
  });

  it("changes nothing and needs no idempotency key", async () => {
    const options = { headers: { "idempotency-key": "" } };
    expect((await drafter.post("/api/documents/check", { content: circular(app.people) }, options)).status).toBe(200);
  });
});
