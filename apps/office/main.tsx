import { firstLanguage, makeQueryClient, preferences } from "@tz/kernel/web/base";
import { createRoot } from "react-dom/client";
import { App } from "./app.tsx";
import { reloadOnNewVersion } from "./new-version.ts";
import { makeRouter } from "./router.tsx";
import { beginWords } from "./words.ts";

reloadOnNewVersion();
const language = firstLanguage(preferences.get().language ?? null, navigator.languages);

const client = makeQueryClient();
const router = makeRouter(client);
const [firstWords] = await Promise.all([beginWords(language), router.load()]); // words, page and person at the same time

createRoot(document.getElementById("root") as HTMLElement).render(
  <App client={client} router={router} firstWords={firstWords} />,
);
