import type { PermissionCatalogue } from "../base/index.ts";

export const workflowPermissions = {
  "workflow.readUnitTasks": {
    zh: "查看和催办本单位的全部任务",
    en: "See and urge all tasks of one's unit",
    roles: ["clerk", "leader", "officeDirector"],
  },
  "workflow.manageProcesses": {
    zh: "查看和发布流程",
    en: "See and publish processes",
    roles: ["systemAdministrator"],
  },
  "workflow.manageCases": {
    zh: "干预本单位事项的流转（跳转、暂停、恢复、终止、更换办理人）",
    en: "Intervene in running cases of one's unit: jump, suspend, resume, end, change handlers",
    roles: ["officeDirector"],
  },
} satisfies PermissionCatalogue;
export type WorkflowPermission = keyof typeof workflowPermissions;
