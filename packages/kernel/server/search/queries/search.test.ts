import { newId } from "@tz/kernel/server/base";
import { standInFor } from "@tz/testing";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { reader } from "../index.ts";
import { ask, askAll, noon, paper, searchTestApp } from "../search.testing.ts";

const app = await searchTestApp();

const text = (parts: readonly { text: string; hit: boolean }[]) =>
  parts.map((part) => (part.hit ? `[${part.text}]` : part.text)).join("");

describe("the order of hits", () => {
  it("is: exactly this number, then title and number, then text; each with the newest first", async () => {
    const number = "府办发〔2026〕7号";
    const cited = await app.add({ title: "甲", body: `根据${number}精神`, at: noon("2026-03-01") });
    const citedEarlier = await app.add({ title: "甲", body: `根据${number}精神`, at: noon("2026-02-01") });
    const inTitle = await app.add({ title: `转发${number}的通知`, at: noon("2026-01-05") });
    const exact = await app.add({ title: "乙", number, at: noon("2025-01-01") });
    const longer = await app.add({ title: "乙", number: `临${number}`, at: noon("2025-01-02") });
    expect(await askAll(app, { q: number })).toEqual([exact, inTitle, longer, cited, citedEarlier].map(({ id }) => id));
    for (const q of ["府办发[2026]7号", "府办发（2026） 7 号"]) expect((await ask(app, { q })).ids[0]).toBe(exact.id);
  });

  it("puts what has no date before what has one", async () => {
    const dated = await app.add({ title: "无日期测试", at: noon("2030-01-01") });
    const undated = await app.add({ title: "无日期测试", at: null });
    const page = await ask(app, { q: "无日期测试" });
    expect(page.ids).toEqual([undated.id, dated.id]);
    expect(page.items.map(({ at }) => at)).toEqual([null, dated.at!.toISOString()]);
  });
});

describe("a question", () => {
  it("of several words finds what contains all of them, in whatever field", async () => {
    const both = await app.add({ title: "梧桐大道", body: "改造工程的进度" });
    await app.add({ title: "梧桐山", body: "绿化" });
    expect(await askAll(app, { q: "梧桐 进度" })).toEqual([both.id]);
  });

  it("finds opinions and names of attachments as it finds the text", async () => {
    const made = await app.add({ title: "丙", also: ["请鲍副市长阅示", "附件：蓝图终稿.pdf"] });
    expect(await askAll(app, { q: "鲍副市长" })).toEqual([made.id]);
    expect(await askAll(app, { q: "蓝图终稿.pdf" })).toEqual([made.id]);
  });

  it("finds names that are not shown, such as spellings", async () => {
    const made = await app.add({ title: "丁喆", names: ["dingzhe", "dz"] });
    expect(await askAll(app, { q: "DINGZHE" })).toEqual([made.id]);
  });

  it("does not run from one field into the next", async () => {
    await app.add({ title: "末尾甲", body: "乙开头" });
    expect(await askAll(app, { q: "甲乙" })).toEqual([]);
  });

  it("takes the signs of LIKE for themselves", async () => {
    const made = await app.add({ title: "完成率100%_以上" });
    expect(await askAll(app, { q: "100%_" })).toEqual([made.id]);
    expect(await askAll(app, { q: "率%以" })).toEqual([]);
  });

  it("shows where it was hit, in title, number and text", async () => {
    await app.add({ title: "关于榆荫路的通知", number: "榆发〔2026〕1号", body: "经研究，\n决定修缮榆荫路。" });
    const { items } = await ask(app, { q: "榆" });
    const [hit] = items as unknown as Record<"title" | "number" | "snippet", { text: string; hit: boolean }[]>[];
    expect([text(hit!.title), text(hit!.number), text(hit!.snippet)]).toEqual([
      "关于[榆]荫路的通知",
      "[榆]发〔2026〕1号",
      "经研究， 决定修缮[榆]荫路。",
    ]);
  });

  it.each([
    [{ q: "  " }, "search.nothing_to_look_for"],
    [{ q: "\u200b" }, "search.nothing_to_look_for"],
    [{ q: "" }, "kernel.invalid"],
    [{ q: "字".repeat(101) }, "kernel.invalid"],
    [{ q: "a b c d e f g h i j k" }, "search.too_many_words"],
    [{ q: "字", cursor: "abc" }, "kernel.bad_cursor"],
    [{ q: "字", cursor: Buffer.from('["head","tomorrow","x"]').toString("base64url") }, "kernel.bad_cursor"],
    [{ q: "字", from: "yesterday" }, "kernel.invalid"],
    [{ q: "字", unitId: "1" }, "kernel.invalid"],
    [{ q: "a\u0000b" }, "kernel.invalid"],
  ])("like %j is refused with a reason", async (question, code) => {
    const answer = await ask(app, question as Record<string, string>);
    expect([answer.status, answer.code]).toEqual([400, code]);
  });

  it("is refused from who is not signed in", async () => {
    expect((await app.anonymous.get("/api/search?q=字")).status).toBe(401);
  });
});

describe("filters", () => {
  it("keep to a kind, a unit and a time", async () => {
    const unitId = newId();
    const january = await app.add({ title: "筛选测试", unitId, at: noon("2026-01-15") });
    const march = await app.add({ title: "筛选测试", at: noon("2026-03-15") });
    const find = (question: Record<string, string>) => askAll(app, { q: "筛选测试", ...question });
    expect(await find({ unitId })).toEqual([january.id]);
    expect(await find({ from: "2026-02-01T00:00:00+08:00" })).toEqual([march.id]);
    expect(await find({ to: "2026-02-01T00:00:00+08:00" })).toEqual([january.id]);
    expect(await find({ type: "papers.paper" })).toEqual([march.id, january.id]);
    expect(await find({ type: "people.person" })).toEqual([]);
  });

  it("offer the kinds that there are", async () => {
    const { body } = await standInFor(app.origin).get("/api/search/kinds");
    expect(body).toContainEqual({ type: "papers.paper", zh: "文件", en: "Papers" });
  });
});

describe("paging", () => {
  it("gives every hit once, in the same order, whatever the size of a page", async () => {
    for (let made = 0; made < 23; made++)
      await app.add({
        title: made % 3 === 0 ? "翻页专用" : "其他",
        body: "翻页专用",
        at: noon(`2026-04-${10 + (made % 5)}`),
      });
    const whole = await askAll(app, { q: "翻页专用", limit: "50" });
    expect(whole).toHaveLength(23);
    for (const limit of ["1", "2", "5", "7", "22", "23"])
      expect(await askAll(app, { q: "翻页专用", limit })).toEqual(whole);
  });

  it("finds the oldest of thousands, and the newest of thousands that all contain the word", async () => {
    const many = Array.from({ length: 2300 }, (_, at) =>
      paper({ title: `批量${at}`, at: new Date(noon("2020-01-01").getTime() + at * 60_000) }),
    );
    many[0]!.body = "最早的一份写着琥珀";
    for (const made of many) app.papers.set(made.id, made);
    await app.index(...many.map(({ id }) => id));
    expect(await askAll(app, { q: "琥珀" })).toEqual([many[0]!.id]);
    const newest = many.toReversed().map(({ id }) => id);
    expect((await ask(app, { q: "批量" })).ids).toEqual(newest.slice(0, 20));
    expect(await askAll(app, { q: "批量", limit: "50" })).toEqual(newest);
  });
});

describe("what one may not read", () => {
  const unitId = newId();
  const departmentId = newId();
  const postId = newId();
  const personId = newId();
  const cases = [
    ["the whole staff", [reader.staff], {}, true],
    ["the whole staff, asked by an administrator", [reader.staff], { roles: ["securityAdministrator"] }, false],
    ["one unit", [reader.unit(unitId)], { unitId }, true],
    ["another unit", [reader.unit(newId())], { unitId }, false],
    ["one unit, asked by its administrator", [reader.unit(unitId)], { unitId, roles: ["systemAdministrator"] }, false],
    ["one department", [reader.department(departmentId)], { departmentId }, true],
    ["another department", [reader.department(newId())], { departmentId }, false],
    ["one post", [reader.post(postId)], { postId }, true],
    ["a post that the person is not acting in", [reader.post(newId())], { postId }, false],
    ["one person", [reader.person(personId)], { personId }, true],
    ["another person", [reader.person(newId())], { personId }, false],
    ["clerks of a unit", [reader.roleInUnit("clerk", unitId)], { unitId, roles: ["staff", "clerk"] }, true],
    ["clerks of a unit, asked by staff", [reader.roleInUnit("clerk", unitId)], { unitId }, false],
    ["clerks of another unit", [reader.roleInUnit("clerk", newId())], { unitId, roles: ["staff", "clerk"] }, false],
    ["nobody", [], {}, false],
  ] as const;

  it.each(cases)("is not found: for %s", async (_words, readers, actor, found) => {
    const made = await app.add({ title: `可见性${newId()}`, readers });
    const ids = await askAll(app, { q: made.title }, { roles: ["staff"], ...structuredClone(actor) } as object);
    expect(ids).toEqual(found ? [made.id] : []);
  });

  it("is not found although the index still names the reader, for the module has the last word", async () => {
    const word = "末次核对";
    const made = [];
    for (let at = 0; at < 12; at++) made.push(await app.add({ title: word, at: noon(`2026-05-${11 + at}`) }));
    for (const [at, one] of made.entries()) if (at % 4 !== 0) app.papers.set(one.id, { ...one, hidden: true });
    const page = await ask(app, { q: word, limit: "2" });
    expect(page.ids).toEqual([made[8]!.id, made[4]!.id]);
    expect(await askAll(app, { q: word, limit: "2" })).toEqual([made[8]!.id, made[4]!.id, made[0]!.id]);
  });
});

describe("whatever is typed", () => {
  it("is answered, never with an error of the server", async () => {
    const anything = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.string({ unit: fc.constantFrom(..."'\"\\%_&|!():*<>〔〕 \n") }),
    );
    await fc.assert(
      fc.asyncProperty(anything, async (q) => {
        expect([200, 400]).toContain((await ask(app, { q })).status);
      }),
      { numRuns: 300 },
    );
  });
});
