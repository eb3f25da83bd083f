import type { Config } from "@tz/kernel/server/base";

/** What the console says once the server is ready. */
export function greeting({ mode }: Config, address: string): string {
  const lines = [
    `通政 Tongzheng: ${address}`,
    ...(mode === "demo"
      ? [
          "演示：在登录页点选一位人员即可进入，例如先以市政府办公室科员起草公文，再以市长签发。",
          "Demo: pick a person on the sign-in page; begin as a staff member of the government office, then sign off as the mayor.",
        ]
      : []),
    "按 Ctrl-C 停止。 Ctrl-C stops it.",
  ];
  return lines.join("\n");
}
