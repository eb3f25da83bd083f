import { z } from "zod";
import { command } from "../../base/index.ts";

/** Asks for a check of the whole trail at once; several wishes before it begins are one. */
export const requestCheck = command({
  name: "audit.request-check",
  summary: { zh: "要求校验审计记录", en: "Ask for a check of the audit trail" },
  input: z.object({}),
  output: z.null(),
  access: "audit.read",
  run({ job }) {
    job("audit.check", {}, { key: "audit.check" });
    return null;
  },
});
