/** Thousandths of a millimetre by which a character may stand off its place. */
const TOLERANCE = 4;

/** From each character to the next (GB/T 33190-2016, 11.3); a step is repeated as long as nothing strays from its place. */
export class Deltas {
  /** Where the last character stands as it is written, in thousandths of a millimetre. */
  #at: number;
  #step = 0;
  #count = 0;
  #written = "";

  /** @param first where the first character stands, in millimetres */
  constructor(first: number) {
    this.#at = Math.round(first * 1000);
  }

  add(place: number): void {
    const wanted = Math.round(place * 1000);
    if (this.#count === 0 || Math.abs(this.#at + this.#step - wanted) > TOLERANCE) {
      this.#end();
      this.#step = wanted - this.#at;
    }
    this.#count += 1;
    this.#at += this.#step;
  }

  /** `g` repeats a step. */
  #end(): void {
    if (this.#count === 0) return;
    const step = `${this.#step / 1000}`;
    this.#written += this.#count > 2 ? ` g ${this.#count} ${step}` : ` ${step}`.repeat(this.#count);
    this.#count = 0;
  }

  attribute(): string {
    this.#end();
    return this.#written === "" ? "" : ` DeltaX="${this.#written.slice(1)}"`;
  }
}
