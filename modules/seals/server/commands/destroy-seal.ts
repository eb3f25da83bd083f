import { certificatesOf } from "../repository/seals.ts";
import { decision } from "./decide-seal.ts";
import { revoke } from "./revoke-certificate.ts";

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
