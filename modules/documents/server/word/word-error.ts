/** Why a Word file is not read; each is an error `documents.word_…` of the catalogue. */
export type WordFault = "not_docx" | "old_format" | "damaged" | "too_large" | "too_complex" | "classified";

export class WordError extends Error {
  readonly fault: WordFault;

  constructor(fault: WordFault) {
    super(`word file: ${fault}`);
    this.fault = fault;
  }
}
