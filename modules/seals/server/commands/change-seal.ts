import { decision } from "./decide-seal.ts";
import { revoke } from "./revoke-certificate.ts";

export const refuseSeal = decision("refuse", { zh: "不予制发印章", en: "Refuse a seal" }, "refused");
export const suspendSeal = decision("suspend", { zh: "停用印章", en: "Suspend a seal" }, "suspended");
export const resumeSeal = decision("resume", { zh: "恢复使用印章", en: "Resume the use of a seal" }, "active");

/** 销毁: the seal is used no more, and its certificates stand on the list of revoked ones. */
export const destroySeal = decision(
  "destroy",
  { zh: "销毁印章", en: "Destroy a seal" },
  "destroyed",
  async ({ tx, now, record }) => {
    const ids = [record.certificate_id, record.outside_certificate_id].filter((id) => id !== null);
    await revoke(tx, ids, "cessation", now);
    return {};
  },
);
