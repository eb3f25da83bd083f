import { SearchOutlined } from "@ant-design/icons";
import { NoticeBell } from "@tz/kernel/web/notify";
import { usePhone } from "@tz/ui";
import { useText } from "../text.ts";
import styles from "./header.module.css";
import { PersonMenu } from "./person-menu.tsx";
import { PostSwitch } from "./post-switch.tsx";
import { SearchBox } from "./search-box.tsx";

/** The band on top of every page: the house, search, the post one acts in, notices, oneself. */
export function Header({ home }: { home: string }) {
  const text = useText();
  const phone = usePhone();
  return (
    <header className={styles.header} data-print="hide">
      <a href={home} className={styles.house}>
        <span className={styles.seal} aria-hidden="true">
          {"通\n政"}
        </span>
        <span className={phone ? "tz-visually-hidden" : styles.name}>{text("header.name")}</span>
      </a>
      {phone ? <PostSwitch /> : <SearchBox />}
      <div className={styles.side}>
        {phone ? (
          <a href="/search" className={styles.icon} aria-label={text("search.label")}>
            <SearchOutlined />
          </a>
        ) : (
          <PostSwitch />
        )}
        {!phone && <NoticeBell className={styles.icon ?? ""} />}
        {!phone && <PersonMenu />}
      </div>
    </header>
  );
}
