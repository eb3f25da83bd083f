import { useMutation } from "@tanstack/react-query";
import { uploadFile } from "@tz/kernel/web/files";
import { FaultNote } from "@tz/ui";
import { Button, Drawer } from "antd";
import { useCallback, useRef, useState } from "react";
import SignaturePad from "signature_pad";
import { useText } from "../text.ts";
import styles from "./handwriting.module.css";

interface HandwritingPadProps {
  /** The file of what was written. */
  onDone: (fileId: string) => void;
  onClose: () => void;
}

/** Sharp on screens with more dots than points. */
function sharpen(canvas: HTMLCanvasElement) {
  const ratio = Math.max(window.devicePixelRatio, 1);
  canvas.width = canvas.offsetWidth * ratio;
  canvas.height = canvas.offsetHeight * ratio;
  canvas.getContext("2d")?.scale(ratio, ratio);
}

const pictureOf = (canvas: HTMLCanvasElement) =>
  new Promise<File>((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob) resolve(new File([blob], "手写签批.png", { type: "image/png" }));
      else reject(new Error("the browser made no picture"));
    }, "image/png");
  });

/** 手写签批: a sheet to write on with a finger, a pen or the mouse. */
export default function HandwritingPad({ onDone, onClose }: HandwritingPadProps) {
  const text = useText();
  const canvas = useRef<HTMLCanvasElement>(null);
  const pad = useRef<SignaturePad>(undefined);
  const [isEmpty, setEmpty] = useState(true);
  // The drawer draws the sheet later than this is mounted.
  const attach = useCallback((sheet: HTMLCanvasElement) => {
    sharpen(sheet);
    const made = new SignaturePad(sheet, { backgroundColor: "#fff", minWidth: 1, maxWidth: 3.5 });
    made.addEventListener("endStroke", () => setEmpty(made.isEmpty()));
    canvas.current = sheet;
    pad.current = made;
    return () => made.off();
  }, []);
  const undo = () => {
    const strokes = pad.current?.toData().slice(0, -1) ?? [];
    pad.current?.fromData(strokes);
    setEmpty(strokes.length === 0);
  };
  const clear = () => {
    pad.current?.clear();
    setEmpty(true);
  };
  const keep = useMutation({
    mutationFn: async (sheet: HTMLCanvasElement) =>
      uploadFile(await pictureOf(sheet), () => undefined, new AbortController().signal),
    onSuccess: ({ id }) => onDone(id),
  });
  return (
    <Drawer open onClose={onClose} placement="bottom" size={420} title={text("handwriting.title")}>
      <canvas ref={attach} className={styles.sheet} role="img" aria-label={text("handwriting.sheet")} />
      <FaultNote error={keep.error} />
      <div className={styles.buttons}>
        <Button
          type="primary"
          disabled={isEmpty}
          loading={keep.isPending}
          onClick={() => canvas.current && keep.mutate(canvas.current)}
        >
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
