import type { AuditRow } from "../../../../contract/audit/index.ts";
import type { Text } from "../text.ts";

/** What stands for the person where there is none: a request of somebody not signed in has an address, the system's work has none. */
export const nobody = (text: Text, { ip }: AuditRow): string => text(ip === null ? "audit.system" : "audit.unsigned");
