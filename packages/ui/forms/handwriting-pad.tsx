import { Button, Drawer } from "antd";
import { useCallback, useRef, useState } from "react";
import SignaturePad from "signature_pad";
import { FaultNote } from "../states/fault-note.tsx";
import { useUiText } from "../text/use-ui-text.ts";
import styles from "./handwriting-pad.module.css";
import { type Box, writtenPart } from "./written-part.ts";

interface HandwritingPadProps {
  title: string;
  /** What the picture is called. */
  fileName: string;
  /** The picture of what was written: a PNG, black on white. */
  onDone: (picture: File) => void;
  onClose: () => void;
  pending?: boolean;
  error?: unknown;
}

/** Sharp on screens with more dots than points. */
function sharpen(canvas: HTMLCanvasElement) {
  const ratio = Math.max(window.devicePixelRatio, 1);
  canvas.width = canvas.offsetWidth * ratio;
  canvas.height = canvas.offsetHeight * ratio;
  canvas.getContext("2d")?.scale(ratio, ratio);
}

/** A part of the sheet, as sharp as it was written. */
function cut(sheet: HTMLCanvasElement, { left, top, width, height }: Box): HTMLCanvasElement {
  const ratio = sheet.width / sheet.offsetWidth;
  const part = document.createElement("canvas");
  part.width = width * ratio;
  part.height = height * ratio;
  part.getContext("2d")?.drawImage(sheet, -left * ratio, -top * ratio);
  return part;
}

const pictureOf = (canvas: HTMLCanvasElement, name: string) =>
  new Promise<File>((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob) resolve(new File([blob], name, { type: "image/png" }));
      else reject(new Error("the browser made no picture"));
    }, "image/png");
  });

/** A sheet to write on with a finger, a pen or the mouse. */
export default function HandwritingPad({ title, fileName, onDone, onClose, pending, error }: HandwritingPadProps) {
  const text = useUiText();
  const canvas = useRef<HTMLCanvasElement>(null);
  const pad = useRef<SignaturePad>(undefined);
  const [isEmpty, setEmpty] = useState(true);
  // The drawer draws the sheet later than this is mounted.
  const attach = useCallback((sheet: HTMLCanvasElement) => {
    const made = new SignaturePad(sheet, { backgroundColor: "#fff", minWidth: 1, maxWidth: 3.5 });
    made.addEventListener("endStroke", () => setEmpty(made.isEmpty()));
    // It has no size yet where nothing slides, and gets another when a tablet is turned.
    const sized = new ResizeObserver(() => {
      sharpen(sheet);
      made.fromData(made.toData());
    });
    sized.observe(sheet);
    canvas.current = sheet;
    pad.current = made;
    return () => {
      sized.disconnect();
      made.off();
    };
  }, []);
  const undo = () => {
    const strokes = pad.current?.toData().slice(0, -1) ?? [];
    pad.current?.fromData(strokes);
    setEmpty(strokes.length === 0);
  };
  const finish = () => {
    const sheet = canvas.current;
    if (!sheet) return;
    const size = { width: sheet.offsetWidth, height: sheet.offsetHeight };
    void pictureOf(cut(sheet, writtenPart(pad.current?.toData() ?? [], size)), fileName).then(onDone);
  };
  const clear = () => {
    pad.current?.clear();
    setEmpty(true);
  };
  return (
    <Drawer open onClose={onClose} placement="bottom" size={420} title={title}>
      <canvas ref={attach} className={styles.sheet} role="img" aria-label={text("handwriting.sheet")} />
      <FaultNote error={error} />
      <div className={styles.buttons}>
        <Button type="primary" disabled={isEmpty} loading={pending ?? false} onClick={finish}>
          {text("handwriting.done")}
        </Button>
        <Button disabled={isEmpty} onClick={undo}>
          {text("handwriting.undo")}
        </Button>
        <Button disabled={isEmpty} onClick={clear}>
          {text("handwriting.clear")}
        </Button>
      </div>
    </Drawer>
  );
}
