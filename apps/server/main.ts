import { loadConfig, StartError } from "@tz/kernel/server/base";
import { lastWords } from "./last-words.ts";
import { verbs } from "./verbs.ts";

const [name = "serve", ...args] = process.argv.slice(2);

try {
  await run();
} catch (error) {
  const { said, code } = lastWords(error);
  console.error(said);
  process.exit(code);
}

async function run(): Promise<void> {
  const load = Object.hasOwn(verbs, name) ? verbs[name] : undefined;
  if (load === undefined) throw unknownVerb();
  const config = loadConfig(process.env);
  const verb = await load();
  await verb.run(config, args);
}

function unknownVerb(): StartError {
  const known = Object.keys(verbs).join(", ");
  return new StartError({
    zh: `没有“${name}”这个命令，可用的命令有：${known}。`,
    en: `There is no command “${name}”; the commands are: ${known}.`,
  });
}
