import { describe, expect, it } from "vitest";
import { checkDraft } from "./check.ts";
import { draft, facts } from "./testing.ts";

describe("X14", () => {
  it("lets a department direct the department below it within its duty: nothing stops it", () => {
    const content = draft({
      type: "circular",
      title: "沙原市财政局关于做好决算工作的通知",
      to: ["countyFinance"],
      copies: ["county"],
      body: ["现将有关事项通知如下。"],
    });
    expect(checkDraft(content, facts("finance"))).toEqual([]);
  });
});
