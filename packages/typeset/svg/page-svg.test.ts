import { describe, expect, it } from "vitest";
import { allPages, circular, longBody } from "../testing.ts";
import { pageSvg } from "./page-svg.ts";

describe("the picture of a page", () => {
  it("has every character at its own place, escaped where it must be", () => {
    const [page] = allPages({ ...circular, body: [{ type: "paragraph", text: "𬱖a<b&c" }] });
    const svg = pageSvg(page!);
    expect(svg).toContain('viewBox="0 0 210 297"');
    const [, places = "", text] = /<text y="[\d.]+" x="([\d. ]+)"[^>]*>(𬱖[^<]*)</.exec(svg) ?? [];
    expect(text).toBe("𬱖a&lt;b&amp;c");
    // One place for each UTF-16 unit: 𬱖 has two.
    expect(places.split(" ")).toHaveLength(7);
  });

  it("shows where seals go if asked", () => {
    const page = allPages(circular).find(({ seals }) => seals.length > 0)!;
    expect(pageSvg(page, { seals: true })).toContain("<circle");
    expect(pageSvg(page)).not.toContain("<circle");
  });

  it("of a document of twenty pages is made anew within the time between two keys", () => {
    const paper = { ...circular, body: longBody(20) };
    for (let round = 0; round < 5; round += 1) allPages(paper).map((page) => pageSvg(page));
    const begun = performance.now();
    const pages = allPages(paper).map((page) => pageSvg(page));
    expect(pages.length).toBeGreaterThanOrEqual(20);
    // 50 ms is the aim on a quiet machine; a loaded one gets air.
    expect(performance.now() - begun).toBeLessThan(250);
  });
});
