import { EmptyState } from "@tz/ui";
import { useEffect, useRef, useState } from "react";
import { useText } from "../text.ts";
import { drawProcess, type Standing } from "./draw.ts";
import styles from "./process-picture.module.css";

interface ProcessPictureProps extends Standing {
  /** The BPMN file of the version that the case runs on. */
  xml: string;
}

/** Brings a part of the drawing into the middle of its box, where the whole does not fit. */
function scrollTo(drawing: HTMLElement, part: number) {
  const box = drawing.parentElement;
  if (box) box.scrollLeft = part * drawing.clientWidth - box.clientWidth / 2;
}

/** The picture of a process with the steps passed and the step at which the case stands; the words say it as well. */
export default function ProcessPicture({ xml, passed, current }: ProcessPictureProps) {
  const text = useText();
  const box = useRef<HTMLDivElement>(null);
  const [failed, setFailed] = useState(false);
  const steps = `${passed.join()};${current.join()}`;
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    let gone = false;
    let remove = () => {};
    const [before = "", now = ""] = steps.split(";");
    const standing = { passed: before.split(","), current: now.split(",") };
    drawProcess(element, xml, standing).then(
      (drawing) => {
        remove = drawing.remove;
        if (gone) return remove();
        element.style.width = `${drawing.size.width}px`;
        element.style.aspectRatio = `${drawing.size.width} / ${drawing.size.height}`;
        drawing.fit();
        scrollTo(element, drawing.standsAt / drawing.size.width);
      },
      () => setFailed(true),
    );
    return () => {
      gone = true;
      remove();
    };
  }, [xml, steps]);
  if (failed) return <EmptyState title={text("picture.none")} hint={text("picture.noneHint")} />;
  return (
    <figure aria-label={text("picture.label")}>
      <div className={styles.scroll}>
        <div ref={box} className={styles.box} />
      </div>
      <figcaption className={styles.caption}>
        <span data-look="passed">{text("picture.passed")}</span>
        <span data-look="current">{text("picture.current")}</span>
      </figcaption>
    </figure>
  );
}
