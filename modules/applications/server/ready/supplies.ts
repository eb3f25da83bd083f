import { Form } from "../../contract/index.ts";

/** 办公用品: what is wanted, line by line, with amounts and their sum. */
export const supplies = Form.parse({
  title: "办公用品申领",
  description: "申领办公用品和低值易耗品。合计超过五千元的报分管领导批准。",
  summary: "用途",
  fields: [
    { kind: "text", name: "用途", title: "用途", required: true, most: 100 },
    { kind: "department", name: "使用科室", title: "使用科室" },
    {
      kind: "table",
      name: "明细",
      title: "用品明细",
      required: true,
      most: 30,
      columns: [
        { kind: "text", name: "品名", title: "品名", required: true, most: 50 },
        { kind: "text", name: "规格", title: "规格", most: 50 },
        { kind: "number", name: "数量", title: "数量", required: true, least: 1, most: 10_000, sum: true },
        { kind: "money", name: "单价", title: "单价", required: true, most: 100_000 },
        { kind: "money", name: "金额", title: "金额", formula: "数量 * 单价", sum: true },
      ],
    },
    { kind: "money", name: "合计金额", title: "合计金额", formula: "明细.合计.金额" },
    { kind: "date", name: "需用日期", title: "需用日期", initial: "today" },
  ],
  process: {
    kind: "steps",
    steps: [
      { name: "科室负责人审核", handler: { find: "departmentLeader" }, days: 1 },
      { name: "办公室审核", handler: { find: "role", role: "officeDirector" }, days: 1 },
      { name: "分管领导审批", handler: { find: "chosenLeader" }, when: "合计金额 > 5000", days: 2 },
      { name: "办公室发放", handler: { find: "role", role: "clerk" }, days: 2, refuses: false },
    ],
  },
});
