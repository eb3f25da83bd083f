import { Readable } from "node:stream";
import { expect, test } from "vitest";
import { readBody } from "./read-body.ts";

const refused = () => new Error("too large");

test("a body of just the length allowed is read whole", async () => {
  const body = Readable.from([Buffer.from("通"), Buffer.from("政")]);
  expect((await readBody(body, 6, refused)).toString()).toBe("通政");
});

test("a longer one is refused, and what is left of it runs dry", async () => {
  let given = 0;
  const endless = function* () {
    for (; given < 50; given += 1) yield Buffer.alloc(10);
  };
  const body = Readable.from(endless());
  await expect(readBody(body, 25, refused)).rejects.toThrow("too large");
  await expect.poll(() => given).toBe(50);
});
