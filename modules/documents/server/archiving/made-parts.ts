import type { PaperPart, PartRole } from "@tz/archives/contract";
import type { Services } from "@tz/kernel/server/base";
import { safeName } from "@tz/kernel/server/files";
import { type Print, type PrintFormat, writePrint } from "../print/send-print.ts";

interface Made {
  role: PartRole;
  /** Without extension. */
  name: string;
  print: Print;
}

/** A printed form in its two formats for the long term; its pages are counted once. */
export async function inBothFormats(services: Services, made: Made): Promise<PaperPart[]> {
  return [await madePart(services, "pdf", made), { ...(await madePart(services, "ofd", made)), pages: null }];
}

/** A printed form made for the archive. */
export async function madePart(services: Services, format: PrintFormat, made: Made): Promise<PaperPart> {
  const { file, pages } = await writePrint(services, format, made.print);
  const name = `${safeName(made.name) ?? "file"}.${format}`;
  return { role: made.role, name, pages, content: { bytes: file } };
}
