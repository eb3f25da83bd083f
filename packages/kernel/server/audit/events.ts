import type { Bilingual, Language } from "../../contract/base/index.ts";
import type { Registry } from "../base/index.ts";

/** A kind of audit row. */
export interface AuditEvent extends Bilingual {
  /** The column `command`. */
  name: string;
  /** Who may cause it: a permission, `signedIn` or `public`; null for what no route leads to by itself. */
  access: string | null;
}

/** Every event that this program can leave in the audit trail, by name: its commands, and what jobs and readings do. */
export function auditEvents(registry: Registry): AuditEvent[] {
  const commands = registry.routes.flatMap((route) =>
    route.kind === "command" ? [{ ...route.command.summary, name: route.command.name, access: route.access }] : [],
  );
  const others = registry.modules.flatMap(({ events = {} }) =>
    Object.entries(events).map(([name, words]) => ({ ...words, name, access: null })),
  );
  const byName = new Map([...others, ...commands].map((event) => [event.name, event]));
  return [...byName.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Names events in a language; an event that this program no longer knows keeps its identifier. */
export function eventWords(registry: Registry, language: Language): (name: string) => string {
  const words = new Map(auditEvents(registry).map(({ name, zh, en }) => [name, language === "en" ? en : zh]));
  return (name) => words.get(name) ?? name;
}
