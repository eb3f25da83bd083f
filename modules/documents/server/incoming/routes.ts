import { get, patch, post, type Route } from "@tz/kernel/server/base";
import { acceptIncoming } from "../commands/accept-incoming.ts";
import { correctIncoming } from "../commands/correct-incoming.ts";
import { finishIncoming } from "../commands/finish-incoming.ts";
import { registerIncoming } from "../commands/register-incoming.ts";
import { registerPaperIncoming } from "../commands/register-paper-incoming.ts";
import { sendBackIncoming } from "../commands/send-back-incoming.ts";
import { countIncoming } from "../queries/count-incoming.ts";
import { exportIncoming } from "../queries/export-incoming.ts";
import { getIncoming, getIncomingOfDelivery } from "../queries/get-incoming.ts";
import { listIncoming } from "../queries/list-incoming.ts";

export const incomingRoutes: readonly Route[] = [
  get("/api/incoming", listIncoming),
  get("/api/incoming/count", countIncoming),
  get("/api/deliveries/:deliveryId/incoming", getIncomingOfDelivery),
  exportIncoming,
  post("/api/incoming/accept", acceptIncoming),
  post("/api/incoming/paper", registerPaperIncoming),
  get("/api/incoming/:incomingId", getIncoming),
  patch("/api/incoming/:incomingId", correctIncoming),
  post("/api/incoming/:incomingId/register", registerIncoming),
  post("/api/incoming/:incomingId/send-back", sendBackIncoming),
  post("/api/incoming/:incomingId/finish", finishIncoming),
];
