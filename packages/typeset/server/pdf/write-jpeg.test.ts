import { describe, expect, it } from "vitest";
import { jpeg } from "../pictures/jpeg.testing.ts";
import { PdfFile } from "./pdf-file.ts";
import { writeJpeg } from "./write-jpeg.ts";

/** What a file says of a picture. */
function written(bytes: Buffer): string | undefined {
  const file = new PdfFile();
  const ref = writeJpeg(file, bytes);
  return ref && file.finish(ref, "0".repeat(32)).toString("latin1");
}

describe("a JPEG in a PDF", () => {
  it("has the colours that its samples have, grey or of light", () => {
    expect(written(jpeg(1))).toContain("/Width 5/Height 3/ColorSpace/DeviceGray/BitsPerComponent 8/Filter/DCTDecode");
    expect(written(jpeg(3))).toContain("/ColorSpace/DeviceRGB/BitsPerComponent 8/Filter/DCTDecode");
  });

  it("tells inks by a function to red, green and blue, never by DeviceCMYK (ISO 19005-2, 6.2.4.3)", () => {
    const text = written(jpeg(4))!;
    expect(text).toMatch(/\/ColorSpace\[\/DeviceN\[\/Cyan\/Magenta\/Yellow\/Black\]\/DeviceRGB \d+ 0 R\]/);
    expect(text).toContain("/Domain[0 1 0 1 0 1 0 1]/Range[0 1 0 1 0 1]/Size[2 2 2 2]/BitsPerSample 8");
    expect(text).not.toContain("DeviceCMYK");
    const [paper, cyan, magenta, yellow, black] = [0, 1, 2, 4, 8].map((mixture) =>
      Buffer.from(text.slice(text.indexOf("stream\n") + 7).slice(3 * mixture, 3 * mixture + 3), "latin1").toString(
        "hex",
      ),
    );
    expect([paper, cyan, magenta, yellow, black]).toEqual(["ffffff", "00ffff", "ff00ff", "ffff00", "000000"]);
  });

  it("turns the inks round that a program of Adobe wrote", () => {
    expect(written(jpeg(4, "Adobe"))).toContain("/Decode[1 0 1 0 1 0 1 0]");
    expect(written(jpeg(4))).not.toContain("/Decode");
    expect(written(jpeg(3, "Adobe"))).not.toContain("/Decode");
  });

  it("is left out where its pixels have two colours or five, or its frame is cut off", () => {
    for (const bytes of [jpeg(2), jpeg(5), jpeg(3).subarray(0, 11)]) expect(written(bytes)).toBeUndefined();
  });
});
