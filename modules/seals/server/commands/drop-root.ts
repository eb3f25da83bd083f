import { command } from "@tz/kernel/server/base";
import { notify } from "@tz/kernel/server/notify";
import { z } from "zod";
import { securityAdministrators } from "../administrators.ts";
import { lockAuthority } from "../authority/found-root.ts";
import { forgetLook } from "../opinions/look.ts";
import { lockDrop, mayDecideDrop, settleDrop } from "../roots/drop-record.ts";
import { fell } from "../roots/fall.ts";

/**
 * 停止信任: the second of two administrators agrees. From now on nothing below the root is believed that was made since its key may
 * have been known; what was sealed before is told to be unchanged and no more (ADR 0034). A root in use is replaced at once.
 */
export const dropRoot = command({
  name: "seals.drop-root",
  summary: { zh: "批准根证书停止信任", en: "Let a root be believed no more" },
  access: "seals.approveDrop",
  input: z.object({ dropId: z.uuid(), version: z.int() }),
  output: z.object({ id: z.uuid(), successorId: z.uuid().nullable() }),
  async load({ tx }, { dropId }) {
    await lockAuthority(tx);
    return lockDrop(tx, dropId);
  },
  version: ({ version }) => version,
  may: (_, record) => mayDecideDrop(record),
  async run({ actor, record, ...context }) {
    const { tx, now, services, subject, note, emit } = context;
    const { root, since, id } = record;
    await settleDrop(tx, record, { state: "approved", decided_at: now, decided_by_name: actor.name });
    const { successorId, holders, ...counts } = await fell(context, root, since);
    forgetLook(services);
    subject({ type: "seals.authority", id: root.id });
    note({ since: since.toISOString(), reason: record.reason, askedBy: record.asked_by_name, ...counts });
    emit("seals.root-dropped", { id: root.id, successorId });
    await notify(context, {
      personIds: await securityAdministrators(tx, services),
      event: "seals.drop-approved",
      subject: { type: "seals.root-drop", id },
      parameters: { root: root.name, name: actor.name },
      link: "/seals/authority",
      dedupeKey: `seals.drop-approved ${id}`,
    });
    await notify(context, {
      personIds: holders,
      event: "seals.certificate-lost",
      subject: { type: "seals.authority", id: root.id },
      parameters: {},
      link: "/settings",
      dedupeKey: `seals.certificate-lost ${root.id}`,
    });
    return { id: root.id, successorId };
  },
});
