/** What a spreadsheet that opens the text of a cell again (as CSV, by paste) would take for a formula. */
const FORMULA = /^[=+\-@\t\r]/;

/** Puts an apostrophe before text that a spreadsheet could run. */
export const guardText = (text: string) => (FORMULA.test(text) ? `'${text}` : text);

/** Takes that apostrophe away again, so that what was exported is imported as it was. */
export const unguardText = (text: string) =>
  text.startsWith("'") && FORMULA.test(text.slice(1)) ? text.slice(1) : text;
