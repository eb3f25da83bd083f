import { spawn } from "node:child_process";
import { AppError, type Services } from "../../base/index.ts";
import type { ScanState } from "../tables.ts";

const TIMEOUT_MS = 5 * 60_000;

/**
 * Hands a file to the virus scanner that the settings name. The exit code speaks, as with clamdscan: 0 clean, 1 infected.
 * @returns "off" where no scanner is set
 * @throws AppError files.infected; files.scan_unavailable when the scanner fails, for an unchecked file is not kept
 */
export async function scanContent(services: Services, name: string, path: string): Promise<ScanState> {
  const [program, ...rest] = services.config.scanCommand?.split(/\s+/).filter(Boolean) ?? [];
  if (program === undefined) return "off";
  const exit = await exitCode(program, [...rest, path]);
  if (exit === 0) return "clean";
  if (exit === 1) throw new AppError("files.infected", { name });
  services.log.error({ program, exit }, "the virus scanner does not work");
  throw new AppError("files.scan_unavailable");
}

function exitCode(program: string, parameters: readonly string[]): Promise<number | undefined> {
  return new Promise((resolve) => {
    const child = spawn(program, parameters, { stdio: "ignore", timeout: TIMEOUT_MS });
    child.on("error", () => resolve(undefined));
    child.on("exit", (code) => resolve(code ?? undefined));
  });
}
