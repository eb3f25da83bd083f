import { expect, test } from "vitest";
import { adaptProcess } from "./adapt.ts";
import { compileProcess } from "./compile.ts";

const file = (step: string, more = "") => `<?xml version="1.0"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" id="d" targetNamespace="t">
<process id="p" isExecutable="true">
${step}
</process>
<b:BPMNDiagram xmlns:b="http://www.omg.org/spec/BPMN/20100524/DI">
</b:BPMNDiagram>
${more}</definitions>`;

test.each([
  [
    '<userTask id="x" required name="a"/>',
    "第 4 行 <userTask>：有属性没有写值",
    "line 4, <userTask>: an attribute has no value",
  ],
  [
    '<userTask id="x" a:assignee="u"/>',
    "第 4 行 <userTask>：用了前缀 a，文件却没有声明它（xmlns:a）",
    "line 4, <userTask>: the prefix a is not declared (xmlns:a)",
  ],
  [
    '<userTask id="x" name="a" name="b"/>',
    "第 4 行 <userTask>：属性 name 写了两次",
    "line 4, <userTask>: the attribute name is there twice",
  ],
  [
    '<userTask id="x"></usertask>',
    "第 4 行 </usertask>：开始标签与结束标签不成对",
    "line 4, </usertask>: opening and closing tags do not match",
  ],
  [
    '<superTask id="x"/>\n<superTask id="y"/>',
    "第 4 行 <superTask>：BPMN 2.0 中没有这个元素，或它不该在这里（共 2 处）",
    "line 4, <superTask>: BPMN 2.0 has no such element here (2 places)",
  ],
  ['<userTask id="x"', "第 5 行 </process>：元素名不合规范", undefined],
  ["文字", "不该有文字“文字”", "the text “文字” does not belong there"],
])("says where %s cannot be read, and why, in both languages", async (step, zh, en) => {
  const { faults } = await compileProcess(file(step));
  const unread = faults!.filter(({ code }) => code === "unreadable");
  expect(unread).toHaveLength(1);
  if (en === undefined) return expect(unread[0]!.zh).toMatch(/^读不懂这个文件：第 \d 行/);
  expect(unread[0]).toMatchObject({
    zh: `读不懂这个文件：${zh}。请用 BPMN 2.0 编辑器重新导出后再上传。`,
    en: `The file cannot be read: ${en}. Export it again from a BPMN 2.0 editor.`,
  });
});

test("counts lines in the whole file, its drawing included", async () => {
  const { faults } = await compileProcess(file('<startEvent id="s"/>', "</oops>"));
  expect(faults![0]!.zh).toContain("第 8 行 </oops>");
});

test("leaves no word of the reader in what it says", async () => {
  for (const broken of [
    "<a",
    "<![CDATA[",
    "<!--",
    "<?x",
    "</a>",
    "<a b=c/>",
    '<a b="c/>',
    "<1/>",
    "&",
    "<a xmlns:b/>",
    '<a ="b"/>',
  ])
    for (const { zh } of (await compileProcess(file(broken))).faults!) expect(zh).not.toMatch(/[a-z]{3,} [a-z]{3,}/);
});

test("looks for entities in time that grows with the file alone", async () => {
  const began = performance.now();
  expect((await compileProcess("<!DOCTYPE ".repeat(190_000))).graph).toBeUndefined();
  expect(performance.now() - began).toBeLessThan(5000);
});

test.each([
  ["elements that do not exist", "<foo/>\n".repeat(40_000)],
  ["attributes without values", "<userTask a b/>\n".repeat(40_000)],
  ["text between elements", "文\n<o:a xmlns:o='urn:o'/>".repeat(20_000)],
])(
  "gives up where too much is wrong, rather than count lines for minutes: %s",
  async (_, wrong) => {
    const xml = file(wrong);
    const began = performance.now();
    expect((await compileProcess(xml)).faults).toMatchObject([
      { code: "unreadable", zh: expect.stringContaining("写错的地方太多") },
    ]);
    expect(await adaptProcess(xml)).toEqual({ bpmn: xml, changes: [] });
    expect(performance.now() - began).toBeLessThan(20_000); // without it more than a minute
  },
  60_000,
);
