import { SearchOutlined } from "@ant-design/icons";
import { useLocation } from "@tanstack/react-router";
import { SearchField } from "@tz/kernel/web/search";
import { useShortcut } from "@tz/ui";
import { useRef } from "react";
import { useText } from "../text.ts";
import styles from "./header.module.css";

/** Search from anywhere: `/` leads here, Enter to the results. */
export function SearchBox() {
  const text = useText();
  const { pathname, search } = useLocation();
  const { q = "" } = search as { q?: string };
  const words = pathname === "/search" ? q : ""; // other pages have a q of their own
  const box = useRef<HTMLInputElement>(null);
  useShortcut("/", text("search.shortcut"), () => box.current?.select());
  return (
    <search className={styles.search}>
      <div>
        <SearchOutlined aria-hidden="true" />
        <SearchField
          key={words}
          box={box}
          words={words}
          label={text("search.label")}
          placeholder={text("search.hint")}
        />
        <kbd>/</kbd>
      </div>
    </search>
  );
}
