import { useText } from "../text.ts";
import styles from "./handwriting.module.css";

interface HandwritingProps {
  /** The file of what was written. */
  fileId: string;
  /** Who wrote it. */
  name: string;
}

/** 手写签批: what somebody wrote by hand at a step, as a picture. */
export function Handwriting({ fileId, name }: HandwritingProps) {
  const text = useText();
  return <img src={`/api/files/${fileId}`} alt={text("handwriting.of", { name })} className={styles.picture} />;
}
