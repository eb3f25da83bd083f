/** The three sides of a module and of the kernel. */
const sides = ["contract", "server", "web"] as const;
export type Side = (typeof sides)[number];

/** Where a source file stands in the tree. */
export interface Place {
  /** From the root, with slashes. */
  path: string;
  /** `packages/kernel`, `modules/documents`, `apps/server`; empty for what belongs to the root. */
  workspace: string;
  kind: "kernel" | "ui" | "library" | "testing" | "module" | "app" | "root";
  /** What may be called from there: contracts by all, servers by servers, pages by pages. */
  side: Side | undefined;
  /** Of the kernel: `base`, `people` and so on. */
  floor: string | undefined;
  /** Tests, what only tests use, benchmarks, drills and stories in the browser. */
  isTest: boolean;
}

const testPath =
  /\.(test|e2e|bench|testing)\.tsx?$|\/(fixture|fixtures|testing)\/|\/testing\.ts$|^(packages\/testing|bench|drill|e2e)\//;

export function placeOf(path: string): Place {
  const [top = "", name = "", third = "", fourth = ""] = path.split("/");
  const isTest = testPath.test(path);
  const none = { path, side: undefined, floor: undefined, isTest };
  const workspace = `${top}/${name}`;
  if (workspace === "packages/kernel")
    return { ...none, workspace, kind: "kernel", side: sideOf(third), floor: fourth };
  if (top === "modules") return { ...none, workspace, kind: "module", side: sideOf(third) };
  if (top === "apps") return { ...none, workspace, kind: "app", side: name === "server" ? "server" : "web" };
  if (workspace === "packages/ui") return { ...none, workspace, kind: "ui", side: "web" };
  // All but their folders server/ run in browsers too.
  if (workspace === "packages/typeset" || workspace === "packages/check")
    return { ...none, workspace, kind: "library", side: third === "server" ? "server" : "contract" };
  if (workspace === "packages/thread") return { ...none, workspace, kind: "library", side: "server" };
  // Its folder browser/ runs in both.
  if (workspace === "packages/seal")
    return { ...none, workspace, kind: "library", side: third === "browser" && !isTest ? "contract" : "server" };
  if (workspace === "packages/testing") return { ...none, workspace, kind: "testing", side: "server" };
  return { ...none, workspace: "", kind: "root" };
}

function sideOf(folder: string): Side | undefined {
  return sides.find((side) => side === folder);
}
