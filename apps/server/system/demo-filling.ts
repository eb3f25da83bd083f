import { query } from "@tz/kernel/server/base";
import { z } from "zod";
import { isFilled } from "../seeds.ts";

/** Whether the demo is still being filled: who looks at it meanwhile shall not take an empty list for a fault. */
export const readDemoFilling = query({
  name: "server.demo-filling",
  summary: { zh: "演示数据是否还在生成", en: "Whether the demo is still being filled" },
  input: z.object({}),
  output: z.object({ filling: z.boolean() }),
  access: "public",
  async run({ services }) {
    return { filling: services.config.mode === "demo" && !(await isFilled(services)) };
  },
});
