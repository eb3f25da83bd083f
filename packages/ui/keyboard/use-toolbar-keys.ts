import { type KeyboardEvent, useEffect, useRef } from "react";
import { toolAt } from "./tool-at.ts";

const toolsOf = (bar: HTMLElement) => [...bar.querySelectorAll<HTMLButtonElement>("button:not(:disabled)")];

/** A toolbar is one stop for Tab; arrows, Home and End walk through its buttons (WAI-ARIA: Toolbar Pattern). */
export function useToolbarKeys() {
  const ref = useRef<HTMLDivElement>(null);
  const last = useRef<HTMLButtonElement>(undefined);
  const settle = () => {
    const tools = ref.current ? toolsOf(ref.current) : [];
    const stop = tools.find((tool) => tool === last.current) ?? tools[0];
    for (const tool of tools) tool.tabIndex = tool === stop ? 0 : -1;
  };
  useEffect(settle); // tools come, go and are disabled with what is written
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const tools = toolsOf(event.currentTarget);
    const at = event.target instanceof HTMLButtonElement ? tools.indexOf(event.target) : -1;
    const next = toolAt(event.key, at, tools.length);
    if (next === undefined) return;
    event.preventDefault();
    last.current = tools[next];
    settle();
    tools[next]?.focus();
  };
  return { ref, onKeyDown };
}
