import type { Bilingual } from "../base/index.ts";
import type { CaseUrgency } from "./words.ts";

/** What is emitted when something happens to a task, a case or a copy, and its words. */
export const workflowEvents = {
  "workflow.task-opened": { zh: "新任务到达", en: "Task opened" },
  "workflow.task-completed": { zh: "任务办理完成", en: "Task completed" },
  "workflow.task-sent-back": { zh: "任务退回", en: "Task sent back" },
  "workflow.task-withdrawn": { zh: "任务撤回", en: "Task withdrawn" },
  "workflow.task-transferred": { zh: "任务转办", en: "Task transferred" },
  "workflow.task-claimed": { zh: "任务签领", en: "Task claimed" },
  "workflow.task-released": { zh: "取消签领任务", en: "Claimed task released" },
  "workflow.signers-changed": { zh: "加签或减签", en: "Signers added or removed" },
  "workflow.intervened": { zh: "管理员干预流转", en: "Case intervened in" },
  "workflow.task-urged": { zh: "任务催办", en: "Task urged" },
  "workflow.task-due-soon": { zh: "任务即将到期", en: "Task due soon" },
  "workflow.task-overdue": { zh: "任务逾期", en: "Task overdue" },
  "workflow.task-forgotten": { zh: "任务久未办理", en: "Task left lying" },
  "workflow.case-suspended": { zh: "流程久未恢复", en: "Case left suspended" },
  "workflow.circulated": { zh: "传阅", en: "Circulated" },
  "workflow.copy-read": { zh: "传阅件已阅", en: "Copy read" },
  "workflow.instance-finished": { zh: "流程结束", en: "Process finished" },
} satisfies Record<string, Bilingual>;
export type WorkflowEventName = keyof typeof workflowEvents;

interface Party {
  personId: string;
  name: string;
}

/** The payload of every workflow event. */
export interface WorkflowEvent {
  /** Null where a copy was circulated of a case that runs no process. */
  instanceId: string | null;
  case: { type: string; id: string };
  kind: string;
  title: string;
  urgency: CaseUrgency;
  /** The case's unit. */
  unitId: string;
  /** Where the case is shown, an address within the program. */
  link: string;
  /** Null where the system acted. */
  actor: Party | null;
  onBehalfOf: Party | null;
  /** `nameEn` where the definition has one. */
  step: { id: string; name: string; nameEn?: string } | null;
  /** The tasks it is about, or the copies (`circulated`, `copy-read`). */
  tasks: { taskId: string; personId: string }[];
  /** Whom it is for: the handlers or readers, at the end the drafter. */
  personIds: string[];
  /** Who is told besides: the clerks of the handlers' units where something is due, late or lies, and at an urging. */
  alsoTell: string[];
  /** Whose lists change without their doing: their task ended, was claimed by another or given back, or was done in their name. */
  changedFor: string[];
  dueAt: string | null;
  /** What was said: an opinion, a reason, a message. */
  reason: string | null;
  /** `finished` or `terminated` at the end. */
  status: string | null;
}
