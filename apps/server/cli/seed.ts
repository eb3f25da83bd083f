import { type Config, createLog, StartError } from "@tz/kernel/server/base";
import { openServices } from "../open-services.ts";
import { fillDemo, fillDemoLater } from "../seeds.ts";

/** `npm run seed`: fills the demo city without serving it. */
export async function run(config: Config): Promise<void> {
  if (config.mode !== "demo") {
    throw new StartError({
      zh: "演示数据只能用于演示模式，请去掉 TONGZHENG_MODE=production 再执行。",
      en: "Demo data is for demo mode only: leave out TONGZHENG_MODE=production and run it again.",
    });
  }
  const { services, close } = await openServices(config, createLog("warn"), { beside: true });
  try {
    await fillDemo(services);
    await fillDemoLater(services);
    console.log("演示数据已就绪。 The demo data is there.");
  } finally {
    await close();
  }
}
