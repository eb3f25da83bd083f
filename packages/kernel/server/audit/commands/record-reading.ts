import { z } from "zod";
import { type Actor, command, execute, type Services } from "../../base/index.ts";

const details = z.object({ details: z.record(z.string(), z.unknown()) });

const definition = {
  input: details,
  output: z.null(),
  access: "audit.read",
  run({ input, note }: { input: z.output<typeof details>; note(details: Record<string, unknown>): void }) {
    note(input.details);
    return null;
  },
} as const;

const read = command({
  ...definition,
  name: "audit.read",
  summary: { zh: "查阅审计记录", en: "The audit trail was read" },
});
const exported = command({
  ...definition,
  name: "audit.export",
  summary: { zh: "导出审计记录", en: "The audit trail was exported" },
});
const sealExported = command({
  ...definition,
  name: "audit.export-seal",
  summary: { zh: "导出审计封存值", en: "The newest seal was exported" },
});

/** The words of the events below; no route leads to them, for readings are recorded by the readings themselves. */
export const readingEvents = Object.fromEntries(
  [read, exported, sealExported].map(({ name, summary }) => [name, summary]),
);

const commands = { read, exported, sealExported };

/** Leaves an audit row of somebody's reading the trail, before they see it. */
export async function recordReading(
  services: Services,
  actor: Actor,
  what: keyof typeof commands,
  details: Record<string, unknown>,
): Promise<void> {
  await execute(services, commands[what], { actor, input: { details } });
}
