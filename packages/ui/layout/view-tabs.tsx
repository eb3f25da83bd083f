import { Count } from "../display/count.tsx";
import styles from "./view-tabs.module.css";

export interface ViewTab {
  key: string;
  label: string;
  /** Each view has an address of its own. */
  href: string;
  count?: number | undefined;
  /** `bad` for what should be empty: late tasks. */
  tone?: "plain" | "bad";
}

/** Moves the tabs so far sideways that this one stands in their middle. */
function bringToSight(tab: HTMLElement | null): void {
  const tabs = tab?.parentElement;
  if (tabs) tabs.scrollLeft = tab.offsetLeft - tabs.offsetLeft - (tabs.clientWidth - tab.offsetWidth) / 2;
}

/** The views of a page as links above their list, with their counts; scrolls sideways where they do not fit. */
export function ViewTabs({ tabs, current, label }: { tabs: readonly ViewTab[]; current: string; label: string }) {
  return (
    <nav className={styles.tabs} aria-label={label} data-print="hide">
      {tabs.map(({ key, label: name, href, count, tone }) => (
        <a
          key={key}
          href={href}
          {...(key === current && { ref: bringToSight })}
          aria-current={key === current ? "page" : undefined}
        >
          {name} <Count value={count} {...(tone ? { tone } : {})} />
        </a>
      ))}
    </nav>
  );
}
