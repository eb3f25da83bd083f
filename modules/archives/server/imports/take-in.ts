import { sentence } from "@tz/kernel/contract/base";
import { AppError, asSystem, type JobContext, notFound, type Services, sql } from "@tz/kernel/server/base";
import type { ImportRun } from "../../contract/index.ts";
import { readStored } from "../archiving/keep-parts.ts";
import { readInThread } from "../packages/read-in-thread.ts";
import type { Signer } from "../packages/sign-platform.ts";
import { endImport, type ImportRow, lockImport, noteRead, readImport } from "./import-run.ts";
import { keepAll, type Prepared } from "./keep-files.ts";
import { tellOfImport } from "./notices.ts";
import { writeImported } from "./write-imported.ts";

/**
 * Takes in all items of a package or none: reads and keeps their files first, which needs no lock, then writes them in one
 * transaction. Where the process dies on the way, the job begins anew.
 */
export const takeInPackage =
  (signer: Signer | undefined) =>
  async ({ services, db }: JobContext, { runId }: { runId: string }): Promise<void> => {
    const run = await readImport(db, runId);
    if (run?.state !== "running") return;
    try {
      await writeAll(services, runId, await prepare(services, run, signer));
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      await refuse(services, runId, error);
    }
  };

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
