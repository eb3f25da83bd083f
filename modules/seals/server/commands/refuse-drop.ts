import { command } from "@tz/kernel/server/base";
import { notify } from "@tz/kernel/server/notify";
import { z } from "zod";
import { securityAdministrators } from "../administrators.ts";
import { lockDrop, mayDecideDrop, settleDrop } from "../roots/drop-record.ts";

/** The root stays believed, with the reason that whoever asked reads. */
export const refuseDrop = command({
  name: "seals.refuse-drop",
  summary: { zh: "不批准根证书停止信任", en: "Refuse to drop a root" },
  access: "seals.approveDrop",
  input: z.object({ dropId: z.uuid(), version: z.int(), answer: z.string().trim().min(2).max(500) }),
  output: z.object({ id: z.uuid() }),
  load: ({ tx }, { dropId }) => lockDrop(tx, dropId),
  version: ({ version }) => version,
  may: (_, record) => mayDecideDrop(record),
  async run({ actor, record, input: { answer }, ...context }) {
    const { tx, now, services, subject, note } = context;
    await settleDrop(tx, record, { state: "refused", decided_at: now, decided_by_name: actor.name, answer });
    subject({ type: "seals.authority", id: record.authority_id });
    note({ answer });
    await notify(context, {
      personIds: await securityAdministrators(tx, services),
      event: "seals.drop-refused",
      subject: { type: "seals.root-drop", id: record.id },
      parameters: { root: record.root.name, name: actor.name, answer },
      link: "/seals/authority?part=roots",
      dedupeKey: `seals.drop-refused ${record.id}`,
    });
    return { id: record.id };
  },
});
