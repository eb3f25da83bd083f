import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { freePort } from "@tz/testing/free-port";
import { type Browser, type BrowserContext, chromium } from "playwright-core";

/** How long a story waits for what must come, in milliseconds: machines that build may be slow and busy. */
export const patience = 60_000;

/** The demo city served for one file of stories, and a browser. */
export interface Office {
  origin: string;
  browser: Browser;
  /** What the console has said so far. */
  said(): string;
  /** A signed-in person with a window of their own. */
  enter(account: string, size?: { width: number; height: number }): Promise<Visitor>;
  close(): Promise<void>;
}

export interface Visitor {
  context: BrowserContext;
  get<T>(path: string): Promise<T>;
  post<T>(path: string, body: object): Promise<T>;
  put<T>(path: string, body: object): Promise<T>;
}

const root = new URL("..", import.meta.url).pathname;
const programs = [
  process.env.TONGZHENG_CHROMIUM,
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
];

interface OfficeOptions {
  /** With the demo's documents. */
  documents?: boolean;
  mode?: "demo" | "production";
}

/** Starts the program as a newcomer does, on a free port and in an empty data folder. */
export async function openOffice({ documents = false, mode = "demo" }: OfficeOptions = {}): Promise<Office> {
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const data = mkdtempSync(join(tmpdir(), "tz-e2e-"));
  const demo = documents ? "yes" : "no";
  const env = {
    ...process.env,
    PORT: String(port),
    TONGZHENG_DATA: data,
    TONGZHENG_MODE: mode,
    TONGZHENG_DEMO_DOCUMENTS: demo,
    LOG_LEVEL: "error",
  };
  const server = spawn(process.execPath, ["scripts/start.mjs"], {
    cwd: root,
    env,
    stdio: ["ignore", "pipe", "ignore"],
  });
  let said = "";
  server.stdout.on("data", (text) => (said += text));
  const browser = await chromium.launch({
    executablePath: programs.find((path) => path !== undefined && existsSync(path)),
    args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"],
    // A browser of the C locale loses the names of files that are not ASCII, up and down.
    env: { ...process.env, LC_ALL: "C.UTF-8" },
  });
  await ready(origin);
  return {
    origin,
    browser,
    said: () => said,
    enter: (account, size) => enter(browser, origin, account, size),
    async close() {
      await browser.close();
      const ended = new Promise((resolve) => server.once("exit", resolve));
      server.kill("SIGTERM");
      await ended;
      rmSync(data, { recursive: true, force: true });
    },
  };
}

async function enter(browser: Browser, origin: string, account: string, size = { width: 1440, height: 900 }) {
  // Nothing slides: on a busy machine a click on a list or a drawer that still moves is lost.
  const reducedMotion = "reduce";
  const context = await browser.newContext({ baseURL: origin, viewport: size, locale: "zh-CN", reducedMotion });
  context.setDefaultTimeout(patience);
  async function write<T>(method: string, path: string, data: object): Promise<T> {
    const headers = { "idempotency-key": randomUUID(), origin };
    const answer = await context.request.fetch(path, { method, data, headers });
    if (!answer.ok()) throw new Error(`${path}: ${answer.status()} ${await answer.text()}`);
    return (await answer.json()) as T;
  }
  const visitor: Visitor = {
    context,
    async get<T>(path: string) {
      return (await (await context.request.get(path)).json()) as T;
    },
    post: (path, body) => write("POST", path, body),
    put: (path, body) => write("PUT", path, body),
  };
  await visitor.post("/api/sign-in/demo", { account });
  return visitor;
}

async function ready(origin: string): Promise<void> {
  for (const end = Date.now() + 120_000; Date.now() < end; await sleep(50)) {
    const answer = await fetch(`${origin}/api/health`).catch(() => undefined);
    if (answer?.ok) return;
  }
  throw new Error("the office did not open within two minutes");
}
