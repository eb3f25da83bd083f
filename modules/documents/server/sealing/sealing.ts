import type { Db, Services } from "@tz/kernel/server/base";
import { noSignatures } from "@tz/seals/contract";
import type { DocumentSealing } from "../../contract/index.ts";

/** Whoever seals documents and signs opinions, as the server's program hands it in. */
export type Sealing = DocumentSealing<Services, Db>;

/** A program in which nobody does. */
export const noSealing: Sealing = {
  forms: async () => null,
  signatures: async () => noSignatures,
  proof: async () => undefined,
  lacking: async () => [],
};
