import { useEffect, useRef } from "react";
import { useText } from "../text.ts";
import styles from "./paper-page.module.css";
import type { Stage } from "./stages.ts";

/** Where the paper stands on its way, as one line of steps; where it does not fit, the present step is brought into view. */
export function StageStrip({ stages }: { stages: readonly Stage[] }) {
  const text = useText();
  const strip = useRef<HTMLOListElement>(null);
  const current = stages.find(({ standing }) => standing === "current")?.name;
  useEffect(() => {
    const here = current && strip.current?.querySelector<HTMLElement>("[aria-current]");
    if (!here || !strip.current) return;
    const { left, width } = strip.current.getBoundingClientRect();
    strip.current.scrollLeft += here.getBoundingClientRect().left - left - width / 2;
  }, [current]);
  return (
    <ol ref={strip} className={styles.stages} aria-label={text("stage.label")}>
      {stages.map(({ name, standing }) => (
        <li key={name} data-standing={standing} aria-current={standing === "current" ? "step" : undefined}>
          {text(`stage.${name}`)}
        </li>
      ))}
    </ol>
  );
}
