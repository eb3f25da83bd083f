import { Outlet, useLocation, useMatches, useNavigate } from "@tanstack/react-router";
import { mayUse, SessionEnd, useKeepPreferences, useMe } from "@tz/kernel/web/access";
import { useLiveEvents } from "@tz/kernel/web/notify";
import { usePhone } from "@tz/ui";
import { useEffect } from "react";
import { useText } from "../text.ts";
import { BottomBar } from "./bottom-bar.tsx";
import { DemoNote } from "./demo-note.tsx";
import { Header } from "./header.tsx";
import { useHome } from "./menu.ts";
import styles from "./office-layout.module.css";
import { PageMissing } from "./page-missing.tsx";
import { MenuChords, SideMenu } from "./side-menu.tsx";
import { useHeadingFocus } from "./use-heading-focus.ts";

/** Whether the page at this address is for the post in which the person acts. */
function useAllowed() {
  const me = useMe();
  return useMatches().every(({ staticData }) => mayUse(me, staticData));
}

/** The frame of the office: header, menu, and the page between them. */
export function OfficeLayout() {
  const text = useText();
  const phone = usePhone();
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const home = useHome();
  const allowed = useAllowed();
  useKeepPreferences();
  const isAway = useLiveEvents();
  useHeadingFocus();
  useEffect(() => {
    if (pathname === "/" && home !== "/") void navigate({ to: home, replace: true });
  }, [pathname, home, navigate]);
  return (
    <div className={styles.office}>
      <a href="#main" className={styles.skip} target="_self" data-print="hide">
        {text("skip")}
      </a>
      <Header home={home} />
      {isAway && (
        <p role="status" className={styles.away} data-print="hide">
          {text("away")}
        </p>
      )}
      {!phone && (
        <div className={styles.side} data-print="hide">
          <SideMenu />
        </div>
      )}
      <main id="main" className={styles.main} tabIndex={-1}>
        <DemoNote />
        {allowed ? <Outlet /> : <PageMissing />}
      </main>
      {phone && <BottomBar home={home} address={pathname} />}
      <SessionEnd />
      <MenuChords onGo={(to) => void navigate({ to })} />
    </div>
  );
}
