import { Form } from "../../contract/index.ts";

/** 用印: which seal on which paper, with the paper itself. */
export const seal = Form.parse({
  title: "用印申请",
  description: "使用单位公章、合同专用章等。请附需要用印的材料。",
  summary: "用印事项",
  fields: [
    { kind: "text", name: "用印事项", title: "用印事项", required: true, most: 200 },
    {
      kind: "choice",
      name: "印章",
      title: "印章",
      required: true,
      many: true,
      options: ["单位公章", "合同专用章", "财务专用章", "法定代表人名章"],
    },
    { kind: "number", name: "份数", title: "份数", required: true, least: 1, most: 1000, unit: "份", initial: 1 },
    { kind: "unit", name: "报送单位", title: "报送单位", many: true },
    {
      kind: "choice",
      name: "是否涉及合同",
      title: "是否涉及合同、协议",
      required: true,
      options: ["否", "是"],
      initial: ["否"],
    },
    { kind: "money", name: "合同金额", title: "合同金额", required: true, when: '是否涉及合同 = "是"' },
    { kind: "attachment", name: "用印材料", title: "用印材料", required: true, most: 10 },
    { kind: "longText", name: "说明", title: "说明", most: 500 },
  ],
  process: {
    kind: "steps",
    steps: [
      { name: "科室负责人审核", handler: { find: "departmentLeader" }, days: 1 },
      {
        name: "分管领导审批",
        handler: { find: "chosenLeader" },
        when: '是否涉及合同 = "是" or list contains(印章, "单位公章")',
        days: 1,
      },
      { name: "办公室用印", handler: { find: "role", role: "officeDirector" }, days: 1, refuses: false },
    ],
  },
});
