import { describe, expect, it } from "vitest";
import { jpeg } from "./jpeg.testing.ts";
import { readJpeg } from "./read-jpeg.ts";

describe("the frame of a JPEG", () => {
  it("says the size and how many colours a pixel has", () => {
    expect(readJpeg(jpeg(1))).toEqual({ width: 5, height: 3, colours: 1, isInverted: false });
    expect(readJpeg(jpeg(3))).toMatchObject({ colours: 3, isInverted: false });
  });

  it("tells inks the other way round where a program of Adobe wrote it, and colours of light never", () => {
    expect(readJpeg(jpeg(4))).toMatchObject({ colours: 4, isInverted: false });
    expect(readJpeg(jpeg(4, "Adobe"))).toMatchObject({ colours: 4, isInverted: true });
    expect(readJpeg(jpeg(4, "Other"))).toMatchObject({ colours: 4, isInverted: false });
    expect(readJpeg(jpeg(3, "Adobe"))).toMatchObject({ colours: 3, isInverted: false });
  });

  it("is not found in a file cut off before it, nor in any other", () => {
    expect(readJpeg(jpeg(3).subarray(0, 11))).toBeUndefined();
    expect(readJpeg(Buffer.from("%PDF-1.7"))).toBeUndefined();
    expect(readJpeg(Buffer.alloc(0))).toBeUndefined();
  });
});
