import { useLanguage } from "@tz/ui";
import type { ReactNode } from "react";
import { preferences, usePreferences } from "../../base/index.ts";
import { useText } from "../text.ts";
import styles from "./welcome.module.css";

/** The frame of the pages for those who are signed out: the name of the house, and a sheet for what is asked. */
export function Welcome({
  title,
  lead,
  wide,
  children,
}: {
  title: string;
  lead?: ReactNode;
  wide?: boolean;
  children: ReactNode;
}) {
  const text = useText();
  const { largeType } = usePreferences();
  const language = useLanguage();
  return (
    <div className={styles.frame}>
      <header className={styles.house}>
        <span className={styles.seal} aria-hidden="true">
          {"通\n政"}
        </span>
        <div>
          <p className={styles.name}>{text("house.name")}</p>
          <p className={styles.motto}>{text("house.motto")}</p>
        </div>
      </header>
      <main className={styles.body} data-wide={wide}>
        <h1>{title}</h1>
        {lead && <div className={styles.lead}>{lead}</div>}
        {children}
      </main>
      <footer className={styles.foot}>
        <button
          type="button"
          onClick={() => preferences.set({ largeType: !largeType })}
          aria-pressed={largeType ?? false}
        >
          {text("display.largeType")}
        </button>
        <button type="button" onClick={() => preferences.set({ language: language === "en" ? "zh-CN" : "en" })}>
          {language === "en" ? "中文" : "English"}
        </button>
        <span>{text("house.notClassified")}</span>
      </footer>
    </div>
  );
}
