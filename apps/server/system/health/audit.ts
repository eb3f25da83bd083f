import { type HealthPart, sql } from "@tz/kernel/server/base";

/** Rows that wait to be sealed, from which on sealing has stopped: few ever wait. */
const MANY = 1000;

export const auditHealth: HealthPart = {
  name: "system.audit",
  words: { zh: "审计封存", en: "Seal of the audit trail" },
  remedy: {
    zh: "审计记录封存滞后，请确认服务正常运行、磁盘未满；仍不恢复的，联系运维人员。",
    en: "Sealing lags behind. Make sure the server runs and the disk is not full; else ask your operators.",
  },
  async check({ db }) {
    const { rows } = await sql<{ unsealed: number; sealed_at: Date | null }>`
      select (select count(*)::int from kernel.audit_pending) as unsealed,
        (select max(sealed_at) from kernel.audit_seal) as sealed_at`.execute(db);
    const { unsealed, sealed_at } = rows[0]!;
    return {
      level: unsealed > MANY ? "bad" : "good",
      facts: [
        {
          words: { zh: "待封存{unsealed}条，最近封存", en: "{unsealed} not sealed yet; last sealed" },
          parameters: { unsealed },
          at: sealed_at,
        },
      ],
    };
  },
};
