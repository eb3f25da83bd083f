import { AppError, type Services } from "@tz/kernel/server/base";
import { type Drawing, type Place, seamPlaces } from "@tz/seal";
import type { Page } from "@tz/typeset";
import { metricsOf, openFonts, writeOfd, writePdf } from "@tz/typeset/server";
import type { Papers } from "./papers.ts";

/** A paper's pages, and the unsealed files of them. */
export interface Printed {
  /** Set anew whenever one goes through them. */
  pages: Iterable<Page>;
  files(): { ofd: Buffer; pdf: Buffer };
}

export async function printPaper(services: Services, papers: Papers, id: string): Promise<Printed> {
  const fonts = await openFonts(services.config.fontFolders);
  const { title, author, pages, pictures } = await papers.print(services, id);
  const set = pages(metricsOf(fonts));
  const about = { title, author, at: services.clock.now() };
  return {
    pages: set,
    files: () => ({ ofd: writeOfd(set, fonts, about, pictures).file, pdf: writePdf(set, fonts, about, pictures).file }),
  };
}

/**
 * Where a seal goes: over its signature (居中下压, GB/T 9704-2012 7.3.5), and across the pages where that is wished.
 * @throws AppError seals.no_place
 */
export function placesFor(
  { pages }: Pick<Printed, "pages">,
  signature: number,
  drawing: Drawing,
  seam: boolean,
): Place[] {
  const { width, height } = drawing;
  const own: Place[] = [];
  let page = 0;
  for (const { seals } of pages) {
    for (const { x, y, signature: its } of seals)
      if (its === signature) own.push({ page, x: x - width / 2, y: y - height / 2, width, height });
    page += 1;
  }
  if (own.length === 0) throw new AppError("seals.no_place");
  return seam ? [...own, ...seamPlaces(drawing, page)] : own;
}
