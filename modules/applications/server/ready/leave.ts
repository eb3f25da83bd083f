import { Form, type Step } from "../../contract/index.ts";

const step = (name: string, more: Partial<Step> & Pick<Step, "handler">): Step => ({
  name,
  finish: "one",
  when: null,
  days: 1,
  opinion: "optional",
  refuses: true,
  fills: [],
  ...more,
});

/** 请假: a few days are for the head of the department, more for the leaders as well. */
export const leave = Form.parse({
  title: "请假申请",
  description: "年休假、事假、病假等。三天以内由科室负责人批准，超过三天报分管领导，超过七天报主要领导。",
  summary: "请假类型",
  fields: [
    {
      kind: "choice",
      name: "请假类型",
      title: "请假类型",
      required: true,
      options: ["年休假", "事假", "病假", "婚假", "产假", "陪产假", "丧假", "探亲假"],
    },
    {
      kind: "dateRange",
      name: "请假时间",
      title: "请假时间",
      required: true,
      days: "working",
      hint: "按工作日计算天数。",
    },
    { kind: "choice", name: "开始时段", title: "开始时段", options: ["上午", "下午"], initial: ["上午"] },
    {
      kind: "choice",
      name: "结束时段",
      title: "结束时段",
      options: ["上午", "下午"],
      initial: ["下午"],
      hint: "下午开始或上午结束的，当天按半天计算。",
    },
    {
      kind: "number",
      name: "请假天数",
      title: "请假天数",
      decimals: 1,
      least: 0.5,
      unit: "天",
      formula: '请假时间.天数 - (if 开始时段 = "下午" then 0.5 else 0) - (if 结束时段 = "上午" then 0.5 else 0)',
    },
    { kind: "longText", name: "事由", title: "请假事由", required: true, most: 500, when: '请假类型 != "年休假"' },
    {
      kind: "attachment",
      name: "证明材料",
      title: "证明材料",
      hint: "病假三天以上请附医院证明。",
      when: '请假类型 = "病假"',
      most: 5,
    },
    { kind: "person", name: "工作交接人", title: "工作交接人", required: true },
    { kind: "text", name: "联系电话", title: "联系电话", most: 30, required: true },
    {
      kind: "choice",
      name: "是否离开本市",
      title: "是否离开本市",
      required: true,
      options: ["否", "是"],
      initial: ["否"],
    },
    { kind: "text", name: "目的地", title: "目的地", most: 100, required: true, when: '是否离开本市 = "是"' },
  ],
  process: {
    kind: "steps",
    steps: [
      step("科室负责人审批", { handler: { find: "departmentLeader" } }),
      step("分管领导审批", { handler: { find: "chosenLeader" }, when: "请假天数 > 3" }),
      step("主要领导审批", { handler: { find: "leaderAbove" }, when: "请假天数 > 7" }),
      step("办公室备案", { handler: { find: "role", role: "clerk" }, refuses: false }),
    ],
  },
});
