import { once } from "node:events";
import { connect, createServer, type Server, type Socket } from "node:net";

/** Where on its way a commit is struck: before the database has heard of it, or before its answer is heard. */
export type Moment = "beforeCommit" | "afterCommit";

interface Ambush {
  moment: Moment;
  strike(line: Socket): void;
}

/** Messages of PostgreSQL's protocol end their texts with a zero byte (protocol 3.0, Query, Parse and CommandComplete). */
const asksToCommit = (chunk: Buffer) => /commit;?\0/i.test(chunk.toString("latin1"));
const hasCommitted = (chunk: Buffer) => chunk.includes("COMMIT\0", 0, "latin1");

/** The line between one server and the database; it sees commits go by, and can strike just then. */
export class Wire {
  readonly #server: Server;
  readonly #database: string;
  #ambush: Ambush | undefined;

  /** @param database the socket that the database listens at */
  constructor(database: string) {
    this.#database = database;
    this.#server = createServer((line) => this.#carry(line));
  }

  async listen(socket: string): Promise<void> {
    this.#server.listen(socket);
    await once(this.#server, "listening");
  }

  /** Waits for the next commit. `strike` gets the server's end of the connection. */
  ambush(moment: Moment, strike: Ambush["strike"]): void {
    this.#ambush = { moment, strike };
  }

  close(): void {
    this.#server.close();
  }

  #carry(line: Socket): void {
    const database = connect(this.#database);
    for (const [one, other] of [
      [line, database],
      [database, line],
    ] as const)
      one.on("error", () => other.destroy()).on("close", () => other.destroy());
    line.on("data", (chunk) => {
      if (!(asksToCommit(chunk) && this.#struck("beforeCommit", line))) database.write(chunk);
    });
    database.on("data", (chunk) => {
      if (!(hasCommitted(chunk) && this.#struck("afterCommit", line))) line.write(chunk);
    });
  }

  #struck(moment: Moment, line: Socket): boolean {
    const ambush = this.#ambush;
    if (ambush?.moment !== moment) return false;
    this.#ambush = undefined;
    ambush.strike(line);
    return true;
  }
}
