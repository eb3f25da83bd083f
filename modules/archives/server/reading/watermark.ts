import { AppError, type Services } from "@tz/kernel/server/base";
import { Threads } from "@tz/thread";
import { type Page, POINT, sheet } from "@tz/typeset";
import { openFonts, writePdf } from "@tz/typeset/server";
import type { MarkTask } from "./mark-worker.ts";

/** Height of the mark's characters, in millimetres. */
const SIZE = 5;

/** A copy that bears the words, and what it is. */
export interface Marked {
  bytes: Uint8Array;
  type: string;
}

const PDF = "application/pdf";
const OFD = "application/ofd";
const pictures = ["image/jpeg", "image/png"];

const threads = new Threads<MarkTask, Uint8Array>(new URL("./mark-worker.ts", import.meta.url), {
  milliseconds: 30_000,
  megabytes: 768,
  sideBySide: 1,
});

/**
 * A PDF, an OFD, or a picture on a page of PDF, with words over every page that say who reads it and when. The words are drawn
 * in the platform's own fonts, so that every name can be written. It is an unsealed copy that shows the seals.
 * The file, which may be anybody's, is opened in a thread with limits.
 * @throws AppError archives.no_watermark where the format cannot bear one, or the file is damaged or beyond the limits
 */
export async function withWatermark(
  services: Pick<Services, "config" | "clock">,
  mediaType: string,
  bytes: Uint8Array,
  words: string,
): Promise<Marked> {
  const isKnown = mediaType === OFD || mediaType === PDF || pictures.includes(mediaType);
  const mark = isKnown && (await markPage(services, words));
  const marked = mark && (await threads.run({ mediaType, bytes, words, mark, at: services.clock.now() }));
  if (!marked) throw new AppError("archives.no_watermark");
  return { bytes: marked, type: mediaType === OFD ? OFD : PDF };
}

/** The words as a small page of their own, which the other pages then show. */
async function markPage(
  { config, clock }: Pick<Services, "config" | "clock">,
  words: string,
): Promise<MarkTask["mark"]> {
  const fonts = await openFonts(config.fontFolders);
  const { steps, width } = advances(words);
  const look = { size: SIZE, face: "song", colour: "black", stretch: 1 } as const;
  const marks: Page["marks"] = [{ kind: "text", text: words, x: SIZE, y: sheet.height - SIZE, steps, ...look }];
  const { file } = writePdf([{ marks, seals: [] }], fonts, { title: words, author: "", at: clock.now() });
  return { page: file, width: (width + 2 * SIZE) / POINT, height: (3 * SIZE) / POINT };
}

/** Offsets of every character: Chinese ones are as wide as high, others half as wide. */
function advances(words: string): { steps: number[]; width: number } {
  let width = 0;
  const steps = [...words].map((character) => {
    const at = width;
    width += (character.codePointAt(0) ?? 0) < 0x100 ? SIZE * 0.55 : SIZE;
    return at;
  });
  return { steps, width };
}
