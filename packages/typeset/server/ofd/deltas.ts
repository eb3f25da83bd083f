/** Steps are written in ten-thousandths of a millimetre: a whole line of even ones strays by no more than 0.002 mm. */
const UNITS = 10_000;
/** By which a character may stand off its place: 0.004 mm. */
const TOLERANCE = 40;

/** From each character to the next (GB/T 33190-2016, 11.3); a step is repeated as long as nothing strays from its place. */
export class Deltas {
  /** Where the last character stands as it is written, in units. */
  #at: number;
  #step = 0;
  #count = 0;
  #written = "";

  /** @param first where the first character stands, in millimetres */
  constructor(first: number) {
    this.#at = Math.round(first * UNITS);
  }

  add(place: number): void {
    const wanted = Math.round(place * UNITS);
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
    const step = `${this.#step / UNITS}`;
    this.#written += this.#count > 2 ? ` g ${this.#count} ${step}` : ` ${step}`.repeat(this.#count);
    this.#count = 0;
  }

  attribute(): string {
    this.#end();
    return this.#written === "" ? "" : ` DeltaX="${this.#written.slice(1)}"`;
  }
}
