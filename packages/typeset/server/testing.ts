import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { POINT, sheet } from "../geometry.ts";
import { FontLibrary } from "./fonts/font-library.ts";

export { validateOfd } from "./ofd/validate.testing.ts";

/** The fonts of the machine and those that come along. */
export const library = await FontLibrary.open([]);

/** Text as an independent reader finds it on a page, in millimetres from the upper left corner. */
export interface Seen {
  text: string;
  x: number;
  /** The baseline. */
  y: number;
  size: number;
  width: number;
}

/** Reads a PDF by pdf.js. */
export async function readPdf(file: Buffer): Promise<Seen[][]> {
  const task = getDocument({ data: new Uint8Array(file), verbosity: 0 });
  const document = await task.promise;
  const pages = await Promise.all(
    Array.from({ length: document.numPages }, async (_, index) => {
      const page = await document.getPage(index + 1);
      const { items } = await page.getTextContent({ disableNormalization: true });
      return items.flatMap((item) => {
        if (!("transform" in item) || item.str.trim() === "") return [];
        const [, , , size = 0, x = 0, y = 0] = item.transform as number[];
        const place = { x: x * POINT, y: sheet.height - y * POINT };
        return [{ text: item.str, ...place, size: size * POINT, width: item.width * POINT }];
      });
    }),
  );
  await task.destroy();
  return pages;
}

/** All text of a PDF, as one copies it. */
export async function readPdfText(file: Buffer): Promise<string> {
  return (await readPdf(file))
    .flat()
    .map(({ text }) => text)
    .join("");
}
