import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { Wire } from "./wire.ts";

/** What PostgreSQL calls its socket, at the usual port. */
const SOCKET = ".s.PGSQL.5432";

/** One server process with its line to the database. */
export interface Server {
  origin: string;
  wire: Wire;
  process: ChildProcess;
}

/** Two servers on one database; whichever is killed, the other goes on while a new one comes. */
export class Servers {
  readonly #folder: string;
  readonly #database: URL;
  readonly #running: Server[] = [];
  #count = 0;

  /** @param database in the server's role, by a socket: `postgresql://…?host=/folder` */
  constructor(folder: string, database: string) {
    this.#folder = folder;
    this.#database = new URL(database);
  }

  async start(): Promise<void> {
    await Promise.all([this.#add(), this.#add()]);
  }

  get origins(): string[] {
    return this.#running.map(({ origin }) => origin);
  }

  at(place: number): Server {
    return this.#running[place % this.#running.length]!;
  }

  /** Ends a server as a power cut does, and starts another in its place. */
  async kill(server: Server): Promise<void> {
    this.#running.splice(this.#running.indexOf(server), 1);
    server.process.kill("SIGKILL");
    server.wire.close();
    await this.#add();
  }

  async close(): Promise<void> {
    for (const { process, wire } of this.#running) {
      const ended = once(process, "exit");
      process.kill("SIGKILL");
      wire.close();
      await ended;
    }
  }

  async #add(): Promise<void> {
    this.#count += 1;
    const folder = join(this.#folder, String(this.#count));
    await mkdir(folder);
    const wire = new Wire(join(this.#database.searchParams.get("host")!, SOCKET));
    await wire.listen(join(folder, SOCKET));
    const through = new URL(this.#database);
    through.searchParams.set("host", folder);
    const child = fork(new URL("./server.ts", import.meta.url), {
      env: {
        ...process.env,
        // The next one starts in half the time.
        NODE_COMPILE_CACHE: join(this.#folder, "compiled"),
        DRILL_DATABASE: through.href,
        DRILL_DATA: this.#folder,
      },
    });
    const [{ origin }] = (await once(child, "message")) as [{ origin: string }];
    this.#running.push({ origin, wire, process: child });
  }
}
