import { describe, expect, it } from "vitest";
import type { Item, ParagraphItem } from "./items.ts";
import { isoDate } from "./read-tail.ts";
import { readStructure } from "./structure.ts";
import { WordError } from "./word-error.ts";

const none = { pictures: 0, notes: 0, comments: 0 };
const line = (text: string, more: Partial<ParagraphItem> = {}): Item => ({
  kind: "paragraph",
  text,
  styleName: "",
  alignment: "left",
  list: undefined,
  ...more,
});
const centre = (text: string) => line(text, { alignment: "center" });
const read = (...items: Item[]) => readStructure(items, none, { hasTrackedChanges: false, unread: new Map() });
const said = (result: ReturnType<typeof read>) => result.notices.map(({ zh }) => zh).join();

describe("reading the structure of a paper", () => {
  it("finds every element of a complete circular", () => {
    const { content, attachmentNames } = read(
      line("特急"),
      centre("沙原市财政局文件"),
      centre("沙财发〔2026〕3号"),
      centre("沙原市财政局"),
      centre("关于做好预算编制工作的通知"),
      line("各县区财政局，市直各部门、各单位："),
      line("现将有关事项通知如下。"),
      line("一、总体要求"),
      line("（一）提高认识。各单位要高度重视。"),
      line("附件：1.任务分工表"),
      line("2.联系人名单"),
      line("沙原市财政局", { alignment: "right" }),
      line("2026年3月5日", { alignment: "right" }),
      line("（此件公开发布）"),
      line("抄送：市纪委监委，市审计局。"),
      line("沙原市财政局办公室  2026年3月6日印发"),
    );
    expect(content).toMatchObject({
      documentType: "circular",
      urgency: "extraUrgent",
      title: "沙原市财政局关于做好预算编制工作的通知",
      signatures: ["沙原市财政局"],
      documentDate: "2026-03-05",
      note: "此件公开发布",
    });
    expect(content.recipients.map(({ name }) => name)).toEqual(["各县区财政局", "市直各部门", "各单位"]);
    expect(content.copyRecipients.map(({ name }) => name)).toEqual(["市纪委监委", "市审计局"]);
    expect(attachmentNames).toEqual(["任务分工表", "联系人名单"]);
    expect(content.body).toEqual([
      { type: "paragraph", text: "现将有关事项通知如下。" },
      { type: "heading", level: 1, text: "总体要求", runIn: false },
      { type: "heading", level: 2, text: "提高认识。", runIn: true },
      { type: "paragraph", text: "各单位要高度重视。" },
    ]);
  });

  it("takes 附件： before the text for no recipients", () => {
    const { content } = read(centre("关于甲的通知"), line("附件："), line("现将有关事项通知如下。"));
    expect(content.recipients).toEqual([]);
    expect(content.body).toContainEqual({ type: "paragraph", text: "现将有关事项通知如下。" });
  });

  it("keeps a number that is out of order as it was typed, and says so", () => {
    const result = read(centre("关于甲的通知"), line("一、甲"), line("三、丙"));
    expect(result.content.body[1]).toEqual({ type: "paragraph", text: "三、丙" });
    expect(said(result)).toContain("序号不连续");
  });

  it("mends the number of a short heading, and leaves running text as it was typed", () => {
    const long = `2、${"为了提高办文效率，".repeat(6)}`;
    const result = read(centre("关于甲的通知"), line("(一)总体要求"), line("1、目标任务"), line(long));
    expect(result.content.body).toEqual([
      { type: "heading", level: 2, text: "总体要求", runIn: false },
      { type: "heading", level: 3, text: "目标任务", runIn: false },
      { type: "paragraph", text: long },
    ]);
    expect(said(result)).toContain("已改为标准写法（2 处）");
    expect(said(result)).toContain("按正文保留");
  });

  it("counts each level anew under the level above", () => {
    const { content } = read(centre("标题的通知"), line("一、甲"), line("（一）甲"), line("二、乙"), line("（一）乙"));
    expect(content.body.map((block) => block.type)).toEqual(["heading", "heading", "heading", "heading"]);
  });

  it("takes headings from Word's styles and automatic numbers", () => {
    const result = read(
      centre("关于甲的通知"),
      line("总体要求", { list: 1 }),
      line("工作目标", { styleName: "heading 2" }),
      line("一个项目符号", { list: "other" }),
    );
    expect(result.content.body.map((block) => (block.type === "heading" ? block.level : 0))).toEqual([1, 2, 0]);
    expect(said(result)).toContain("标题没有序号");
    expect(said(result)).toContain("项目符号");
  });

  it("takes the text of attachments from their own pages, under the names of the note", () => {
    const result = read(
      centre("关于甲的通知"),
      line("正文。"),
      line("附件：1.任务分工表"),
      line("2.联系人名单"),
      line("沙原市财政局"),
      line("2026年3月5日"),
      line("附件1"),
      centre("任务分工"),
      line("一、分工"),
      line("2026年1月1日"),
      line("抄送：市审计局。"),
    );
    const heading = { type: "heading", level: 1, text: "分工", runIn: false };
    expect(result.content.attachments).toMatchObject([
      { name: "任务分工表", body: [heading, { type: "paragraph", text: "2026年1月1日" }] },
    ]);
    expect(result.attachmentNames).toEqual(["联系人名单"]);
    expect(result.content).toMatchObject({ documentDate: "2026-03-05", signatures: ["沙原市财政局"] });
    expect(result.content.body).toEqual([{ type: "paragraph", text: "正文。" }]);
  });

  it("keeps what follows the date and is part of nothing known, and says so", () => {
    const result = read(centre("关于甲的通知"), line("正文。"), line("2026年3月5日"), line("另附说明。"));
    expect(result.content.body.at(-1)).toEqual({ type: "paragraph", text: "另附说明。" });
    expect(said(result)).toContain("成文日期之后");
  });

  it("knows orders, minutes and letters by their heads", () => {
    const order = read(centre("沙原市人民政府令"), centre("第12号"), line("现公布办法。"));
    expect(order.content).toMatchObject({ documentType: "order", title: "", body: [{ text: "现公布办法。" }] });
    const minutes = read(
      centre("沙原市人民政府会议纪要"),
      centre("第3期"),
      centre("关于研究项目的会议纪要"),
      line("会议议定："),
      line("出席：张三、李四"),
      line("列席：王五 赵六"),
    );
    expect(minutes.content).toMatchObject({
      documentType: "minutes",
      title: "关于研究项目的会议纪要",
      attendance: { present: ["张三", "李四"], excused: [], observing: ["王五", "赵六"] },
    });
    const letter = read(centre("沙原市人民政府"), line("000001\t沙政函〔2026〕3号"), centre("关于商请支持的函"));
    expect(letter.content).toMatchObject({ documentType: "letter", title: "关于商请支持的函", copyNumber: "000001" });
  });

  it("says what it did not find", () => {
    const result = read({ kind: "table", table: { type: "table", rows: [{ cells: [{ text: "甲" }] }] } });
    expect(result.content.title).toBe("");
    expect(said(result)).toContain("没有认出标题");
    expect(said(result)).toContain("没有认出主送机关");
  });

  it("refuses a paper that is marked as a state secret", () => {
    expect(() => read(line("机密★10年"), centre("关于甲的通知"))).toThrow(WordError);
  });

  it.each([
    ["2026年3月5日", "2026-03-05"],
    ["2026 年 03 月 05 日", "2026-03-05"],
    ["二〇二六年三月五日", "2026-03-05"],
    ["二○二六年十二月三十一日", "2026-12-31"],
    ["二〇二六年十月二十日", "2026-10-20"],
    ["2026年13月1日", null],
    ["2026年2月", null],
    ["于2026年3月5日", null],
  ])("reads %s as a date", (text, expected) => {
    expect(isoDate(text)).toBe(expected);
  });
});
