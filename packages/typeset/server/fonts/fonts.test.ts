import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { library } from "../testing.ts";
import { findFonts } from "./find-fonts.ts";
import { Font } from "./font.ts";
import { FontLibrary } from "./font-library.ts";
import { Subset } from "./subset.ts";

const folder = mkdtempSync(join(tmpdir(), "tz-fonts-"));
afterAll(() => rmSync(folder, { recursive: true }));
const [song] = library.chain("song");

describe("fonts", () => {
  it("that come along draw the rare characters of names in every face", () => {
    for (const face of ["body", "mark", "black", "script", "song"] as const)
      for (const character of "喆堃玥翀祎珺")
        expect(library.chain(face).some((font) => font.glyphOf(character.codePointAt(0)!) > 0)).toBe(true);
  });

  it("of ordinary weight are taken before bold ones of the same family", async () => {
    for (const font of library.chain("song")) expect(font.postScriptName).not.toMatch(/bold|light/i);
    const office = new FontLibrary((await findFonts([])).toReversed());
    expect(office.chain("song")[0]!.postScriptName).not.toMatch(/bold|light/i);
    expect(library.chain("mark")[0]!.postScriptName).toMatch(/bold|mark|biao|zhongsong/i);
  });

  it("that lack a character leave it to those that have it, whatever an office has installed", async () => {
    const few = new Subset(song!);
    for (const character of "仿宋体") few.add(character.codePointAt(0)!);
    writeFileSync(join(folder, "z-few.ttf"), few.file());
    const named = ["仿宋", "黑体", "楷体", "宋体", "方正小标宋简体"];
    const office = new FontLibrary([
      { path: join(folder, "z-few.ttf"), index: 0, names: named },
      ...(await findFonts([])),
    ]);
    for (const face of ["body", "mark", "black", "script", "song"] as const) {
      expect(office.chain(face)[0]!.glyphOf("喆".codePointAt(0)!)).toBe(0);
      expect(office.chain(face).some((font) => font.glyphOf("喆".codePointAt(0)!) > 0)).toBe(true);
    }
  });

  it("that are missing are said to be missing, with what stands in for them", () => {
    const none = new FontLibrary([{ path: "none", index: 0, names: ["仿宋"] }]);
    expect(none.states().every(({ found, family }) => !found && family === undefined)).toBe(true);
    expect(library.states().find(({ face }) => face === "song")).toMatchObject({ found: true });
    for (const { family } of library.states()) expect(family).toBeTruthy();
  });

  it("in the configured folder are found by the names they give themselves, before those of the system", async () => {
    const subset = new Subset(song!);
    for (const character of "仿宋字体") subset.add(character.codePointAt(0)!);
    writeFileSync(join(folder, "office.ttf"), subset.file());
    const found = await findFonts([folder]);
    expect(found[0]?.path).toBe(join(folder, "office.ttf"));
    expect(found[0]?.names.join(" ")).toMatch(/Noto ?Serif/);
  });

  it("that are damaged are passed over", async () => {
    const whole = new Subset(song!).file();
    for (const [index, length] of [0, 3, 12, 100, Math.floor(whole.length / 2)].entries())
      writeFileSync(join(folder, `damaged-${index}.ttf`), whole.subarray(0, length));
    const damaged = (await findFonts([folder])).filter(({ path }) => path.includes("damaged"));
    const names = damaged.map((font) => ({ ...font, names: ["仿宋"] }));
    expect(() => new FontLibrary(names).states()).not.toThrow();
  });

  it("with any byte changed are refused or drawn, never fatal", () => {
    const subset = new Subset(song!);
    for (const character of "一二三") subset.add(character.codePointAt(0)!);
    const whole = subset.file();
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.nat(255), (at, value) => {
        const changed = Buffer.from(whole);
        changed[at] = value;
        let font: Font;
        try {
          font = new Font(changed);
        } catch (error) {
          expect(error).toHaveProperty("message");
          return;
        }
        const again = new Subset(font);
        again.add(0x4e00);
        expect(again.file().length).toBeGreaterThan(0);
      }),
      { numRuns: 100 },
    );
  });

  it("are cut to the characters that are used, each with its own width", () => {
    const subset = new Subset(song!);
    const numbers = [..."公文A1"].map((character) => subset.add(character.codePointAt(0)!));
    expect(numbers).toEqual([1, 2, 3, 4]);
    const small = new Font(subset.file());
    expect(small.glyphCount).toBeLessThan(12);
    for (const [index, character] of [..."公文A1"].entries()) {
      const glyph = small.glyphOf(character.codePointAt(0)!);
      expect(glyph).toBe(numbers[index]);
      expect(small.advanceOf(glyph)).toBe(song!.advanceOf(song!.glyphOf(character.codePointAt(0)!)));
    }
    expect(small.glyphOf("无".codePointAt(0)!)).toBe(0);
    expect(subset.program().length).toBeLessThan(100_000);
  });
});
