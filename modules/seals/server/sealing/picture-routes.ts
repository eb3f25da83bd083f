import { fileOf, notFound, rawRoute, type Services } from "@tz/kernel/server/base";
import { drawingSvg, svgPath } from "@tz/seal";
import { pageSvg } from "@tz/typeset";
import { z } from "zod";
import { seesSeal, seesUse } from "../policy.ts";
import { drawingOf } from "../repository/drawing.ts";
import { loadSeal, sealAccess } from "../repository/seals.ts";
import { accessOfUse, loadUse, type UseRow } from "../repository/uses.ts";
import { type Papers, papersOf } from "./papers.ts";
import { placesFor, printPaper } from "./print.ts";

/** The picture of a seal, for those who see the seal. */
export const sealPictureRoute = rawRoute({
  method: "GET",
  path: "/api/seals/:sealId/picture",
  name: "seals.picture",
  summary: { zh: "印模", en: "The picture of a seal" },
  access: "signedIn",
  input: z.object({ sealId: z.uuid() }),
  answers: fileOf("image/svg+xml"),
  async handler({ reply, actor, input, services }) {
    const seal = await loadSeal(services.db, input.sealId);
    if (!seal || !seesSeal(actor, sealAccess(seal))) throw notFound();
    return reply
      .type("image/svg+xml")
      .header("cache-control", "no-store")
      .send(drawingSvg(drawingOf(seal)));
  },
});

/** The page with the seal where it will be, before it is put there. */
export const usePreviewRoute = (all: readonly Papers[]) =>
  rawRoute({
    method: "GET",
    path: "/api/seals/uses/:useId/preview",
    name: "seals.preview-use",
    summary: { zh: "用印预览", en: "The page with the seal in its place" },
    access: "seals.keep",
    heavy: true,
    input: z.object({ useId: z.uuid() }),
    answers: fileOf("image/svg+xml"),
    async handler({ reply, actor, input, services }) {
      const use = await loadUse(services.db, input.useId);
      const papers = use && papersOf(all, use.subject_type);
      if (!use || !papers || !seesUse(actor, accessOfUse(use))) throw notFound();
      const svg = await preview(services, papers, use);
      return reply.type("image/svg+xml").header("cache-control", "no-store").send(svg);
    },
  });

async function preview(services: Services, papers: Papers, use: UseRow): Promise<string> {
  const printed = await printPaper(services, papers, use.subject_id);
  const seal = use.live_seal ? await loadSeal(services.db, use.live_seal) : undefined;
  if (!seal) throw notFound();
  const drawing = drawingOf(seal);
  const [place] = placesFor(printed, use.signature, drawing, false);
  const page = place && Iterator.from(printed.pages).drop(place.page).next().value;
  if (!page) throw notFound();
  const shown = `<path transform="translate(${place.x} ${place.y})" fill="#ff0000" d="${svgPath(drawing)}"/>`;
  return pageSvg(page).replace(/<\/svg>\s*$/, `${shown}</svg>`);
}
