import { SignInOptions } from "@tz/kernel/contract/access";
import type { FastifyInstance } from "fastify";

/** What the console says once the server is ready: where it is, and whom to sign in as. */
export async function greeting(http: FastifyInstance, address: string): Promise<string> {
  const answer = await http.inject("/api/sign-in/options");
  // While the database is away nobody is named, and nothing else suffers.
  const options = SignInOptions.safeParse(answer.json());
  const { mode, setUpNeeded, demoPersons } = options.data ?? {
    mode: "production",
    setUpNeeded: false,
    demoPersons: [],
  };
  const lines = [`通政 Tongzheng: ${address}`];
  if (mode === "demo") {
    lines.push(
      "演示：打开上面的网址，点选一位人员即可登录：",
      "Demo: open the address and pick a person to sign in as:",
    );
    lines.push(...demoPersons.map(({ name, unitName, postTitle }) => `  ${name}（${unitName}${postTitle}）`));
  }
  if (setUpNeeded) {
    lines.push("首次使用：打开上面的网址，用初始设置码建立管理员。");
    lines.push("First use: open the address and make the administrators with the set-up code.");
  }
  lines.push("按 Ctrl-C 停止。 Ctrl-C stops it.");
  return lines.join("\n");
}
