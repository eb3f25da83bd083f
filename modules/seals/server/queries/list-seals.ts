import { flag, pageOf, pageRequest } from "@tz/kernel/contract/base";
import { decodeCursor, keysetPage, query } from "@tz/kernel/server/base";
import { z } from "zod";
import { SealView } from "../../contract/index.ts";
import { listSeals as load, presentSeal } from "../repository/seals.ts";

const Keys = z.tuple([z.uuid()]);

/** The unit's seals for those who deal with them, the newest first; by seal_list. */
export const listOwnSeals = query({
  name: "seals.list-own",
  summary: { zh: "本单位印章", en: "The unit's seals" },
  access: "seals.keep",
  input: z.object(pageRequest),
  output: pageOf(SealView),
  run: ({ db, actor, input }) => pageFor(db, actor, { unitId: actor.unitId }, input),
});

/** All seals, for who approves them; by the primary key. Those that have ended and are not renewed yet by seal_ending. */
export const listAllSeals = query({
  name: "seals.list-all",
  summary: { zh: "全部印章", en: "All seals" },
  access: "seals.authority",
  input: z.object({ ...pageRequest, ended: flag.default(false).describe("到期或证书失效，等待续期的") }),
  output: pageOf(SealView),
  run: ({ db, actor, now, input }) => pageFor(db, actor, { endedBy: input.ended ? now : undefined }, input),
});

type Db = Parameters<typeof load>[0];
type Actor = Parameters<typeof presentSeal>[1];

async function pageFor(
  db: Db,
  actor: Actor,
  which: Parameters<typeof load>[1],
  { cursor, limit }: { cursor?: string | undefined; limit: number },
) {
  const rows = await load(db, which, decodeCursor(cursor, Keys)?.[0], limit + 1);
  return keysetPage(
    rows,
    limit,
    ({ id }) => [id],
    (row) => presentSeal(row, actor),
  );
}
