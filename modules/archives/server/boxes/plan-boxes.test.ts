import fc from "fast-check";
import { expect, test } from "vitest";
import { capacityOf, thicknesses } from "../../contract/index.ts";
import { planBoxes } from "./plan-boxes.ts";

const items = fc.array(fc.integer({ min: 0, max: 900 }), { maxLength: 60 });

test("boxes hold every item once, in order, and no more than fits unless one item alone is too large", () => {
  fc.assert(
    fc.property(items, fc.constantFrom(...thicknesses), (pages, thickness) => {
      const given = pages.map((count, at) => ({ id: String(at), pages: count }));
      const boxes = planBoxes(given, thickness);
      expect(boxes.flat()).toEqual(given);
      for (const box of boxes) {
        const filled = box.reduce((sum, item) => sum + item.pages, 0);
        expect(filled <= capacityOf(thickness) || box.length === 1).toBe(true);
      }
    }),
  );
});
