import { DeploymentUnitOutlined } from "@ant-design/icons";
import { defineWebModule } from "../../base/index.ts";

const permission = "workflow.manageProcesses";

/** Drawing, checking, rehearsing and publishing processes, for whoever keeps them. */
export const designerWeb = defineWebModule({
  name: "designer",
  messages: { zh: () => import("./messages/zh.ts"), en: () => import("./messages/en.ts") },
  routes: [
    { path: "/administration/processes", permission, page: () => import("./pages/processes.tsx") },
    { path: "/administration/processes/publish", permission, page: () => import("./pages/publish-many.tsx") },
    { path: "/administration/processes/$processId", permission, page: () => import("./pages/process-versions.tsx") },
    { path: "/administration/processes/drafts/$draftId", permission, page: () => import("./pages/process-draft.tsx") },
  ],
  menu: [
    {
      to: "/administration/processes",
      label: { zh: "流程管理", en: "Processes" },
      icon: <DeploymentUnitOutlined />,
      group: "administration",
      order: 60,
      permission,
    },
  ],
});
