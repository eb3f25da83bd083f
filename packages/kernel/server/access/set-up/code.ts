import { createHash, randomInt } from "node:crypto";
import { asSystem, type Services, tables } from "../../base/index.ts";
import type { AccessTables } from "../tables.ts";
import { setUpNeeded } from "./needed.ts";

const access = tables<AccessTables>();
// Crockford's base 32: no signs that look alike.
const signs = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const HOURS_ALIVE = 24;
export const CODE_FAILURES = 5;

/** SM3 of a code as it is kept; capitals, spaces and hyphens do not matter. */
export const hashCode = (code: string): Buffer =>
  createHash("sm3")
    .update(code.toUpperCase().replace(/[^0-9A-Z]/g, ""))
    .digest();

/** 16 signs of 5 bits each. */
function newCode(): string {
  const group = () => Array.from({ length: 4 }, () => signs[randomInt(signs.length)]).join("");
  return [group(), group(), group(), group()].join("-");
}

/**
 * Where the system waits for its set-up, makes a new one-time code and prints it on the console; the code before is void.
 * Call it at every start.
 * @returns whether a code was printed
 */
export async function printSetUpCode(
  services: Services,
  print: (line: string) => void = (line) => process.stdout.write(`${line}\n`),
): Promise<boolean> {
  if (!(await setUpNeeded(services.db, services.config))) return false;
  const code = newCode();
  await asSystem(services, "access.print-set-up-code", async ({ tx, now }) => {
    const fresh = {
      code_hash: hashCode(code),
      expires_at: new Date(now.getTime() + HOURS_ALIVE * 3_600_000),
      failures: 0,
      used_at: null,
    };
    await access(tx)
      .insertInto("kernel.set_up")
      .values(fresh)
      .onConflict((conflict) => conflict.column("one").doUpdateSet(fresh))
      .execute();
  });
  print(`初始设置码（24 小时内有效，只能使用一次）：${code}`);
  print(`Set-up code (valid for 24 hours, once): ${code}`);
  return true;
}

/** Whether a code may still be tried. */
export function isAlive(row: { expires_at: Date; failures: number; used_at: Date | null } | undefined, now: Date) {
  return row !== undefined && row.used_at === null && row.failures < CODE_FAILURES && now < row.expires_at;
}
