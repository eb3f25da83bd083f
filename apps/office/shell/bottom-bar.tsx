import { AppstoreOutlined, DesktopOutlined, UserOutlined } from "@ant-design/icons";
import { Link } from "@tanstack/react-router";
import { NoticeBell } from "@tz/kernel/web/notify";
import { Drawer } from "antd";
import { useState } from "react";
import { useText } from "../text.ts";
import styles from "./bottom-bar.module.css";
import { SideMenu } from "./side-menu.tsx";

/** On a phone, within reach of the thumb: the workbench, the menu, notices, oneself. */
export function BottomBar({ home, address }: { home: string; address: string }) {
  const text = useText();
  const [openAt, setOpenAt] = useState<string>();
  return (
    <nav className={styles.bar} aria-label={text("bar.label")} data-print="hide">
      <Link to={home} activeOptions={{ exact: true, includeSearch: false }} className={styles.entry}>
        <DesktopOutlined aria-hidden="true" />
        {text("bar.home")}
      </Link>
      <button
        type="button"
        className={styles.entry}
        onClick={() => setOpenAt(address)}
        aria-expanded={openAt === address}
      >
        <AppstoreOutlined aria-hidden="true" />
        {text("bar.menu")}
      </button>
      <NoticeBell className={styles.entry ?? ""} named />
      <Link to="/settings" className={styles.entry}>
        <UserOutlined aria-hidden="true" />
        {text("bar.me")}
      </Link>
      {/* The drawer belongs to the address at which it was opened, so going somewhere closes it. */}
      <Drawer
        open={openAt === address}
        onClose={() => setOpenAt(undefined)}
        placement="left"
        size={280}
        title={text("bar.menu")}
        styles={{ body: { padding: 0 } }}
      >
        <SideMenu />
      </Drawer>
    </nav>
  );
}
