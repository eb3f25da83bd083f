export { type CompileFaultCode, compileFaults } from "./compile-faults.ts";
export { tzModdle, tzNamespace } from "./moddle.ts";
export { unsupportedElements } from "./unsupported.ts";
export * from "./words.ts";
