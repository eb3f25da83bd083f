import { BellOutlined } from "@ant-design/icons";
import { lazy, Suspense, useState } from "react";
import styles from "./notices.module.css";
import { useUnread } from "./notices.ts";
import { useText } from "./text.ts";

const NoticeDrawer = lazy(() => import("./notice-drawer.tsx"));

/** The bell with the number of unread notices; opens the drawer that holds them. `named` shows its name below it. */
export function NoticeBell({ className, named = false }: { className: string; named?: boolean }) {
  const text = useText();
  const unread = useUnread();
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" className={className} onClick={() => setOpen(true)}>
        <span className={styles.bell}>
          <BellOutlined aria-hidden="true" />
          {unread ? <span className={styles.dot}>{unread > 99 ? "99+" : unread}</span> : null}
        </span>
        <span className={named ? "" : "tz-visually-hidden"}>{text("bell.name")}</span>
      </button>
      {open && (
        <Suspense>
          <NoticeDrawer onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
