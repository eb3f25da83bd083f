export { sealsErrors } from "./errors.ts";
export { sealsEvents, sealsJobEvents } from "./events.ts";
export * from "./method.ts";
export * from "./opinions.ts";
export { sealsPermissions } from "./permissions.ts";
export type { OpinionMatter, PrintedPaper, SealablePaper, SealablePapers, Signer } from "./ports.ts";
export * from "./schemas.ts";
export * from "./sign-in.ts";
export * from "./verification.ts";
