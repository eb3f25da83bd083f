import { FormatError } from "../der/read.ts";

/** A seal that is well made, but in a version or with methods that nobody here can judge: neither good nor changed. */
export class Unsupported extends FormatError {}
