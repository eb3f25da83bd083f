import { z } from "zod";
import { AuditEvents } from "../../../contract/audit/index.ts";
import { query } from "../../base/index.ts";
import { auditEvents } from "../events.ts";

/** The kinds of events by which the trail can be filtered. */
export const listEvents = query({
  name: "audit.events",
  summary: { zh: "审计事件目录", en: "The kinds of audit events" },
  input: z.object({}),
  output: AuditEvents,
  access: "audit.read",
  run({ actor, services }) {
    const items = auditEvents(services.registry).map(({ name, zh, en }) => ({
      command: name,
      event: actor.language === "en" ? en : zh,
    }));
    return { items };
  },
});
