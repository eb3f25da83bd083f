import { api, useCommand } from "@tz/kernel/web/base";
import { ConfirmSentence, Skeleton, toast } from "@tz/ui";
import { Button, Upload } from "antd";
import { lazy, Suspense, useState } from "react";
import type { SealView } from "../../contract/index.ts";
import { sealsKey } from "../queries.ts";
import styles from "../seals.module.css";
import { useText } from "../text.ts";
import { pictureAsPng } from "./picture-as-png.ts";

const HandwritingPad = lazy(() => import("@tz/ui/handwriting"));

/** Asks for one's own signature: written here, photographed, or the name in print. */
export function SignatureForm() {
  const text = useText();
  const [writing, setWriting] = useState(false);
  const [picture, setPicture] = useState<string>();
  const send = useCommand((body: object, key) => api.post<SealView>("/api/seals/stamp", body, key), {
    changes: [sealsKey],
    onDone: () => toast(text("keeper.first.done")),
  });
  const take = async (file: File) => {
    send.reset();
    setPicture(await pictureAsPng(file));
    setWriting(false);
  };
  return (
    <div className={styles.gap}>
      <p>{text("signature.none")}</p>
      {picture && (
        <img className={styles.written} src={`data:image/png;base64,${picture}`} alt={text("signature.picture")} />
      )}
      <div className={styles.buttons}>
        <Button onClick={() => setWriting(true)}>{text(picture ? "signature.again" : "signature.write")}</Button>
        <Upload
          accept="image/*"
          showUploadList={false}
          beforeUpload={(file) => {
            void take(file).catch(() => toast(text("signature.noPicture")));
            return false;
          }}
        >
          <Button>{text("signature.upload")}</Button>
        </Upload>
      </div>
      <ConfirmSentence
        sentence={text(picture ? "signature.sentence" : "signature.sentencePrint")}
        confirm={text("signature.ask")}
        pending={send.isPending}
        error={send.error}
        onConfirm={() => send.mutate({ reason: text("signature.reason"), ...(picture && { picture }) })}
      />
      {writing && (
        <Suspense fallback={<Skeleton lines={1} />}>
          <HandwritingPad
            title={text("signature.write")}
            fileName="signature.png"
            onClose={() => setWriting(false)}
            onDone={(file) => void take(file)}
          />
        </Suspense>
      )}
    </div>
  );
}
