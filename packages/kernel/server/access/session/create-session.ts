import type { SessionMethod } from "../../../contract/access/index.ts";
import { newId, type Tx, tables } from "../../base/index.ts";
import type { AccessTables } from "../tables.ts";
import { hashToken, newToken } from "./token.ts";

const access = tables<AccessTables>();
const HOUR = 3_600_000;
const TEN_YEARS = 10 * 365 * 24;

export interface NewSession {
  id: string;
  /** Goes into the cookie and nowhere else. */
  token: string;
}

export interface SessionOrigin {
  method: SessionMethod;
  ip: string;
  userAgent: string;
  /** The longest it may last. */
  hours: number;
}

const byProgram: SessionOrigin = { method: "system", ip: "127.0.0.1", userAgent: "", hours: TEN_YEARS };

/**
 * Opens a session with a token of its own. Without an origin it is a program's session (tests, benchmarks): it knows no
 * idle limit and asks for no password.
 */
export async function createSession(
  tx: Tx,
  personId: string,
  now: Date,
  { method, ip, userAgent, hours }: SessionOrigin = byProgram,
): Promise<NewSession> {
  const id = newId();
  const token = newToken();
  await access(tx)
    .insertInto("kernel.session")
    .values({
      id,
      token_hash: hashToken(token),
      person_id: personId,
      method,
      created_at: now,
      last_seen_at: now,
      expires_at: new Date(now.getTime() + hours * HOUR),
      ended_at: null,
      ip,
      user_agent: userAgent.slice(0, 300),
    })
    .execute();
  return { id, token };
}
