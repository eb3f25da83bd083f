import type { Actor } from "@tz/kernel/server/base";
import { officeDay } from "@tz/kernel/server/calendar";
import type { Random } from "../random.ts";

/** What somebody of the demo fills in, and how far it goes. */
export interface PlannedApplication {
  kind: "请假申请" | "用印申请" | "办公用品申领" | "会议室使用申请";
  values: Record<string, unknown>;
  until: "draft" | "submitted" | "half" | "done" | "refused" | "returned";
}

interface Scene {
  random: Random;
  applicant: Actor;
  colleague: Actor;
  today: Date;
}

const DAY = 86_400_000;
const dayAfter = (today: Date, days: number) => officeDay(new Date(today.getTime() + days * DAY));

const ends = [
  "done",
  "done",
  "done",
  "done",
  "half",
  "submitted",
  "submitted",
  "returned",
  "refused",
  "draft",
] as const;

/** Plans one application: what it is by turns, its words at random. */
export function planApplication(turn: number, scene: Scene): PlannedApplication {
  const plan = [leave, supplies, seal, room][(turn + Math.floor(turn / 4)) % 4]!;
  return { ...plan(scene), until: scene.random.pick(ends) };
}

type Planned = Omit<PlannedApplication, "until">;

function leave({ random, colleague, today }: Scene): Planned {
  const [type, reason] = random.pick([
    ["年休假", undefined],
    ["事假", "家中老人就医，需要陪护"],
    ["事假", "孩子转学办理手续"],
    ["病假", "感冒发热，医生建议休息"],
    ["婚假", "本人结婚"],
  ] as const);
  const from = 1 + random.below(6);
  const away = random.chance(0.3);
  return {
    kind: "请假申请",
    values: {
      请假类型: type,
      请假时间: { from: dayAfter(today, from), to: dayAfter(today, from + random.below(9)) },
      ...(reason && { 事由: reason }),
      工作交接人: colleague.personId,
      联系电话: `138${String(10_000_000 + random.below(89_999_999))}`,
      是否离开本市: away ? "是" : "否",
      ...(away && { 目的地: random.pick(["云麓省会", "邻市", "老家"]) }),
    },
  };
}

function supplies({ random }: Scene): Planned {
  const goods = [
    ["A4复印纸", "70克 5包/箱", "168.00"],
    ["硒鼓", "适配激光打印机", "385.00"],
    ["签字笔", "0.5mm 黑色 12支/盒", "18.50"],
    ["档案盒", "A4 侧宽4厘米", "6.80"],
    ["文件夹", "双夹", "9.90"],
    ["移动硬盘", "2T 加密", "699.00"],
  ] as const;
  const first = random.below(goods.length - 2);
  const rows = goods.slice(first, first + 1 + random.below(3)).map(([name, size, price]) => ({
    品名: name,
    规格: size,
    数量: 1 + random.below(12),
    单价: price,
  }));
  return {
    kind: "办公用品申领",
    values: { 用途: random.pick(["科室日常办公", "年度档案整理", "会议材料印制"]), 明细: rows },
  };
}

function seal({ random }: Scene): Planned {
  const contract = random.chance(0.3);
  return {
    kind: "用印申请",
    values: {
      用印事项: contract
        ? random.pick(["办公楼物业服务合同", "信息系统运维合同", "印刷服务合同"])
        : random.pick(["人员在职证明", "项目资金申请材料", "工作联系函", "统计报表"]),
      印章: contract ? ["合同专用章"] : ["单位公章"],
      份数: 1 + random.below(6),
      是否涉及合同: contract ? "是" : "否",
      ...(contract && { 合同金额: `${8_000 + random.below(190_000)}.00` }),
    },
  };
}

function room({ random, applicant, today }: Scene): Planned {
  const day = dayAfter(today, 1 + random.below(12));
  const hour = 8 + random.below(9);
  const at = (offset: number) => `${day}T${String(hour + offset).padStart(2, "0")}:30`;
  return {
    kind: "会议室使用申请",
    values: {
      会议名称: random.pick(["党组理论学习", "季度工作调度会", "项目评审会", "业务培训", "座谈会"]),
      会议室: random.pick(["第一会议室", "第二会议室", "第三会议室", "视频会议室"]),
      使用时间: { from: at(0), to: at(1) },
      参会人数: 6 + random.below(40),
      会务保障: random.chance(0.5) ? ["投影", "茶水"] : ["席签"],
      联系人: applicant.personId,
    },
  };
}
