import { type QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import {
  currentLanguage,
  DutiesProvider,
  SignedOpinionsProvider,
  SignInWaysProvider,
  usePreferences,
  useSignedOpinions,
} from "@tz/kernel/web/base";
import { ThemeProvider } from "@tz/ui";
import type { Locale } from "antd/es/locale";
import { useEffect, useState } from "react";
import { modules } from "./modules.ts";
import type { OfficeRouter } from "./router.tsx";
import { turnWords } from "./words.ts";

interface AppProps {
  client: QueryClient;
  router: OfficeRouter;
  firstWords: Locale;
}

const duties = modules.flatMap((module) => module.duties);
const signedOpinions = modules.find((module) => module.signedOpinions)?.signedOpinions ?? useSignedOpinions;
const signInWays = modules.flatMap((module) => module.signIn);

/** The office in the language and the size of type that this browser prefers. */
export function App({ client, router, firstWords }: AppProps) {
  const { language, largeType } = usePreferences();
  const [words, setWords] = useState(firstWords);
  useEffect(() => {
    if (!language || language === currentLanguage()) return;
    // What the server answered is in the old language as well.
    void turnWords(language).then((locale) => {
      setWords(locale);
      void client.invalidateQueries();
    });
  }, [language, client]);
  return (
    <ThemeProvider size={largeType ? "large" : "normal"} locale={words}>
      <QueryClientProvider client={client}>
        <DutiesProvider value={duties}>
          <SignInWaysProvider value={signInWays}>
            <SignedOpinionsProvider value={signedOpinions}>
              <RouterProvider router={router} />
            </SignedOpinionsProvider>
          </SignInWaysProvider>
        </DutiesProvider>
      </QueryClientProvider>
    </ThemeProvider>
  );
}
