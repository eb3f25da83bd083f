import { createServer } from "node:net";
import { type Config, StartError } from "@tz/kernel/server/base";

/**
 * Checks where we are to listen before anything is opened or changed.
 * @throws StartError for another address than the loopback in demo mode, and for a port that is taken or forbidden
 */
export async function requireListenAddress({ host, port, mode }: Config): Promise<void> {
  if (mode === "demo" && !isLoopback(host)) throw demoIsPrivate(host);
  const probe = createServer();
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  probe.once("error", (cause) => reject(cannotListen(host, port, cause)));
  probe.listen({ host, port, exclusive: true }, () => probe.close(() => resolve()));
  await promise;
}

function isLoopback(host: string): boolean {
  return host === "localhost" || host === "::1" || /^127(\.\d{1,3}){3}$/.test(host);
}

function demoIsPrivate(host: string): StartError {
  return new StartError({
    zh: `演示模式人人可以任何身份登录，只能在本机使用：请不要设置 HOST=${host}，正式使用请设置 TONGZHENG_MODE=production。`,
    en: `In demo mode anybody signs in as anyone, so it listens on this machine only: leave HOST=${host} out, or set TONGZHENG_MODE=production for real use.`,
  });
}

/** One sentence for the reason why the address cannot be listened on. */
export function cannotListen(host: string, port: number, cause: unknown): StartError {
  const { code } = cause as NodeJS.ErrnoException;
  if (code === "EADDRINUSE") {
    return new StartError(
      {
        zh: `端口 ${port} 已被占用，请停止占用它的程序，或用 PORT 指定另一个端口（如 PORT=${port + 1} npm start）。`,
        en: `Port ${port} is in use: stop the program that uses it, or choose another one, for instance PORT=${port + 1} npm start.`,
      },
      { cause },
    );
  }
  return new StartError(
    {
      zh: `无法在 ${host}:${port} 提供服务（${code}），请用 HOST 和 PORT 指定本机拥有的地址和 1024 以上的端口。`,
      en: `Cannot listen on ${host}:${port} (${code}): set HOST to an address of this machine and PORT to a port above 1024.`,
    },
    { cause },
  );
}
