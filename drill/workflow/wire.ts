import { once } from "node:events";
import { connect, createServer, type Server, type Socket } from "node:net";

/** Where on its way a commit is struck: before the database has heard of it, or before its answer is heard. */
export type Moment = "beforeCommit" | "afterCommit";

interface Ambush {
  moment: Moment;
  strike(line: Socket): void;
}

/** What one connection is within, told by what goes by. */
class Line {
  #hasBegun = false;
  #writesAlone = false;

  /**
   * Whether this asks to commit: by word, or as the one statement that writes a whole command, which is a transaction by itself.
   * Messages of PostgreSQL's protocol end their texts with a zero byte (protocol 3.0, Query, Parse and CommandComplete).
   */
  asksToCommit(chunk: Buffer): boolean {
    const text = chunk.toString("latin1");
    const commits = /commit;?\0/i.test(text);
    if (/begin\0/i.test(text)) this.#hasBegun = true;
    this.#writesAlone = !this.#hasBegun && /insert into kernel\.audit\b/i.test(text);
    if (commits || /rollback\0/i.test(text)) this.#hasBegun = false;
    return commits || this.#writesAlone;
  }

  /** ReadyForQuery, idle, is what follows such a statement. */
  hasCommitted(chunk: Buffer): boolean {
    const ended = this.#writesAlone && chunk.includes("Z\0\0\0\u0005I", 0, "latin1");
    if (ended) this.#writesAlone = false;
    return ended || chunk.includes("COMMIT\0", 0, "latin1");
  }
}

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
    const seen = new Line();
    for (const [one, other] of [
      [line, database],
      [database, line],
    ] as const)
      one.on("error", () => other.destroy()).on("close", () => other.destroy());
    line.on("data", (chunk) => {
      if (!(seen.asksToCommit(chunk) && this.#struck("beforeCommit", line))) database.write(chunk);
    });
    database.on("data", (chunk) => {
      if (!(seen.hasCommitted(chunk) && this.#struck("afterCommit", line))) line.write(chunk);
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
