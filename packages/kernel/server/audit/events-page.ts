import type { Registry } from "../base/index.ts";
import { auditEvents } from "./events.ts";

const head = `# Audit events 审计事件

Every write leaves one row in the audit trail, in the same transaction. This page lists the kinds of rows; it is
generated from the program's own commands (\`npm run audit:events\`) and compared with them by a test.
How the rows are sealed and how to check them: [audit-chain.md](audit-chain.md).

| event | 事件 | what happened | who may cause it |
|---|---|---|---|
`;

/** The text of docs/audit-events.md. */
export function eventsPage(registry: Registry): string {
  const line = ({ name, zh, en, access }: ReturnType<typeof auditEvents>[number]) =>
    `| \`${name}\` | ${zh} | ${en} | ${whoMay(access)} |\n`;
  return head + auditEvents(registry).map(line).join("");
}

function whoMay(access: string | null): string {
  if (access === null) return "no route of its own: jobs, the kernel, readings of the trail";
  if (access === "public") return "everybody";
  return access === "signedIn" ? "the signed-in whom the record's policy allows" : `\`${access}\``;
}
