import { Outlet, useRouter } from "@tanstack/react-router";
import { ShortcutProvider } from "@tz/ui";
import { useEffect } from "react";
import { followLinks } from "./follow-links.ts";
import { useReturnFocus } from "./use-return-focus.ts";

/** Everything on the page. */
export function Root() {
  const router = useRouter();
  useEffect(() => followLinks(router), [router]);
  useReturnFocus();
  return (
    <ShortcutProvider>
      <Outlet />
    </ShortcutProvider>
  );
}
