import type { SignatureReport } from "../../contract/index.ts";

/** A time stamp over the file says when it was there, and seals nothing. */
export const isTimeStamp = ({ format }: Pick<SignatureReport, "format">): boolean => format === "RFC 3161";

/** Which words tell the state: behind a time stamp stands no unit that sealed and could be asked. */
export const stateWord = (signature: Pick<SignatureReport, "format" | "state">) =>
  isTimeStamp(signature) && signature.state === "issuerUnknown" ? "stampUnknown" : signature.state;
