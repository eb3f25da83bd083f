import {
  asSystem,
  type Config,
  createLog,
  createRegistry,
  openDatabase,
  openPool,
  replaceLostKey,
  rotateKey,
  StartError,
  systemClock,
} from "@tz/kernel/server/base";
import { modules } from "../modules.ts";
import { openServices } from "../open-services.ts";

/**
 * `npm run keys -- rotate`: a new key for the secrets in the database. `npm run keys -- lost`: the same where the key file
 * is gone for good. Both work beside a running server and are on record.
 */
export async function run(config: Config, [what = ""]: readonly string[]): Promise<void> {
  if (what === "rotate") return rotate(config);
  if (what === "lost") return replace(config);
  throw new StartError({
    zh: "用法：npm run keys -- rotate（更换密钥），或 npm run keys -- lost（密钥文件确已丢失）。",
    en: "Use: npm run keys -- rotate (a new key), or npm run keys -- lost (the key file is gone for good).",
  });
}

async function rotate(config: Config): Promise<void> {
  const { services, close } = await openServices(config, createLog("warn"), { beside: true });
  try {
    const sealed = await rotateKey(services);
    await asSystem(services, "server.rotate-key", async ({ note }) => note({ sealed }));
    console.log(`已更换密钥，重新加密 ${sealed} 项。请另行保存 ${config.keyFile} 的副本。`);
    console.log(`There is a new key; ${sealed} secrets were sealed anew. Keep a copy of ${config.keyFile} elsewhere.`);
  } finally {
    await close();
  }
}

async function replace(config: Config): Promise<void> {
  const lost = await replaceIn(config);
  const { services, close } = await openServices(config, createLog("warn"), { beside: true });
  try {
    await asSystem(services, "server.replace-lost-key", async ({ note }) => note({ lost }));
    console.log(`已建立新密钥，${lost} 项内容无法解开，已清除：动态口令须重新绑定，回执改用新的签名密钥。`);
    console.log(
      `There is a new key; ${lost} secrets could not be opened and are gone: second factors are set up anew,`,
    );
    console.log(`receipts get a new signing key. Keep a copy of ${config.keyFile} elsewhere.`);
  } finally {
    await close();
  }
}

/** Without the usual opening of the services, which refuses to go on without the key. */
async function replaceIn(config: Config): Promise<number> {
  const database = await openDatabase(config, createLog("warn"), { beside: true });
  const { db, close } = openPool({ ...database.server, max: 1 }, () => undefined);
  try {
    return await replaceLostKey({ config, db, clock: systemClock, registry: createRegistry(modules) });
  } finally {
    await close();
    await database.stop();
  }
}
