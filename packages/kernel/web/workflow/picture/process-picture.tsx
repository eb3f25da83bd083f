import { EmptyState } from "@tz/ui";
import { useEffect, useRef, useState } from "react";
import { useText } from "../text.ts";
import { type Drawn, drawProcess, type Marks } from "./draw.ts";
import styles from "./process-picture.module.css";

interface ProcessPictureProps extends Marks {
  /** The BPMN file of the version that the case runs on. */
  xml: string;
  /** Hears what is in the picture. */
  onDrawn?: (elements: Drawn["elements"]) => void;
}

const captions = ["passed", "current", "added", "removed", "changed", "moved"] as const;

/** The smallest share of its size at which a drawing's words are still read with ease. */
const readable = 0.8;

/** A drawing that is only a little too wide is shown whole; a wider one keeps its size, and its box is scrolled. */
function widthIn(drawing: HTMLElement, natural: number): string {
  const room = drawing.parentElement?.clientWidth ?? 0;
  return natural * readable <= room ? "100%" : `${natural}px`;
}

/** Brings a part of the drawing into the middle of its box, where the whole does not fit. */
function scrollTo(drawing: HTMLElement, part: number) {
  const box = drawing.parentElement;
  if (box) box.scrollLeft = part * drawing.clientWidth - box.clientWidth / 2;
}

/** The picture of a process with the steps passed and the step at which the case stands; the words say it as well. */
export default function ProcessPicture({ xml, onDrawn, ...marks }: ProcessPictureProps) {
  const text = useText();
  const box = useRef<HTMLDivElement>(null);
  const [failed, setFailed] = useState(false);
  const key = JSON.stringify(marks);
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    let gone = false;
    let remove = () => {};
    drawProcess(element, xml, JSON.parse(key) as Marks).then(
      (drawing) => {
        remove = drawing.remove;
        if (gone) return remove();
        element.style.width = widthIn(element, drawing.size.width);
        element.style.aspectRatio = `${drawing.size.width} / ${drawing.size.height}`;
        drawing.fit();
        scrollTo(element, drawing.standsAt / drawing.size.width);
        onDrawn?.(drawing.elements);
      },
      () => setFailed(true),
    );
    return () => {
      gone = true;
      remove();
    };
  }, [xml, key, onDrawn]);
  if (failed) return <EmptyState title={text("picture.none")} hint={text("picture.noneHint")} />;
  return (
    <figure aria-label={text("picture.label")}>
      <div className={styles.scroll}>
        <div ref={box} className={styles.box} />
      </div>
      <figcaption className={styles.caption}>
        {captions
          .filter((look) => marks[look]?.length)
          .map((look) => (
            <span key={look} data-look={look}>
              {text(`picture.${look}`)}
            </span>
          ))}
      </figcaption>
    </figure>
  );
}
