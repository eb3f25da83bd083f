import { useBilingual } from "@tz/kernel/web/base";
import { Button } from "antd";
import { sealWords } from "./seal-words.ts";

/** 去用印: to the page of seals, which leads back to the document when it is sealed. */
export function SealButton({ useId, documentId }: { useId: string; documentId: string }) {
  const text = useBilingual();
  return (
    <Button type="primary" size="small" href={`/seals/uses?use=${useId}&from=/documents/${documentId}`}>
      {text(sealWords.seal)}
    </Button>
  );
}
