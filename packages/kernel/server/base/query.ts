import type { z } from "zod";
import type { Bilingual } from "../../contract/base/index.ts";
import type { Access, ActorFor } from "./command.ts";
import type { Db } from "./db.ts";
import type { Services } from "./services.ts";

export interface QueryContext<A extends Access = "signedIn"> {
  db: Db;
  actor: ActorFor<A>;
  now: Date;
  services: Services;
}

export interface QueryDefinition<I extends z.ZodType, O extends z.ZodType, A extends Access> {
  name: string;
  summary: Bilingual;
  input: I;
  output: O;
  access: A;
  /** Codes of errors that it answers besides those of every query; for the description of the API. */
  refuses?: readonly string[];
  run(context: QueryContext<A> & { input: z.output<I> }): z.input<O> | Promise<z.input<O>>;
}

/** A read as the kernel sees it, its types forgotten. */
export interface Query {
  kind: "query";
  name: string;
  summary: Bilingual;
  input: z.ZodType;
  output: z.ZodType;
  access: Access;
  refuses?: readonly string[];
  run(context: QueryContext<Access> & { input: unknown }): unknown;
}

/** Declares a read. What the actor may not see is not in its result; asking for it throws `notFound()`. */
export function query<I extends z.ZodType, O extends z.ZodType, const A extends Access>(
  definition: QueryDefinition<I, O, A>,
): Query {
  return { kind: "query", ...definition } as unknown as Query;
}
