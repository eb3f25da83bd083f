import { Outlet, useLocation, useNavigate } from "@tanstack/react-router";
import { useKeepPreferences } from "@tz/kernel/web/access";
import { useLiveEvents } from "@tz/kernel/web/notify";
import { usePhone } from "@tz/ui";
import { useEffect, useRef } from "react";
import { useText } from "../text.ts";
import { BottomBar } from "./bottom-bar.tsx";
import { Header } from "./header.tsx";
import { useHome } from "./menu.ts";
import styles from "./office-layout.module.css";
import { MenuChords, SideMenu } from "./side-menu.tsx";

/** Brings those who cannot see the page to its heading when another page comes. */
function useHeadingFocus(address: string) {
  const before = useRef(address);
  useEffect(() => {
    if (before.current === address) return;
    before.current = address;
    document.querySelector<HTMLElement>("main h1")?.focus({ preventScroll: true });
  }, [address]);
}

/** The frame of the office: header, menu, and the page between them. */
export function OfficeLayout() {
  const text = useText();
  const phone = usePhone();
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const home = useHome();
  useKeepPreferences();
  useLiveEvents();
  useHeadingFocus(pathname);
  useEffect(() => {
    if (pathname === "/" && home !== "/") void navigate({ to: home, replace: true });
  }, [pathname, home, navigate]);
  return (
    <div className={styles.office}>
      <a href="#main" className={styles.skip} target="_self">
        {text("skip")}
      </a>
      <Header home={home} />
      {!phone && (
        <div className={styles.side} data-print="hide">
          <SideMenu />
        </div>
      )}
      <main id="main" className={styles.main} tabIndex={-1}>
        <Outlet />
      </main>
      {phone && <BottomBar home={home} address={pathname} />}
      <MenuChords onGo={(to) => void navigate({ to })} />
    </div>
  );
}
