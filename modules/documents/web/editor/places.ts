import type { Element } from "../../contract/index.ts";

/** The id of the control or part of the paper where an element is written. */
export const placeId = (element: Element) => `element-${element}`;

/** Brings an element into view and puts the cursor into its control. */
export function goToElement(element: Element) {
  const part = document.getElementById(placeId(element));
  if (!part) return;
  part.scrollIntoView({ block: "center" });
  const control = part.matches("input, textarea, button, [contenteditable]")
    ? part
    : part.querySelector<HTMLElement>("input, textarea, button");
  control?.focus({ preventScroll: true });
}
