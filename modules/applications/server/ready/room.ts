import { Form } from "../../contract/index.ts";

/** 会议室: nobody gets a room that another has at the same time. */
export const room = Form.parse({
  title: "会议室使用申请",
  description: "同一会议室同一时间只能使用一次，先申请者先用。",
  summary: "会议名称",
  overlap: { resource: "会议室", time: "使用时间" },
  fields: [
    { kind: "text", name: "会议名称", title: "会议名称", required: true, most: 100 },
    {
      kind: "choice",
      name: "会议室",
      title: "会议室",
      required: true,
      options: ["第一会议室", "第二会议室", "第三会议室", "视频会议室"],
    },
    { kind: "dateRange", name: "使用时间", title: "使用时间", required: true, time: true, days: "none" },
    { kind: "number", name: "参会人数", title: "参会人数", required: true, least: 1, most: 2000, unit: "人" },
    {
      kind: "choice",
      name: "会务保障",
      title: "会务保障",
      many: true,
      options: ["投影", "音响", "视频连线", "茶水", "席签"],
    },
    { kind: "unit", name: "参会单位", title: "参会单位", many: true },
    { kind: "person", name: "联系人", title: "联系人", required: true },
  ],
  process: {
    kind: "steps",
    steps: [
      { name: "科室负责人审核", handler: { find: "departmentLeader" }, days: 1 },
      { name: "办公室安排", handler: { find: "role", role: "officeDirector" }, days: 1 },
    ],
  },
});
