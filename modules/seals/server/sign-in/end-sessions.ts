import { endSessions } from "@tz/kernel/server/access";
import type { Tx } from "@tz/kernel/server/base";
import { certificateMethod } from "../../contract/index.ts";

/** Ends what a person began by certificate: a session does not say by which one, and one too many ended does no harm. */
export const endSessionsByCertificate = (tx: Tx, now: Date, personId: string): Promise<number> =>
  endSessions(tx, now, { personId, method: certificateMethod });
