import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import type { FilesTestApp } from "../files.testing.ts";

/** A server in a process of its own. */
export interface ChildServer {
  origin: string;
  /** Ends it as a power cut would; returns when it is gone. */
  kill(): Promise<void>;
  /** Bytes of memory it uses now. */
  memory(): Promise<number>;
}

const program = fileURLToPath(new URL("./server.testing.ts", import.meta.url));

/**
 * Starts a second server on the database and the folder of `app`.
 * @param around a command line to run it in; the server's own is appended
 */
export async function startChild(app: FilesTestApp, around: readonly string[] = []): Promise<ChildServer> {
  const [command, ...rest] = [...around, process.execPath, program];
  const child = spawn(command!, rest, {
    stdio: ["ignore", "inherit", "inherit", "ipc"],
    env: {
      ...process.env,
      DATABASE_URL: app.owner.connectionString,
      TONGZHENG_DATA: app.services.config.dataFolder,
      LOG_LEVEL: "silent",
    },
  });
  const { port } = await answer<{ port: number }>(child);
  return {
    origin: `http://127.0.0.1:${port}`,
    async kill() {
      const exited = once(child, "exit");
      child.kill("SIGKILL");
      await exited;
    },
    async memory() {
      child.send("memory?");
      return (await answer<{ rss: number }>(child)).rss;
    },
  };
}

async function answer<T>(child: ChildProcess): Promise<T> {
  const [message] = await Promise.race([
    once(child, "message"),
    once(child, "exit").then(() => Promise.reject(new Error("the server ended"))),
  ]);
  return message;
}
