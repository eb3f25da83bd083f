import { createHash } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import type { z } from "zod";
import { type Language, sentence } from "../../contract/base/index.ts";
import type { Actor } from "./actor.ts";
import type { Access, Command, CommandContext, TypedCommand, WriteContext } from "./command.ts";
import { isRetryable, sql, type Tx, violates } from "./db.ts";
import { AppError, forbidden, notFound, Outdated, RecordedFailure } from "./errors.ts";
import { callOutbox } from "./outbox.ts";
import type { Services } from "./services.ts";
import { transaction } from "./transaction.ts";
import { beginWrite, commitJobs, commitLeftovers, type Leftovers, type StoredAnswer } from "./write.ts";

const ATTEMPTS = 6;

export interface Execution {
  actor: Actor | undefined;
  /** Already parsed by the command's input schema. */
  input: unknown;
  idempotencyKey?: string | undefined;
  /** The caller's address where nobody is signed in. */
  ip?: string | null;
  userAgent?: string | undefined;
  origin?: string | undefined;
  language?: Language;
}

/** The result of a command: what `run` returned, or the stored answer (`replayed`) of the same request before. */
export interface Outcome<X = unknown> {
  result: X;
  replayed: boolean;
  /** The JSON that was kept for the same request again; undefined where nothing was. */
  answer?: string | undefined;
}

/**
 * Runs a command through the one door. Everything it does happens in one transaction or not at all; a serialisation
 * failure or deadlock is run again; the same idempotency key answers the same result.
 * @throws AppError what the command, its policy or the kernel refuses
 */
export async function execute<I extends z.ZodType, X>(
  services: Services,
  command: TypedCommand<I, X>,
  execution: Execution,
): Promise<Outcome<X>> {
  requireAccess(services, command.access, execution.actor);
  const request = requestOf(command, execution);
  const prepared = await prepare(services, command, execution);
  try {
    const { output, answer } = await retrying((isFirst) =>
      attempt(services, command, { ...execution, prepared }, request, isFirst),
    );
    return { result: output as X, replayed: false, answer };
  } catch (error) {
    const stored = request && mayBeReplay(error) ? await storedAnswer(services, request) : undefined;
    if (stored === undefined) throw error;
    return { result: stored as X, replayed: true };
  }
}

/** Refuses whoever may not even knock. Shared with queries and raw routes. */
export function requireAccess(services: Services, access: Access, actor: Actor | undefined): void {
  if (access === "public") return;
  if (!actor) throw new AppError("kernel.signed_out");
  if (access === "signedIn" || actor.permissions.has(access)) return;
  const words = services.registry.permissions[access];
  throw forbidden(words ? sentence(words, actor.language) : access);
}

/** Runs a write that no person asked for: a job, a subscriber, a start-up step. Audited under `name`. */
export function asSystem<T>(services: Services, name: string, run: (context: WriteContext) => Promise<T>): Promise<T> {
  return ofSystem(services, run, (context, leftovers) =>
    commitLeftovers(context, { command: name, actor: undefined, ip: null, ok: true }, leftovers, undefined),
  );
}

/**
 * The same for what only repeats in another form what is audited already: a notice of an event, a list kept in step. It leaves no
 * row in the audit trail, which would say everything twice.
 */
export function inPassing<T>(services: Services, run: (context: WriteContext) => Promise<T>): Promise<T> {
  return ofSystem(services, run, commitJobs);
}

function ofSystem<T>(
  services: Services,
  run: (context: WriteContext) => Promise<T>,
  commit: (context: WriteContext, leftovers: Leftovers) => Promise<void>,
): Promise<T> {
  return retrying((isFirst) =>
    writing(
      services,
      async (context, leftovers) => {
        const result = await run(context);
        context.last(commit(context, leftovers));
        return result;
      },
      isFirst,
    ),
  );
}

/** Runs a transaction, and has its news handed on once it is committed. */
async function writing<T>(
  services: Services,
  run: (context: WriteContext, leftovers: Leftovers) => Promise<T>,
  mayReadAhead = false,
): Promise<T> {
  const attempt = async (tx: Tx) => {
    const { context, leftovers } = beginWrite(services, tx);
    const result = await run(context, leftovers);
    return { result: { result, hasNews: leftovers.news.length > 0 }, last: leftovers.last };
  };
  const { result, hasNews } = await transaction(services, attempt, mayReadAhead);
  if (hasNews) callOutbox(services);
  return result;
}

function prepare(services: Services, command: Command, { actor, input, ...from }: Execution) {
  const { ip = null, userAgent = "", origin = "", language = "zh-CN" } = from;
  const caller = { ip, userAgent, origin, language };
  return command.prepare?.({ actor, input, now: services.clock.now(), services, caller });
}

/** Records an attempt that was refused before any write began; the audit row says that it failed. */
export async function recordRefusal(
  services: Services,
  name: string,
  actor: Actor,
  details: Record<string, unknown>,
): Promise<void> {
  await writing(services, async (context, leftovers) => {
    context.note(details);
    context.last(commitLeftovers(context, { command: name, actor, ip: actor.ip, ok: false }, leftovers, undefined));
  });
}

async function attempt(
  services: Services,
  command: Command,
  execution: Execution & { prepared: unknown },
  request: Request | undefined,
  isFirst: boolean,
) {
  const { actor, input, prepared } = execution;
  let failure: AppError | undefined;
  const run = async (context: WriteContext, leftovers: Leftovers) => {
    const full = { ...context, actor } as CommandContext<Access>;
    const record = await loadAllowed(command, full, input);
    const output = await keepFailure(
      () => command.run({ ...full, input, record, prepared }),
      (refusal) => {
        failure = refusal;
      },
    );
    const entry = { command: command.name, actor, ip: actor?.ip ?? execution.ip ?? null, ok: failure === undefined };
    const stored = request && !failure ? { ...request, answer: answerOf(command, output) } : undefined;
    context.last(commitLeftovers(context, entry, leftovers, stored));
    return { output, answer: stored?.answer };
  };
  const result = await writing(services, run, isFirst);
  if (failure) throw failure;
  return result;
}

async function loadAllowed(command: Command, context: CommandContext<Access>, input: unknown): Promise<unknown> {
  if (!command.load) return undefined;
  const record = await command.load(context, input);
  if (record === undefined) throw notFound();
  const verdict = command.may?.(context.actor, record, input) ?? true;
  if (verdict === false) throw notFound();
  const seen = seenVersion(input);
  if (seen !== undefined && command.version && command.version(record) !== seen)
    throw new AppError("kernel.version_conflict");
  if (typeof verdict === "string") throw new AppError(verdict);
  return record;
}

function seenVersion(input: unknown): number | undefined {
  if (typeof input !== "object" || input === null || !("version" in input)) return undefined;
  return typeof input.version === "number" ? input.version : undefined;
}

async function keepFailure(run: () => unknown, keep: (refusal: AppError) => void): Promise<unknown> {
  try {
    return await run();
  } catch (error) {
    if (!(error instanceof RecordedFailure)) throw error;
    keep(error.refusal);
    return undefined;
  }
}

async function retrying<T>(run: (isFirst: boolean) => Promise<T>): Promise<T> {
  for (let tried = 1; ; tried += 1) {
    try {
      return await run(tried === 1);
    } catch (error) {
      if (error instanceof Outdated && tried < ATTEMPTS) continue;
      if (!isRetryable(error) || tried === ATTEMPTS) throw error;
      await sleep(Math.random() * 10 * 2 ** tried);
    }
  }
}

type Request = Omit<StoredAnswer, "answer">;

function requestOf(command: Command, { actor, input, idempotencyKey }: Execution): Request | undefined {
  if (!actor || idempotencyKey === undefined || command.secret) return undefined;
  const inputHash = createHash("sha256")
    .update(`${command.name}\n${JSON.stringify(input)}`)
    .digest();
  return { key: idempotencyKey, personId: actor.personId, inputHash };
}

const answerOf = (command: Command, output: unknown) => JSON.stringify(command.output.parse(output)) ?? "null";

/**
 * The key is written last, so a repeated request runs up to its end and fails on the key, or is refused earlier
 * because its work is already done. In both cases the answer of the first one is looked up; a first request pays nothing.
 */
function mayBeReplay(error: unknown): boolean {
  return error instanceof AppError || violates(error, "idempotency_pkey") || violatesAnything(error);
}

const violatesAnything = (error: unknown) =>
  error instanceof Error && "code" in error && typeof error.code === "string" && error.code.startsWith("23");

async function storedAnswer(services: Services, request: Request): Promise<unknown> {
  const { rows } = await sql<{ input_hash: Buffer; answer: string }>`
    select input_hash, answer from kernel.idempotency
    where person_id = ${request.personId} and key = ${request.key}`.execute(services.db as Tx);
  const row = rows[0];
  if (!row) return undefined;
  if (!row.input_hash.equals(request.inputHash)) throw new AppError("kernel.idempotency_key_reused");
  return JSON.parse(row.answer);
}
