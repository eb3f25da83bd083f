import { useBilingual } from "@tz/kernel/web/base";
import { Button } from "antd";
import { sealWords } from "./seal-words.ts";

interface SealButtonProps {
  useId: string;
  documentId: string;
  /** Whether nothing else can be done before. */
  isNext?: boolean;
}

/** 去用印: to the page of seals, which leads back to the document when it is sealed. */
export function SealButton({ useId, documentId, isNext = false }: SealButtonProps) {
  const text = useBilingual();
  return (
    <Button
      type={isNext ? "primary" : "default"}
      size="small"
      href={`/seals/uses?use=${useId}&from=/documents/${documentId}`}
    >
      {text(sealWords.seal)}
    </Button>
  );
}
