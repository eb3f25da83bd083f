import type { z } from "zod";
import type { Bilingual, Language } from "../../contract/base/index.ts";
import type { Actor } from "./actor.ts";
import type { Tx } from "./db.ts";
import type { Services } from "./services.ts";

/** Who may reach a route before anything is loaded: everybody, the signed-in, or the holders of a permission. */
export type Access = "public" | "signedIn" | (string & {});
export type ActorFor<A extends Access> = A extends "public" ? Actor | undefined : Actor;

/** What the audit row is about. */
export interface Subject {
  type: string;
  id: string;
  unitId?: string | null;
}

export interface JobOptions {
  /** A waiting job with the same key is replaced, so that repeated wishes run once. */
  key?: string;
  runAt?: Date;
  /** Jobs of one queue run one after the other. */
  queue?: string;
  maxAttempts?: number;
  /** Long work that nobody waits for: it begins when no other job is due. */
  isPatient?: boolean;
}

/** The transaction of one write, and what it may leave behind; all of it exists only if the transaction commits. */
export interface WriteContext {
  tx: Tx;
  now: Date;
  services: Services;
  /** Tells subscribers; they run as jobs after the commit. */
  emit(name: string, payload: object): void;
  /** Queues a job in this transaction. */
  job(name: string, payload: object, options?: JobOptions): void;
  /** Adds details to the audit row. Never secrets, never the text of a document. */
  note(details: Record<string, unknown>): void;
  /** Says what the audit row is about. */
  subject(subject: Subject): void;
  /** Records that the actor acts for somebody else, by a standing delegation. */
  onBehalfOf(personId: string): void;
  /**
   * Leaves a write whose result nothing depends on to go to the database with the last ones of the transaction, instead of
   * waiting for its answer. If it fails, the whole write fails with its error: not to be used between savepoints.
   */
  last(statement: Promise<unknown>): void;
}

export interface CommandContext<A extends Access = "signedIn"> extends WriteContext {
  actor: ActorFor<A>;
}

/** Where a request comes from. */
export interface Caller {
  ip: string | null;
  userAgent: string;
  /** The address of the page that sent it: what the browser says, or the one that was asked. */
  origin: string;
  /** The browser's, for faults told to somebody who is not signed in. */
  language: Language;
}

/** What a command's `prepare` may use: everything but a transaction. */
export interface PrepareContext<A extends Access = "signedIn"> {
  actor: ActorFor<A>;
  now: Date;
  services: Services;
  caller: Caller;
}

type MaybePromise<T> = T | Promise<T>;

/** What a policy says: true, false for "invisible" (404), or the code of the error that says why not. */
export type Verdict = boolean | string;

export interface CommandDefinition<
  I extends z.ZodType,
  O extends z.ZodType,
  A extends Access,
  R,
  X extends z.input<O>,
  P = undefined,
> {
  /** The audit event and the operation's id: `documents.sign-off`. */
  name: string;
  summary: Bilingual;
  input: I;
  output: O;
  access: A;
  /** Codes of errors that it answers besides those of every command; for the description of the API. */
  refuses?: readonly string[];
  /** Its input or answer holds a secret: nothing of them is kept, so a repeated request runs again. */
  secret?: boolean;
  /** Slow work that needs no lock (hashing a password): done before the transaction, not repeated when that is retried. */
  prepare?(context: PrepareContext<A> & { input: z.output<I> }): MaybePromise<P>;
  /** Loads the record and locks it; undefined answers 404. */
  load?(context: CommandContext<A>, input: z.output<I>): MaybePromise<R | undefined>;
  /** The record's version; compared with `version` of the input where the input has one. */
  version?(record: NoInfer<R>): number;
  /** The policy. Pure. */
  may?(actor: ActorFor<A>, record: NoInfer<R>, input: z.output<I>): Verdict;
  run(context: CommandContext<A> & { input: z.output<I>; record: R; prepared: P }): MaybePromise<X>;
}

/** A write as the kernel sees it, its types forgotten. */
export interface Command {
  kind: "command";
  name: string;
  summary: Bilingual;
  input: z.ZodType;
  output: z.ZodType;
  access: Access;
  refuses?: readonly string[];
  secret?: boolean;
  prepare?(context: PrepareContext<Access> & { input: unknown }): MaybePromise<unknown>;
  load?(context: CommandContext<Access>, input: unknown): MaybePromise<unknown>;
  version?(record: unknown): number;
  may?(actor: Actor | undefined, record: unknown, input: unknown): Verdict;
  run(context: CommandContext<Access> & { input: unknown; record: unknown; prepared: unknown }): MaybePromise<unknown>;
}

/** A command with its types, so that `execute` and tests know what goes in and comes out. */
export type TypedCommand<I extends z.ZodType, X> = Command & { readonly types?: { input: z.input<I>; result: X } };

/** Declares a write: the only way to change anything. It runs in `execute`. */
export function command<
  I extends z.ZodType,
  O extends z.ZodType,
  const A extends Access,
  R = undefined,
  X extends z.input<O> = z.input<O>,
  P = undefined,
>(definition: CommandDefinition<I, O, A, R, X, P>): TypedCommand<I, X> {
  return { kind: "command", ...definition } as unknown as TypedCommand<I, X>;
}
