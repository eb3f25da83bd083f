import { endSessions } from "@tz/kernel/server/access";
import type { WriteContext } from "@tz/kernel/server/base";
import { certificateMethod } from "../../contract/index.ts";

/** Ends what a person began by certificate: a session does not say by which one, and one too many ended does no harm. */
export const endSessionsByCertificate = (context: WriteContext, personId: string): Promise<number> =>
  endSessions(context, { personId, method: certificateMethod, keyRevoked: true });
