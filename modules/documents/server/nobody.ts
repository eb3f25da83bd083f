import type { Actor } from "@tz/kernel/server/base";

const NIL = "00000000-0000-0000-0000-000000000000";

/** The system as the reader of a record that asks who reads: nobody's task, nobody's unit. It decides no access. */
export const nobody: Actor = {
  personId: NIL,
  name: "",
  postId: NIL,
  postTitle: "",
  unitId: NIL,
  departmentId: null,
  roles: [],
  permissions: new Set(),
  sessionId: NIL,
  ip: "",
  language: "zh-CN",
};
