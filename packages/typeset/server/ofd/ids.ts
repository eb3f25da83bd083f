/** Numbers of all objects of one document, each given once (GB/T 33190-2016, 7.5). */
export class Ids {
  #last = 0;

  next(): number {
    this.#last += 1;
    return this.#last;
  }

  get last(): number {
    return this.#last;
  }
}
