import { flag, pageOf, pageRequest } from "@tz/kernel/contract/base";
import { decodeCursor, keysetPage, query } from "@tz/kernel/server/base";
import { z } from "zod";
import { UseView } from "../../contract/index.ts";
import { listUsesOf, presentUse } from "../repository/uses.ts";

const Keys = z.tuple([z.uuid()]);

/** 待用印, or what was sealed or refused, of the actor's unit, the newest first; by use_of_unit. */
export const listUses = query({
  name: "seals.list-uses",
  summary: { zh: "待用印和用印记录", en: "What waits for the unit's seals, and what they were put on" },
  access: "seals.keep",
  input: z.object({ ...pageRequest, done: flag.default(false).describe("用印记录，而不是待用印") }),
  output: pageOf(UseView),
  async run({ db, actor, input }) {
    const states = input.done ? (["sealed", "refused"] as const) : (["waiting"] as const);
    const after = decodeCursor(input.cursor, Keys)?.[0];
    const rows = await listUsesOf(db, actor.unitId, states, after, input.limit + 1);
    return keysetPage(
      rows,
      input.limit,
      ({ id }) => [id],
      (row) => presentUse(row, actor),
    );
  },
});
