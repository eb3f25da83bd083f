import { asSystem, baseFloor, command, defineModule, newId, post, type Viewer } from "@tz/kernel/server/base";
import { standIn, standInFor, testApp } from "@tz/testing";
import { beforeEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { Reference } from "../../contract/reference/index.ts";
import { linkReference, referenceFloor, unlinkReference } from "./index.ts";

/** Records of the pretended modules: title, and who may read it (everybody when not said). */
const records = new Map<string, { title: string; readers?: readonly string[] }>();
let queries = 0;

const kind = (type: string) => ({
  type,
  resolve: async (_db: unknown, { actor }: Viewer, ids: readonly string[]) => {
    queries += 1;
    const readable = ids.filter((id) => {
      const record = records.get(`${type}:${id}`);
      return record && (record.readers?.includes(actor.personId) ?? true);
    });
    return new Map(readable.map((id) => [id, { title: records.get(`${type}:${id}`)!.title, link: `/${type}/${id}` }]));
  },
});

const link = command({
  name: "papers.link",
  summary: { zh: "关联", en: "Link" },
  input: z.object({ from: Reference, to: Reference, relation: z.string() }),
  output: z.object({}),
  access: "signedIn",
  async run(context) {
    await linkReference(context, context.input);
    return {};
  },
});

const papers = defineModule({
  name: "papers",
  routes: [post("/api/papers/link", link)],
  references: [kind("papers.paper"), kind("papers.matter")],
});

const app = await testApp({ modules: [baseFloor, referenceFloor, papers], authenticate: () => standIn });
const reader = standInFor(app.origin);
beforeEach(() => {
  queries = 0;
});

function make(type: string, title: string, readers?: readonly string[]): Reference {
  const id = newId();
  records.set(`${type}:${id}`, { title, ...(readers && { readers }) });
  return { type, id };
}

const text = ({ type, id }: Reference) => `${type}:${id}`;
const connect = (from: Reference, to: Reference, relation = "papers.follows") =>
  reader.post("/api/papers/link", { from, to, relation });
const linksOf = async (record: Reference, query = "") =>
  (await reader.get(`/api/references/${record.type}/${record.id}/links${query}`)).body;

describe("references", () => {
  it("are resolved in the order asked, one query for each type", async () => {
    const list = [make("papers.paper", "通知"), make("papers.matter", "事项"), make("papers.paper", "请示")];
    const { body } = await reader.get(`/api/references?${list.map((one) => `ref=${text(one)}`).join("&")}`);
    expect(body.items).toEqual([
      { ...list[0], visible: true, title: "通知", link: `/papers.paper/${list[0]!.id}` },
      { ...list[1], visible: true, title: "事项", link: `/papers.matter/${list[1]!.id}` },
      { ...list[2], visible: true, title: "请示", link: `/papers.paper/${list[2]!.id}` },
    ]);
    expect(queries).toBe(2);
  });

  it("tell nothing of what is absent, of unknown type or not the reader's to see, and tell these not apart", async () => {
    const hidden = make("papers.paper", "保密的标题", []);
    const absent = { type: "papers.paper", id: newId() };
    const unknown = { type: "nothing.such", id: newId() };
    const { body } = await reader.get(`/api/references?ref=${[hidden, absent, unknown].map(text).join(",")}`);
    expect(body.items).toEqual([hidden, absent, unknown].map((one) => ({ ...one, visible: false })));
  });

  it.each(["x", "papers.paper:", "papers.paper:123", `../x:${newId()}`, `papers.paper:${"z".repeat(36)}`])(
    "like %s are refused",
    async (ref) => {
      expect((await reader.get(`/api/references?ref=${encodeURIComponent(ref)}`)).status).toBe(400);
    },
  );

  it("are refused to who is not signed in", async () => {
    expect((await app.anonymous.get(`/api/references?ref=${text(make("papers.paper", "通知"))}`)).status).toBe(401);
  });
});

describe("links", () => {
  it("are seen from both ends, newest first", async () => {
    const [request, reply, matter] = [
      make("papers.paper", "请示"),
      make("papers.paper", "批复"),
      make("papers.matter", "事项"),
    ];
    await connect(reply!, request!, "papers.replies-to");
    await app.clock.advance({ minutes: 1 });
    await connect(request!, matter!);
    const { items } = await linksOf(request!);
    expect(items).toMatchObject([
      { direction: "to", relation: "papers.follows", record: { title: "事项" } },
      { direction: "from", relation: "papers.replies-to", record: { title: "批复" } },
    ]);
  });

  it("are kept once, and can be taken away", async () => {
    const [from, to] = [make("papers.paper", "甲"), make("papers.paper", "乙")];
    await connect(from!, to!);
    await connect(from!, to!);
    expect((await linksOf(from!)).items).toHaveLength(1);
    await asSystem(app.services, "test.unlink", (context) =>
      unlinkReference(context, { from: from!, to: to!, relation: "papers.follows" }),
    );
    expect((await linksOf(from!)).items).toEqual([]);
  });

  it("leave out what the reader may not see", async () => {
    const [from, secret] = [make("papers.paper", "公开"), make("papers.paper", "不公开", [])];
    await asSystem(app.services, "test.link", (context) =>
      linkReference(context, { from: secret!, to: from!, relation: "papers.follows" }),
    );
    expect((await linksOf(from!)).items).toEqual([]);
    expect((await reader.get(`/api/references/papers.paper/${secret!.id}/links`)).status).toBe(404);
  });

  it("cannot be made to what one may not see, nor to the record itself", async () => {
    const [from, secret] = [make("papers.paper", "公开"), make("papers.paper", "不公开", [])];
    expect((await connect(from!, secret!)).body.code).toBe("reference.unreadable");
    expect((await connect(from!, { type: "papers.paper", id: newId() })).body.code).toBe("reference.unreadable");
    expect((await connect(from!, from!)).body.code).toBe("reference.to_itself");
  });

  it("come in pages that lose and repeat none", async () => {
    const hub = make("papers.matter", "事项");
    const made: string[] = [];
    for (let at = 0; at < 11; at++) {
      const other = make("papers.paper", `第${at}件`);
      if (at % 2) await connect(hub, other);
      else await connect(other, hub);
      if (at % 3 === 0) await app.clock.advance({ seconds: 1 });
      made.push(other.id);
    }
    const seen: string[] = [];
    for (let cursor: string | null = ""; cursor !== null; ) {
      const page = await linksOf(hub, `?limit=4${cursor && `&cursor=${cursor}`}`);
      seen.push(...page.items.map(({ record }: { record: Reference }) => record.id));
      cursor = page.next;
    }
    expect(seen).toEqual(made.toReversed());
  });
});
