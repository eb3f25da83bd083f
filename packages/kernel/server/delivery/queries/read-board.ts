import { z } from "zod";
import { Board } from "../../../contract/delivery/index.ts";
import { notFound, query } from "../../base/index.ts";
import { boardOf } from "../board-of.ts";
import { requireTracking } from "../require-tracking.ts";

/** 流转跟踪: which unit has it, who has read it and who is late. */
export const readBoard = query({
  name: "delivery.board",
  summary: { zh: "流转跟踪", en: "Track a sending" },
  access: "signedIn",
  input: z.object({ type: z.string().max(100), id: z.string().max(100) }),
  output: Board,
  async run({ db, actor, input, now }) {
    await requireTracking(db, actor, input);
    return (await boardOf(db, input, now, ["urge", "recall", "export"])) ?? Promise.reject(notFound());
  },
});
