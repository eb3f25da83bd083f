import type { PermissionCatalogue } from "../base/index.ts";

export const deliveryPermissions = {
  "delivery.receive": { zh: "收文签收", en: "Receive what is sent to the unit", roles: ["clerk", "officeDirector"] },
  "delivery.track": { zh: "流转跟踪", en: "Track what the unit sent", roles: ["clerk", "officeDirector", "leader"] },
} satisfies PermissionCatalogue;
