import { decision } from "./decide-seal.ts";

/** 不予制发: the seal that was asked for is not made. */
export const refuseSeal = decision("refuse", { zh: "不予制发印章", en: "Refuse a seal" }, "refused");
