import { AuditOutlined, SafetyCertificateOutlined } from "@ant-design/icons";
import { defineWebModule } from "../../base/index.ts";

const group = "administration";
const permission = "audit.read";

/** The audit trail and its seal, for the audit administrator. */
export const auditWeb = defineWebModule({
  name: "audit",
  messages: { zh: () => import("./messages/zh.ts"), en: () => import("./messages/en.ts") },
  routes: [
    { path: "/administration/audit", permission, page: () => import("./pages/audit.tsx") },
    { path: "/administration/seal", permission, page: () => import("./pages/seal.tsx") },
  ],
  menu: [
    {
      to: "/administration/audit",
      label: { zh: "审计日志", en: "Audit trail" },
      icon: <AuditOutlined />,
      group,
      order: 10,
      permission,
    },
    {
      to: "/administration/seal",
      label: { zh: "封存与校验", en: "Seal and verification" },
      icon: <SafetyCertificateOutlined />,
      group,
      order: 20,
      permission,
    },
  ],
});
