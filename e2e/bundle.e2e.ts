import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";

const root = new URL("..", import.meta.url).pathname;
const mayUnshare = process.getuid?.() === 0 && process.platform === "linux";

/** Asks from inside the namespace, which nothing outside can reach. */
const script = `
ip link set lo up
./start.sh > log 2>&1 &
pid=$!
for i in $(seq 1 90); do sleep 1; ./node_modules/.bin/node -e '
  fetch("http://127.0.0.1:8080/api/health").then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))' && break; done
./node_modules/.bin/node -e '
  (async () => {
    const health = await (await fetch("http://127.0.0.1:8080/api/health")).text();
    const page = await (await fetch("http://127.0.0.1:8080/")).text();
    console.log(health, page.includes("/assets/"));
  })()'
kill $pid
wait $pid
`;

test.runIf(mayUnshare)(
  "the bundle starts on a machine without any network",
  () => {
    execFileSync("node", ["scripts/bundle.mjs"], { cwd: root, stdio: "pipe" });
    const archive = readdirSync(join(root, "dist")).find((name) => name.endsWith(".tar.gz"))!;
    const folder = mkdtempSync(join(tmpdir(), "tz-bundle-"));
    try {
      execFileSync("tar", ["-xzf", join(root, "dist", archive), "-C", folder]);
      const cwd = join(folder, archive.replace(".tar.gz", ""));
      const env = { PATH: "/usr/sbin:/usr/bin:/sbin:/bin", HOME: folder };
      const said = execFileSync("unshare", ["-n", "sh", "-c", script], { cwd, env, encoding: "utf8" });
      expect(said).toContain('{"status":"ready"} true');
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
  600_000,
);
