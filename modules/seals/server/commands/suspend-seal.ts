import { decision } from "./decide-seal.ts";

/** 停用: nobody uses the seal until it is resumed; what waits for it waits. */
export const suspendSeal = decision("suspend", { zh: "停用印章", en: "Suspend a seal" }, "suspended");
