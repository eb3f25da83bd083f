import { z } from "zod";
import { tables, type WriteContext } from "../../base/index.ts";
import type { AccessTables } from "../tables.ts";

const access = tables<AccessTables>();

/** What ends sessions answers. */
export const EndedSessions = z.object({ ended: z.int() });

/** Which of a person's sessions end: one, all, all but one, or those of one way. */
interface Which {
  personId: string;
  sessionId?: string;
  except?: string;
  /** Those that began in this way. */
  method?: string;
  /** What they began with is good no more; their pages say so. */
  keyRevoked?: boolean;
}

/** Ends live sessions, and lets their open pages know; served by session_person. @returns how many */
export async function endSessions(
  { tx, now, emit }: Pick<WriteContext, "tx" | "now" | "emit">,
  { personId, sessionId, except, method, keyRevoked = false }: Which,
): Promise<number> {
  const { numUpdatedRows } = await access(tx)
    .updateTable("kernel.session")
    .set({ ended_at: now, key_revoked: keyRevoked })
    .where("person_id", "=", personId)
    .where("expires_at", ">", now)
    .where("ended_at", "is", null)
    .$if(sessionId !== undefined, (all) => all.where("id", "=", sessionId ?? ""))
    .$if(method !== undefined, (all) => all.where("method", "=", method ?? ""))
    .$if(except !== undefined, (all) => all.where("id", "<>", except ?? ""))
    .executeTakeFirst();
  if (numUpdatedRows > 0n) emit("access.sessions-ended", { personId });
  return Number(numUpdatedRows);
}
