export { type Certificate, readCertificate } from "../x509/certificate.ts";
export type { Trust } from "../x509/chain.ts";
export * from "./report.ts";
export { verifyFile } from "./verify-file.ts";
