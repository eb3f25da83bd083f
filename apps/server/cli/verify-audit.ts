import { readFile, writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { type AuditFault, AuditSeal } from "@tz/kernel/contract/audit";
import { newestSeal, verifyAudit } from "@tz/kernel/server/audit";
import { type Config, createLog, type Db, openDatabase, openPool, StartError, sql } from "@tz/kernel/server/base";

/**
 * `npm run audit:verify -- [--seal FILE] [--export-seal FILE]`: recomputes the whole audit chain beside a running server
 * and names every row that is not as it was written. Exit code 0: nothing was found; 1: something was, or it could not run.
 */
export async function run(config: Config, args: readonly string[]): Promise<void> {
  const { compare, exportTo } = readArguments(args);
  const kept = compare === undefined ? undefined : await readSeal(compare);
  const database = await openDatabase(config, createLog("warn"), { beside: true });
  const { db, close } = openPool({ ...database.owner, max: 2 }, () => undefined);
  try {
    await requireTrail(db);
    const isWhole = await verify(db, kept);
    if (exportTo !== undefined && isWhole) await exportSeal(db, exportTo);
    if (!isWhole) process.exitCode = 1;
  } finally {
    await close();
    await database.stop();
  }
}

function readArguments(args: readonly string[]): { compare: string | undefined; exportTo: string | undefined } {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { seal: { type: "string" }, "export-seal": { type: "string" } },
    });
    return { compare: values.seal, exportTo: values["export-seal"] };
  } catch (cause) {
    throw new StartError(
      {
        zh: "用法：npm run audit:verify -- [--seal 已导出的封存值文件] [--export-seal 要写入的文件]",
        en: "Use: npm run audit:verify -- [--seal an exported seal] [--export-seal a file to write]",
      },
      { cause },
    );
  }
}

async function readSeal(file: string): Promise<AuditSeal> {
  try {
    return AuditSeal.parse(JSON.parse(await readFile(file, "utf8")));
  } catch (cause) {
    throw new StartError(
      {
        zh: `${file} 读不出，或不是导出的审计封存值，请核对文件。`,
        en: `${file} cannot be read or is not an exported seal. Check the file.`,
      },
      { cause },
    );
  }
}

async function requireTrail(db: Db): Promise<void> {
  const { rows } = await sql<{ there: boolean }>`select to_regclass('kernel.audit_seal') is not null as there`.execute(
    db,
  );
  if (!rows[0]?.there)
    throw new StartError({
      zh: "数据库里还没有审计记录，请先执行 npm start。",
      en: "The database has no audit trail yet. Run npm start first.",
    });
}

async function verify(db: Db, exported: AuditSeal | undefined): Promise<boolean> {
  const { rows, seals, faults } = await verifyAudit(db, {
    ...(exported && { exported }),
    report: (fault) => console.log(describe(fault)),
  });
  if (faults === 0) {
    console.log(`审计记录完好：核对了 ${rows} 条记录、${seals} 个封存值${exported ? "，与所存的封存值一致" : ""}。`);
    console.log(`The audit trail is whole: ${rows} rows, ${seals} seals${exported ? ", as the kept seal says" : ""}.`);
    return true;
  }
  console.log(`审计记录被改动：发现 ${faults} 处，见上。请保护现场并报告审计管理员。`);
  console.log(
    `The audit trail was tampered with: ${faults} faults, named above. Secure the machine and tell the auditor.`,
  );
  return false;
}

const kinds: Record<AuditFault["kind"], string> = {
  changed: "被修改 changed",
  removed: "被删除 removed",
  inserted: "被插入 inserted",
  link: "链接不符 link",
  seal: "封存值不符 seal",
  export: "与所存封存值不符 export",
};

/** `被修改 changed · 封存序号 position 17 · 记录 row 0199… · 2026-03-02T01:00:00.000000Z · 记录的内容被改动 the row's …`. */
function describe({ kind, position, auditId, at, what }: AuditFault): string {
  const place = [position !== null && `封存序号 position ${position}`, auditId !== null && `记录 row ${auditId}`, at];
  return [kinds[kind], ...place.filter(Boolean), `${what.zh} ${what.en}`].join(" · ");
}

async function exportSeal(db: Db, file: string): Promise<void> {
  const seal = await newestSeal(db);
  if (!seal) return;
  await writeFile(file, `${JSON.stringify(seal, null, 2)}\n`, { flag: "wx" }).catch((cause: Error) => {
    throw new StartError(
      {
        zh: `无法写入 ${file}（${cause.message}）。请换一个新的文件名。`,
        en: `${file} cannot be written (${cause.message}). Choose the name of a new file.`,
      },
      { cause },
    );
  });
  console.log(
    `封存值已导出到 ${file}，请保存到其他机器。 The seal was written to ${file}. Keep it on another machine.`,
  );
}
