import {
  deliveryErrors,
  deliveryEvents,
  deliveryJobEvents,
  deliveryPermissions,
} from "../../contract/delivery/index.ts";
import { defineModule, get, post } from "../base/index.ts";
import { acceptDeliveryCommand } from "./commands/accept-delivery.ts";
import { openDelivery } from "./commands/open-delivery.ts";
import { recallDeliveries } from "./commands/recall-deliveries.ts";
import { refuseDelivery } from "./commands/refuse-delivery.ts";
import { sendBackDeliveryCommand } from "./commands/send-back-delivery.ts";
import { urgeDeliveries } from "./commands/urge-deliveries.ts";
import { deliver } from "./jobs/deliver.ts";
import { prepareYears } from "./jobs/prepare-years.ts";
import { markLate, remindUnaccepted, warnDue } from "./jobs/remind.ts";
import { signReceipts } from "./jobs/sign-receipts.ts";
import { countDeliveries } from "./queries/count-deliveries.ts";
import { exportBoard } from "./queries/export-board.ts";
import { listDeliveries } from "./queries/list-deliveries.ts";
import { listDispatches } from "./queries/list-dispatches.ts";
import { listOwed } from "./queries/list-owed.ts";
import { listReceipts } from "./queries/list-receipts.ts";
import { readBoard } from "./queries/read-board.ts";
import { reminderRules } from "./reminder-rules.ts";
import { receiptKeyPurpose } from "./signing-key.ts";
import { deliveryUnitUses } from "./unit-uses.ts";

export { boardOf } from "./board-of.ts";
export { acceptDelivery, deliveriesToAccept } from "./commands/accept-delivery.ts";
export { sendBackDelivery } from "./commands/send-back-delivery.ts";
export { type DispatchOrder, type DispatchResult, dispatch } from "./dispatch.ts";
export { finishDelivery } from "./finish-delivery.ts";
export { markRead } from "./mark-read.ts";
export { type ProofColumns, proofOf, receiptIsGenuine } from "./receipt-proof.ts";
export type { SignedReceipt } from "./receipt-text.ts";
export { showHandlers } from "./show-handlers.ts";
export { type PlatformSignature, signAsPlatform, signatureIsGenuine } from "./signing-key.ts";
export type { DeliveryRow } from "./tables.ts";

export const deliveryFloor = defineModule({
  name: "delivery",
  schema: "kernel",
  migrations: new URL("./migrations/", import.meta.url),
  permissions: deliveryPermissions,
  errors: deliveryErrors,
  events: { ...deliveryEvents, ...deliveryJobEvents },
  unitUses: deliveryUnitUses,
  ruleSets: [reminderRules],
  routes: [
    get("/api/deliveries", listDeliveries),
    get("/api/deliveries/owed", listOwed),
    get("/api/deliveries/count", countDeliveries),
    get("/api/deliveries/:deliveryId/receipts", listReceipts),
    post("/api/deliveries/:deliveryId/open", openDelivery),
    post("/api/deliveries/:deliveryId/accept", acceptDeliveryCommand),
    post("/api/deliveries/:deliveryId/refuse", refuseDelivery),
    post("/api/deliveries/:deliveryId/send-back", sendBackDeliveryCommand),
    get("/api/dispatches", listDispatches),
    post("/api/dispatches/:dispatchId/recall", recallDeliveries),
    post("/api/dispatches/:dispatchId/urge", urgeDeliveries),
    get("/api/tracking/:type/:id", readBoard),
    exportBoard,
  ],
  jobs: {
    "delivery.remind-unaccepted": remindUnaccepted,
    "delivery.warn-due": warnDue,
    "delivery.mark-late": markLate,
    "delivery.sign-receipts": signReceipts,
    "delivery.prepare-years": prepareYears,
  },
  cron: [
    { job: "delivery.prepare-years", at: "40 18 1 * *" },
    { job: "delivery.sign-receipts", at: "* * * * *" },
  ],
  secrets: [{ table: "kernel.receipt_key", column: "private_key", key: "id", purpose: receiptKeyPurpose }],
  subscribers: [{ on: "delivery.dispatched", name: "delivery.deliver", run: deliver }],
});
