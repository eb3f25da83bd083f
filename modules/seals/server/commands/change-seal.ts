import { AppError } from "@tz/kernel/server/base";
import type { SealRow } from "../repository/seals.ts";
import { seals } from "../tables.ts";
import { decision } from "./decide-seal.ts";
import { revoke } from "./revoke-certificate.ts";

const certificatesOf = (record: SealRow): string[] =>
  [record.certificate_id, record.outside_certificate_id].filter((id) => id !== null);

export const refuseSeal = decision("refuse", { zh: "不予制发印章", en: "Refuse a seal" }, "refused");
export const suspendSeal = decision("suspend", { zh: "停用印章", en: "Suspend a seal" }, "suspended");

/** 恢复使用, unless a certificate has ended meanwhile. @throws AppError seals.certificate_over */
export const resumeSeal = decision(
  "resume",
  { zh: "恢复使用印章", en: "Resume the use of a seal" },
  "active",
  async ({ tx, now, record }) => {
    const over = await seals(tx)
      .selectFrom("seals.certificate")
      .select("id")
      .where("id", "in", certificatesOf(record))
      .where((where) => where.or([where("revoked_at", "is not", null), where("not_after", "<=", now)]))
      .executeTakeFirst();
    if (over) throw new AppError("seals.certificate_over");
    return {};
  },
);

/** 销毁: the seal is used no more, and its certificates stand on the list of revoked ones. */
export const destroySeal = decision(
  "destroy",
  { zh: "销毁印章", en: "Destroy a seal" },
  "destroyed",
  async ({ tx, now, record }) => {
    await revoke(tx, certificatesOf(record), "cessation", now);
    return {};
  },
);
