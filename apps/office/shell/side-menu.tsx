import { Link, useLocation } from "@tanstack/react-router";
import { Count, useShortcut } from "@tz/ui";
import { useText } from "../text.ts";
import { currentOf } from "./current-entry.ts";
import { type ShownEntry, useMenu } from "./menu.ts";
import styles from "./side-menu.module.css";

/** The menu: on the side of a wide window, in a drawer on a phone. */
export function SideMenu() {
  const text = useText();
  const menu = useMenu();
  const { pathname } = useLocation();
  const current = currentOf(
    menu.flatMap(({ entries }) => entries.map(({ to }) => to)),
    pathname,
  );
  return (
    <nav className={styles.menu} aria-label={text("menu.label")}>
      {menu.map(({ group, entries }) => (
        <section key={group}>
          {group !== "work" && <h2>{text(`menu.${group}`)}</h2>}
          <ul>
            {entries.map((entry) => (
              <Entry key={entry.to} entry={entry} isCurrent={entry.to === current} />
            ))}
          </ul>
        </section>
      ))}
    </nav>
  );
}

const noCount = () => undefined;

interface EntryProps {
  entry: ShownEntry;
  isCurrent: boolean;
}

function Entry({ entry: { to, label, icon, useCount = noCount, countTone = "plain" }, isCurrent }: EntryProps) {
  const count = useCount();
  return (
    <li>
      <Link to={to} activeOptions={{ exact: !isCurrent, includeSearch: false }} className={styles.entry}>
        <span aria-hidden="true">{icon}</span>
        <span className={styles.label}>{label}</span>
        <Count value={count} tone={countTone} />
      </Link>
    </li>
  );
}

/** The `g` chords of the menu. */
export function MenuChords({ onGo }: { onGo: (to: string) => void }) {
  return useMenu()
    .flatMap(({ entries }) => entries)
    .map(({ to, chord, label }) => chord && <Chord key={to} chord={chord} label={label} onGo={() => onGo(to)} />);
}

function Chord({ chord, label, onGo }: { chord: string; label: string; onGo: () => void }) {
  const text = useText();
  useShortcut(`g ${chord}`, text("menu.goTo", { label }), onGo);
  return null;
}
