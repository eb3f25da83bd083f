import { query } from "@tz/kernel/server/base";
import { z } from "zod";
import { OwnStamp } from "../../contract/index.ts";
import { presentSeal, stampOf } from "../repository/seals.ts";

/** The reader's own signature as it stands; null for who has none. */
export const readStamp = query({
  name: "seals.read-stamp",
  summary: { zh: "本人电子签名", en: "One's own electronic signature" },
  access: "seals.sign",
  input: z.object({}),
  output: OwnStamp,
  async run({ db, actor }) {
    const row = await stampOf(db, actor.personId);
    return { stamp: row ? presentSeal(row, actor) : null };
  },
});
