import { type RawContext, type Services, sendDownload } from "@tz/kernel/server/base";
import { safeName } from "@tz/kernel/server/files";
import type { Metrics, Page } from "@tz/typeset";
import {
  type About,
  type FontLibrary,
  metricsOf,
  openFonts,
  type Pictures,
  type Written,
  writeOfd,
  writePdf,
} from "@tz/typeset/server";

interface Format {
  mime: string;
  /** A PDF opens in the browser, from where it is printed. */
  inline: boolean;
  write(pages: Iterable<Page>, fonts: FontLibrary, about: About, pictures: Pictures | undefined): Written;
}

const formats = {
  pdf: { mime: "application/pdf", inline: true, write: writePdf },
  ofd: { mime: "application/ofd", inline: false, write: writeOfd },
} as const satisfies Record<string, Format>;
export type PrintFormat = keyof typeof formats;

/** The media type of a printed form. */
export const printType = { pdf: formats.pdf.mime, ofd: formats.ofd.mime };

/** What is printed: its name, its unit, and how it is set with the widths of the fonts at hand. */
export interface Print {
  title: string;
  unitName: string;
  pages(metrics: Metrics): Iterable<Page>;
  /** Of the pages; none where there are none. */
  pictures?: Pictures;
  /** When the paper came to be, as its file says; the moment of printing if not given. */
  at?: Date;
}

/** The file of the printed pages, and how many there are. */
export async function writePrint(
  services: Services,
  format: PrintFormat,
  { title, unitName, pages, pictures, at = services.clock.now() }: Print,
): Promise<{ file: Buffer; pages: number }> {
  const fonts = await openFonts(services.config.fontFolders);
  const about = { title, author: unitName, at };
  const written = formats[format].write(pages(metricsOf(fonts)), fonts, about, pictures);
  const { missing } = written;
  if (missing.length > 0) services.log.warn({ title, missing }, "characters without a font");
  return written;
}

/** Answers with a file of the printed pages, named after its title. */
export async function sendPrint(
  { reply, services }: Pick<RawContext, "reply" | "services">,
  format: PrintFormat,
  print: Print,
): Promise<unknown> {
  const { mime, inline } = formats[format];
  const { file } = await writePrint(services, format, print);
  const name = safeName(`${print.title}.${format}`) ?? `document.${format}`;
  return sendDownload(reply, file, { name, type: mime, inline });
}
