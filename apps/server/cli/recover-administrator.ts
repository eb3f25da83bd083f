import { sentence } from "@tz/kernel/contract/base";
import { type Administrator, administratorRoles, recoverAdministrator } from "@tz/kernel/server/access";
import { AppError, type Config, createLog, type Services, StartError } from "@tz/kernel/server/base";
import { openServices } from "../open-services.ts";

/**
 * `npm run administrator:recover -- ACCOUNT ROLE`: gives an administrator a temporary password, or a person at work the
 * place of an administrator who is gone. Works beside a running server.
 */
export async function run(config: Config, [account = "", role = ""]: readonly string[]): Promise<void> {
  if (!account || !isAdministrator(role)) throw wrongUse();
  const { services, close } = await openServices(config, createLog("warn"), { beside: true });
  try {
    const password = await recover(services, account, role);
    console.log(`临时口令（只显示这一次，登录后须立即修改）：${password}`);
    console.log(`Temporary password (shown once, to be changed at sign-in): ${password}`);
  } finally {
    await close();
  }
}

const isAdministrator = (role: string): role is Administrator => administratorRoles.some((known) => known === role);

function wrongUse(): StartError {
  const roles = administratorRoles.join(" | ");
  return new StartError({
    zh: `用法：npm run administrator:recover -- 账号 角色，角色为 ${roles}。`,
    en: `Use: npm run administrator:recover -- ACCOUNT ROLE, the role being ${roles}.`,
  });
}

async function recover(services: Services, account: string, role: Administrator): Promise<string> {
  try {
    return await recoverAdministrator(services, account, role);
  } catch (error) {
    const words = error instanceof AppError ? services.registry.errors[error.code] : undefined;
    if (!(error instanceof AppError) || !words) throw error;
    const inLanguage = (language: "zh-CN" | "en") => sentence(words, language, error.parameters);
    throw new StartError({ zh: inLanguage("zh-CN"), en: inLanguage("en") }, { cause: error });
  }
}
