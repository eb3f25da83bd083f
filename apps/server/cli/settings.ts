import { writeFile } from "node:fs/promises";
import { ConfigSchema } from "@tz/kernel/server/base";
import type { z } from "zod";

/** The page of all settings, relative to this file. */
export const page = new URL("../../../docs/operations/settings.md", import.meta.url);

/** `npm run settings`: writes docs/operations/settings.md from the program's own settings. */
export async function run(): Promise<void> {
  await writeFile(page, settingsPage());
  console.log("docs/operations/settings.md");
}

/** The text of the page. */
export function settingsPage(): string {
  const rows = Object.entries(ConfigSchema.shape).map(([name, setting]) => row(name, setting));
  return `# Settings 设置

All settings are environment variables; an empty one counts as not set. This page is made from the program's own list
(\`npm run settings\`) and compared with it by a test. 所有设置都是环境变量，设为空等于不设。

| variable | default 默认 | meaning | 含义 |
|---|---|---|---|
${rows.join("\n")}
`;
}

function row(name: string, setting: z.ZodType): string {
  const { description, zh } = setting.meta() ?? {};
  if (!description || typeof zh !== "string") throw new Error(`the setting ${name} lacks its meaning in a language`);
  const preset = setting.safeParse(undefined).data;
  return `| \`${name}\` | ${preset === undefined ? "—" : `\`${preset}\``} | ${description} | ${zh} |`;
}
