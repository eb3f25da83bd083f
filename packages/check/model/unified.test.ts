import { expect, it } from "vitest";
import { unified } from "./unified.ts";

it("writes radicals, by which programs name glyphs, as the characters that they stand for", () => {
  expect(unified("清安市⼈⺠政府，2026年3⽉15⽇，⻓期⻅⻔⻋⻢")).toBe("清安市人民政府，2026年3月15日，长期见门车马");
  expect(unified("人民政府〔2026〕12号")).toBe("人民政府〔2026〕12号");
});
