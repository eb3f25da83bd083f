export const NAMESPACE = 'xmlns:ofd="http://www.ofdspec.org/2016"';

const marks: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

const special = /[&<>"]/;

/** Text as it may stand in an element or an attribute. */
export const escaped = (text: string) =>
  special.test(text) ? text.replaceAll(/[&<>"]/g, (mark) => marks[mark]!) : text;

/** A file of the package. */
export const document = (body: string) => `<?xml version="1.0" encoding="UTF-8"?>\n${body}`;
