/** A finished file, and characters that no font of the machine could draw. */
export interface Written {
  file: Buffer;
  pages: number;
  missing: readonly string[];
}
