import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";

test("npm run fonts says on a machine without Debian's packages where fonts go, and changes nothing", () => {
  const data = mkdtempSync(join(tmpdir(), "tz-fonts-"));
  const { status, stderr } = spawnSync(process.execPath, [join(import.meta.dirname, "fonts.mjs")], {
    env: { PATH: dirname(process.execPath), TONGZHENG_DATA: data },
    encoding: "utf8",
  });
  expect(status).toBe(1);
  expect(stderr).toContain(`put them into ${join(data, "fonts")}`);
  expect(readdirSync(data)).toEqual([]);
  rmSync(data, { recursive: true });
});
