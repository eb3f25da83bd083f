import pg from "pg";

/** A statement and its values as the wire takes them. */
export interface Asked {
  text: string;
  values: readonly unknown[];
}

export type Answer = pg.QueryResult;

type Field = pg.FieldDef;

/** What one connection has parsed, and the columns that each statement returns: they need not be described again. */
export class Parsed {
  readonly #statements = new Map<string, { name: string; fields: readonly Field[] }>();
  #names = 0;

  find(text: string) {
    return this.#statements.get(text);
  }

  /** A name that the database has not heard, not even in a group that was taken back: what it parsed there it keeps. */
  newName(): string {
    this.#names += 1;
    return `group_${this.#names}`;
  }

  keep(text: string, name: string, fields: readonly Field[]): void {
    this.#statements.set(text, { name, fields });
  }
}

/** The driver's own gatherer of rows, of which its types tell only what comes out. */
type Gathering = pg.Result & {
  addFields(fields: readonly Field[]): void;
  parseRow(values: unknown[]): unknown;
  addRow(row: unknown): void;
  addCommandComplete(message: { text: string }): void;
};

/** What the driver writes to the database, of which its types tell less. */
interface Wire {
  stream: { cork(): void; uncork(): void };
  parse(message: { name: string; text: string; types: number[] }): void;
  bind(message: { portal: string; statement: string; values: readonly unknown[] }): void;
  describe(message: { type: "P"; name: string }): void;
  execute(message: { portal: string; rows: number }): void;
  sync(): void;
}

const UNNAMED = "";

/**
 * Statements up to one Sync, which are one transaction (PostgreSQL's manual, "Message Flow", Extended Query). The driver submits it and
 * calls it with each message that answers, as it does with pg-cursor.
 */
export class Group implements pg.Submittable {
  /** Once the transaction is committed: of each statement its answer, or why what it returned cannot be read. */
  readonly answers: Promise<(Answer | Error)[]>;
  readonly #ending = Promise.withResolvers<(Answer | Error)[]>();
  readonly #asked: readonly Asked[];
  readonly #known: Parsed;
  /** Of the statements that this connection hears for the first time. */
  readonly #newNames = new Map<string, string>();
  readonly #newFields = new Map<string, readonly Field[]>();
  readonly #gathered: Gathering[];
  readonly #unreadable = new Map<number, Error>();
  #place = 0;

  constructor(asked: readonly Asked[], known: Parsed) {
    this.#asked = asked;
    this.#known = known;
    this.#gathered = asked.map(() => new pg.Result("", pg.types) as Gathering);
    this.answers = this.#ending.promise;
  }

  submit(connection: pg.Connection): void {
    const wire = connection as unknown as Wire;
    wire.stream.cork();
    for (const [place, { text, values }] of this.#asked.entries()) {
      const known = this.#known.find(text);
      wire.bind({ portal: UNNAMED, statement: known?.name ?? this.#parse(wire, text), values });
      if (known) this.#gathered[place]!.addFields(known.fields);
      else wire.describe({ type: "P", name: UNNAMED });
      wire.execute({ portal: UNNAMED, rows: 0 });
    }
    wire.sync();
    wire.stream.uncork();
  }

  #parse(wire: Wire, text: string): string {
    const before = this.#newNames.get(text);
    if (before) return before;
    const name = this.#known.newName();
    this.#newNames.set(text, name);
    wire.parse({ name, text, types: [] });
    return name;
  }

  handleRowDescription({ fields }: { fields: Field[] }): void {
    this.#newFields.set(this.#asked[this.#place]!.text, fields);
    this.#gathered[this.#place]!.addFields(fields);
  }

  handleDataRow({ fields }: { fields: unknown[] }): void {
    const gathered = this.#gathered[this.#place]!;
    try {
      gathered.addRow(gathered.parseRow(fields));
    } catch (error) {
      this.#unreadable.set(this.#place, error as Error);
    }
  }

  handleCommandComplete(message: { text: string }): void {
    this.#gathered[this.#place]!.addCommandComplete(message);
    this.#place += 1;
  }

  handleReadyForQuery(): void {
    for (const [text, name] of this.#newNames) this.#known.keep(text, name, this.#newFields.get(text) ?? []);
    this.#ending.resolve(this.#gathered.map((gathered, place) => this.#unreadable.get(place) ?? gathered));
  }

  handleError(error: unknown): void {
    this.#ending.reject(error);
  }
}
