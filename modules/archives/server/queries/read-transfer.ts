import { query } from "@tz/kernel/server/base";
import { z } from "zod";
import { TransferView } from "../../contract/index.ts";
import { presentTransfer, visibleTransfer } from "../transfer/transfer-record.ts";

export const readTransfer = query({
  name: "archives.read-transfer",
  summary: { zh: "一个移交批次", en: "One transfer" },
  access: "archives.keep",
  input: z.object({ transferId: z.uuid() }),
  output: TransferView,
  run: async ({ db, actor, input }) => presentTransfer(await visibleTransfer(db, actor, input.transferId), actor),
});
