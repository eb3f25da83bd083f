import { AppError } from "@tz/kernel/server/base";
import { certificatesOf } from "../repository/seals.ts";
import { seals } from "../tables.ts";
import { decision } from "./decide-seal.ts";

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
