import { type Fault, type Language, sentence } from "@tz/kernel/contract/base";
import { AppError } from "@tz/kernel/server/base";
import { limits, type ValueFault, type Values, valueFaults } from "../../contract/index.ts";

/**
 * Refuses what was filled in while anything of it is wrong.
 * @throws AppError applications.values_faulty with every fault, applications.too_large
 */
export function requireRight(values: Values, faults: readonly ValueFault[], language: Language): void {
  if (faults.length > 0) throw new AppError("applications.values_faulty", {}, presentFaults(faults, language));
  if (Buffer.byteLength(JSON.stringify(values)) > limits.bytes) throw new AppError("applications.too_large");
}

/** Faults as the form shows them beside its fields. */
const presentFaults = (faults: readonly ValueFault[], language: Language): Fault[] =>
  faults.map(({ path, code, title, parameters }) => ({
    path,
    code,
    message: sentence(valueFaults[code], language, { field: title, ...parameters }),
  }));
