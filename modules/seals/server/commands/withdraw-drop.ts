import { command } from "@tz/kernel/server/base";
import { z } from "zod";
import { lockDrop, mayDecideDrop, settleDrop } from "../roots/drop-record.ts";

/** Takes back the request to drop a root: the suspicion was unfounded. */
export const withdrawDrop = command({
  name: "seals.withdraw-drop",
  summary: { zh: "撤回根证书停止信任申请", en: "Withdraw the request to drop a root" },
  access: "seals.authority",
  input: z.object({ dropId: z.uuid(), version: z.int() }),
  output: z.object({ id: z.uuid() }),
  load: ({ tx }, { dropId }) => lockDrop(tx, dropId),
  version: ({ version }) => version,
  may: (_, record) => mayDecideDrop(record),
  async run({ tx, now, actor, record, subject }) {
    await settleDrop(tx, record, { state: "withdrawn", decided_at: now, decided_by_name: actor.name });
    subject({ type: "seals.authority", id: record.authority_id });
    return { id: record.id };
  },
});
