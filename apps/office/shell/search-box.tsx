import { SearchOutlined } from "@ant-design/icons";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useShortcut } from "@tz/ui";
import { type FormEvent, useRef } from "react";
import { useText } from "../text.ts";
import styles from "./header.module.css";

/** Search from anywhere: `/` leads here, Enter to the results. */
export function SearchBox() {
  const text = useText();
  const navigate = useNavigate();
  const { q } = useSearch({ strict: false }) as { q?: string };
  const box = useRef<HTMLInputElement>(null);
  useShortcut("/", text("search.shortcut"), () => box.current?.select());
  const go = (event: FormEvent) => {
    event.preventDefault();
    const words = box.current?.value.trim();
    if (words) void navigate({ to: "/search", search: { q: words } });
  };
  return (
    <search className={styles.search}>
      <form onSubmit={go}>
        <SearchOutlined aria-hidden="true" />
        <input
          key={q}
          ref={box}
          type="search"
          defaultValue={q}
          placeholder={text("search.hint")}
          aria-label={text("search.label")}
        />
        <kbd>/</kbd>
      </form>
    </search>
  );
}
