export * from "./drops.ts";
export { sealsErrors } from "./errors.ts";
export { sealsEvents, sealsJobEvents } from "./events.ts";
export * from "./method.ts";
export * from "./opinions.ts";
export { sealsPermissions } from "./permissions.ts";
export {
  noSignatures,
  type OpinionMatter,
  type PrintedPaper,
  type SealablePaper,
  type SealablePapers,
  type SheetSignatures,
  type Signer,
} from "./ports.ts";
export * from "./schemas.ts";
export * from "./sign-in.ts";
export * from "./verification.ts";
