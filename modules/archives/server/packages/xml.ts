/** An element: its name, and its children or its text. */
export interface Element {
  name: string;
  children: readonly Element[];
  text: string;
}

export const element = (name: string, children: readonly (Element | undefined)[]): Element => ({
  name,
  children: children.filter((child) => child !== undefined),
  text: "",
});

/** An element with text; none where there is no text. */
export const leaf = (name: string, text: string | undefined): Element | undefined =>
  text === undefined || text === "" ? undefined : { name, children: [], text };

/** Characters that XML 1.0 cannot hold. */
const unwritable = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
const escapes: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", "\r": "&#13;" };

const escapeText = (text: string) => text.replace(unwritable, "\ufffd").replace(/[&<>\r]/g, (one) => escapes[one]!);

/** An element as XML without anything around it: no white space, no attributes. */
export function writeElement({ name, children, text }: Element): string {
  const inside = children.length > 0 ? children.map(writeElement).join("") : escapeText(text);
  return `<${name}>${inside}</${name}>`;
}

export const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n';
