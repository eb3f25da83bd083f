// npm run dev: the server, started anew at each change, and Vite's server for the pages, which passes /api on to it.
import { spawn } from "node:child_process";
import { join } from "node:path";
import { ensurePackages } from "./setup/packages.mjs";
import { pinnedNode } from "./setup/pinned-node.mjs";
import { root } from "./setup/root.mjs";

ensurePackages({ development: true });
const node = pinnedNode();
const port = process.env.PORT || "8080";
const children = [
  spawn(node, ["--watch", "--watch-preserve-output", "apps/server/main.ts", "serve"], { cwd: root, stdio: "inherit" }),
  spawn(node, [join(root, "node_modules/vite/bin/vite.js"), "--host", "127.0.0.1"], {
    cwd: join(root, "apps/office"),
    stdio: "inherit",
    env: { ...process.env, TONGZHENG_API: `http://127.0.0.1:${port}` },
  }),
];
const stop = () => {
  for (const child of children) child.kill("SIGTERM");
};
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, stop);
for (const child of children) child.once("exit", stop);
