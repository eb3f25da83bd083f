export { sealsErrors } from "./errors.ts";
export { sealsEvents, sealsJobEvents } from "./events.ts";
export { sealsPermissions } from "./permissions.ts";
export type { PrintedPaper, SealablePaper, SealablePapers, Signer } from "./ports.ts";
export * from "./schemas.ts";
export * from "./verification.ts";
