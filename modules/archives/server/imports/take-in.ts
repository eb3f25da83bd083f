import { sentence } from "@tz/kernel/contract/base";
import {
  AppError,
  asSystem,
  isUnavailable,
  type JobContext,
  notFound,
  type Services,
  sql,
} from "@tz/kernel/server/base";
import type { ImportRun } from "../../contract/index.ts";
import { readStored } from "../archiving/keep-parts.ts";
import { readInThread } from "../packages/read-in-thread.ts";
import type { Signer } from "../packages/sign-platform.ts";
import { beginAttempt, endImport, type ImportRow, lockImport, noteRead } from "./import-run.ts";
import { keepAll, type Prepared } from "./keep-files.ts";
import { tellOfImport } from "./notices.ts";
import { writeImported } from "./write-imported.ts";

/** About a minute and a half, by the queue's pauses: whoever waits is told then. */
const ATTEMPTS = 5;

/**
 * Takes in all items of a package or none: reads and keeps their files first, which needs no lock, then writes them in one
 * transaction. Where the process dies on the way, or fails unforeseen, the job begins anew, but not for ever.
 */
export const takeInPackage =
  (signer: Signer | undefined) =>
  async ({ services, db }: JobContext, { runId }: { runId: string }): Promise<void> => {
    const run = await beginAttempt(db, runId);
    if (!run) return;
    try {
      if (run.attempts > ATTEMPTS) throw new AppError("archives.import_failed");
      await writeAll(services, runId, await prepare(services, run, signer));
    } catch (error) {
      await refuse(services, runId, refusalOf(error, run));
    }
  };

/** @throws what nobody foresaw, as long as another attempt may go better */
function refusalOf(error: unknown, { attempts }: ImportRow): AppError {
  if (error instanceof AppError) return error;
  if (attempts < ATTEMPTS || isUnavailable(error)) throw error;
  return new AppError("archives.import_failed");
}

async function prepare(services: Services, run: ImportRow, signer: Signer | undefined): Promise<Prepared[]> {
  const prepared: Prepared[] = [];
  const file = await bytesOf(services, run.file_id);
  for await (const { items, total } of readInThread(file, await signer?.trust(services))) {
    prepared.push(...(await keepAll(services, items)));
    await noteRead(services.db, run.id, { total, read: prepared.length });
  }
  return prepared;
}

async function bytesOf(services: Services, fileId: string): Promise<Buffer> {
  const { rows } = await sql<{ sm3: string; size: number }>`
    select sm3, size from kernel.file where id = ${fileId}`.execute(services.db);
  if (!rows[0]) throw notFound();
  return readStored(services, rows[0]);
}

const writeAll = (services: Services, runId: string, prepared: readonly Prepared[]) =>
  asSystem(services, "archives.take-in-package", async (context) => {
    const { tx, now, subject, note } = context;
    const run = await lockImport(tx, runId);
    if (!run) return;
    const items: ImportRun["items"] = [];
    for (const one of prepared) {
      const id = await writeImported(context, run.unit_id, one);
      items.push({ id, code: one.item.code, title: one.item.title });
    }
    const signaturesVerified = prepared.every(({ item }) => item.signature === "genuine");
    await endImport(tx, run, now, { items, signaturesVerified });
    await tellOfImport(context, run, { items: items.length });
    subject({ type: "archives.package", id: run.file_id, unitId: run.unit_id });
    note({ person: run.person_name, codes: items.map(({ code }) => code).slice(0, 50), items: items.length });
  });

const refuse = (services: Services, runId: string, { code, parameters }: AppError) =>
  asSystem(services, "archives.package-refused", async (context) => {
    const { tx, now, subject, note } = context;
    const run = await lockImport(tx, runId);
    if (!run) return;
    const words = services.registry.errors[code];
    const say = (language: "zh-CN" | "en") => (words ? sentence(words, language, parameters) : code);
    const refusal = { code, zh: say("zh-CN"), en: say("en") };
    await endImport(tx, run, now, { refusal });
    await tellOfImport(context, run, { refusal });
    subject({ type: "archives.package", id: run.file_id, unitId: run.unit_id });
    note({ person: run.person_name, name: run.file_name, reason: refusal.zh });
  });
