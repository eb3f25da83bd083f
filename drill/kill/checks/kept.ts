import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { digestOf } from "../story.ts";
import type { Target } from "../target.ts";
import { type Check, check, type Evidence, nothing } from "./check.ts";

const main = join(import.meta.dirname, "..", "..", "..", "apps", "server", "main.ts");
/** Files, kept answers, the trail's chain, and that nothing unforeseen happened. */
export async function checkKept({ target, clerks, sent }: Evidence): Promise<Check[]> {
  const unlike: string[] = [];
  for (const { drafter, file, title } of sent) {
    const bytes = await clerks.bytes(drafter, `/api/files/${file.id}`);
    if (digestOf(bytes) !== file.digest) unlike.push(title);
  }
  const otherwise: string[] = [];
  for (const request of clerks.sample) if (!(await clerks.repeat(request))) otherwise.push(request.path);
  return [
    nothing("files that are not as they were sent", unlike),
    nothing("requests that are answered otherwise when they are repeated", otherwise),
    nothing("answers that nobody foresaw", clerks.unexpected),
    check("audit:verify", 0, await verifyAudit(target)),
  ];
}

async function verifyAudit({ dataFolder }: Target): Promise<number> {
  const child = spawn(process.execPath, [main, "audit:verify"], {
    env: { ...process.env, TONGZHENG_DATA: dataFolder, DATABASE_URL: "" },
    stdio: ["ignore", "ignore", "inherit"],
  });
  const [code] = await once(child, "exit");
  return code;
}
