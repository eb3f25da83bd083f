import { expect, test } from "vitest";
import { writeSize } from "./file-size.ts";

test.each([
  [0, "0 B"],
  [1023, "1023 B"],
  [1536, "1.5 KB"],
  [150 * 1024, "150 KB"],
  [1.4 * 1024 * 1024, "1.4 MB"],
  [5 * 1024 ** 4, "5120 GB"],
])("%d bytes are read as %s", (bytes, written) => {
  expect(writeSize(bytes)).toBe(written);
});
