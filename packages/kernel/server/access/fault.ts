import { accessFaults } from "../../contract/access/index.ts";
import { type Fault, type Language, sentence } from "../../contract/base/index.ts";

/** A fault of one field in the reader's language. */
export const faultOf = (path: string, code: keyof typeof accessFaults, language: Language): Fault => ({
  path,
  code,
  message: sentence(accessFaults[code], language),
});
