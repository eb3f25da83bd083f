import { fileOf, notFound, rawRoute } from "@tz/kernel/server/base";
import { drawingSvg } from "@tz/seal";
import { z } from "zod";
import { drawingOf } from "../repository/drawing.ts";
import { loadSeal } from "../repository/seals.ts";
import { type Matter, matterOf } from "./matters.ts";
import { loadOpinion } from "./signed-opinions.ts";

/** Ink of a signature under an opinion; seals are red. */
const INK = "#000000";

/** The picture of the signature that an opinion bears, for those who may see the opinion. */
export const opinionPictureRoute = (matters: readonly Matter[]) =>
  rawRoute({
    method: "GET",
    path: "/api/signed-opinions/:opinionId/picture",
    name: "seals.opinion-picture",
    summary: { zh: "意见的签名图样", en: "The picture of an opinion's signature" },
    access: "signedIn",
    input: z.object({ opinionId: z.uuid() }),
    answers: fileOf("image/svg+xml"),
    async handler({ reply, actor, input, services: { db, clock } }) {
      const row = await loadOpinion(db, input.opinionId);
      const viewer = { actor, now: clock.now() };
      const mayRead = row && (await matterOf(matters, row.case_type)?.mayRead(db, viewer, row.case_id));
      const seal = row && mayRead ? await loadSeal(db, row.seal_id) : undefined;
      if (!seal) throw notFound();
      return reply
        .type("image/svg+xml")
        .header("cache-control", "private, max-age=3600")
        .send(drawingSvg(drawingOf(seal), INK));
    },
  });
