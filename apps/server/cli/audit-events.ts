import { writeFile } from "node:fs/promises";
import { eventsPage } from "@tz/kernel/server/audit";
import { createRegistry } from "@tz/kernel/server/base";
import { modules } from "../modules.ts";

export const page = new URL("../../../docs/audit-events.md", import.meta.url);

/** `npm run audit:events`: writes docs/audit-events.md from the program's own commands. */
export async function run(): Promise<void> {
  await writeFile(page, eventsPage(createRegistry(modules)));
  console.log("docs/audit-events.md");
}
