import { AppError, fileOf, notFound, type RawContext, rawRoute, sendDownload, sql } from "@tz/kernel/server/base";
import { z } from "zod";
import { mayDo } from "../policy.ts";
import { loadItem } from "../repository/load-item.ts";
import { mayDoTransfer, transferRows } from "../transfer/transfer-record.ts";
import type { Signer } from "./sign-platform.ts";
import { packageStream } from "./write-package.ts";

/** Answers with a package of items. */
export async function sendPackage(
  { reply, services }: Pick<RawContext, "reply" | "services">,
  itemIds: readonly string[],
  { name, signer }: { name: string; signer: Signer | undefined },
): Promise<unknown> {
  const stream = await packageStream(services, itemIds, signer);
  return sendDownload(reply, stream, { name: `${name}.zip`, type: "application/zip" });
}

/** One item as a package, for its keeper. */
export const packageRoute = (signer: Signer | undefined) =>
  rawRoute({
    method: "GET",
    path: "/api/archives/items/:itemId/package",
    name: "archives.package",
    summary: { zh: "导出封装包", en: "An item as EEP package" },
    access: "archives.keep",
    heavy: true,
    answers: fileOf("application/zip"),
    refuses: ["archives.destroyed", "archives.package_empty", "archives.package_too_large"],
    input: z.object({ itemId: z.uuid() }),
    async handler({ reply, actor, input, services }) {
      const record = await loadItem(services.db, { actor, now: services.clock.now() }, input.itemId);
      const verdict = record && mayDo("package", actor, record.access);
      if (!record || verdict === false) throw notFound();
      if (typeof verdict === "string") throw new AppError(verdict);
      return sendPackage({ reply, services }, [record.id], { name: record.code, signer });
    },
  });

/** All items of a transfer as one package, for both sides: the house keeps it as the proof of what was handed over. */
export const transferPackageRoute = (signer: Signer | undefined) =>
  rawRoute({
    method: "GET",
    path: "/api/archives/transfers/:transferId/package",
    name: "archives.transfer-package",
    summary: { zh: "下载移交信息包", en: "A transfer as EEP package" },
    access: "archives.keep",
    heavy: true,
    answers: fileOf("application/zip"),
    refuses: ["archives.destroyed", "archives.package_empty", "archives.package_too_large"],
    input: z.object({ transferId: z.uuid() }),
    async handler({ reply, actor, input, services }) {
      const [row] = await transferRows(services.db, sql`t.id = ${input.transferId}`);
      const verdict = row && mayDoTransfer("package", actor, row);
      if (!row || verdict === false) throw notFound();
      if (typeof verdict === "string") throw new AppError(verdict);
      const { rows } = await sql<{ item_id: string }>`
        select item_id from archives.transfer_item where transfer_id = ${row.id}`.execute(services.db);
      const ids = rows.map(({ item_id }) => item_id);
      return sendPackage({ reply, services }, ids, { name: row.title, signer });
    },
  });
