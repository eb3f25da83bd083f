import { type ReactNode, useEffect, useId, useRef, useState } from "react";
import styles from "./columns.module.css";

interface ColumnsProps {
  /** What one reads. */
  main: ReactNode;
  /** What one does; beside it on a wide window, after it on a narrow one. */
  aside: ReactNode;
  /** Names the aside; on a narrow window also a button that leads there while it is out of sight. */
  asideLabel: string;
  /** What one looks up besides: below `main`, on a narrow window after `aside`. */
  below?: ReactNode;
}

/** Two columns on a wide window, one on a narrow one, with what one does always one press away. */
export function Columns({ main, aside, asideLabel, below }: ColumnsProps) {
  const id = useId();
  const box = useRef<HTMLElement>(null);
  const [inSight, setInSight] = useState(true);
  useEffect(() => {
    if (!box.current) return;
    const observer = new IntersectionObserver(([entry]) => setInSight(entry?.isIntersecting ?? true));
    observer.observe(box.current);
    return () => observer.disconnect();
  }, []);
  return (
    <div className={styles.columns}>
      <div className={styles.main}>{main}</div>
      <aside ref={box} id={id} className={styles.aside} aria-label={asideLabel}>
        {aside}
      </aside>
      {below && <div className={styles.below}>{below}</div>}
      {!inSight && (
        <a className={styles.jump} href={`#${id}`} target="_self" data-print="hide">
          {asideLabel}
        </a>
      )}
    </div>
  );
}
