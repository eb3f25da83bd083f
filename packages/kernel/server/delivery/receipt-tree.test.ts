import fc from "fast-check";
import { expect, test } from "vitest";
import { pathTo, rootBy, rootOf, textHash } from "./receipt-tree.ts";

const texts = fc.uniqueArray(fc.string(), { minLength: 1, maxLength: 70 });

test("each text's path leads to the one root, and no other text's does", () => {
  fc.assert(
    fc.property(texts, fc.string(), (all, other) => {
      const hashes = all.map(textHash);
      const root = rootOf(hashes);
      all.forEach((text, place) => {
        const path = pathTo(hashes, place);
        expect(rootBy(text, path)).toBe(root);
        if (other !== text) expect(rootBy(other, path)).not.toBe(root);
        expect(path.length).toBeLessThanOrEqual(Math.ceil(Math.log2(all.length)));
      });
    }),
  );
});

test("the root changes with any text and with the order", () => {
  fc.assert(
    fc.property(texts, fc.nat(), (all, any) => {
      const hashes = all.map(textHash);
      const changed = hashes.with(any % hashes.length, textHash("a text that is not among them, for it is too long"));
      expect(rootOf(changed)).not.toBe(rootOf(hashes));
      if (hashes.length > 1) expect(rootOf(hashes.toReversed())).not.toBe(rootOf(hashes));
    }),
  );
});

test("a root is what anybody computes by hand", () => {
  const pair = (left: string, right: string) => textHash(`tongzheng-receipts-1\n${left}\n${right}`);
  const [one, two, three] = ["1", "2", "3"].map(textHash) as [string, string, string];
  expect(rootOf([one, two, three])).toBe(pair(pair(one, two), three));
  expect(pathTo([one, two, three], 1)).toEqual([
    { side: "left", hash: one },
    { side: "right", hash: three },
  ]);
  expect(pathTo([one, two, three], 2)).toEqual([{ side: "left", hash: pair(one, two) }]);
});
