import { firstLanguage, makeQueryClient, preferences, startI18n } from "@tz/kernel/web/base";
import { createRoot } from "react-dom/client";
import { App } from "./app.tsx";
import { makeRouter } from "./router.tsx";
import { speakAll } from "./words.ts";

const language = firstLanguage(preferences.get().language ?? null, navigator.languages);
await startI18n(language);
const antWords = await speakAll(language);

const client = makeQueryClient();
const router = makeRouter(client);
const nonce = document.querySelector<HTMLMetaElement>("meta[property='csp-nonce']")?.nonce;

createRoot(document.getElementById("root") as HTMLElement).render(
  <App client={client} router={router} nonce={nonce} firstWords={antWords} />,
);
