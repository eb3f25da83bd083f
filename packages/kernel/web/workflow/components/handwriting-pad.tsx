import { useMutation } from "@tanstack/react-query";
import HandwritingSheet from "@tz/ui/handwriting";
import { uploadFile } from "../../files/index.ts";
import { useText } from "../text.ts";

interface HandwritingPadProps {
  /** The file of what was written. */
  onDone: (fileId: string) => void;
  onClose: () => void;
}

/** 手写签批: what is written is uploaded as a picture. */
export default function HandwritingPad({ onDone, onClose }: HandwritingPadProps) {
  const text = useText();
  const keep = useMutation({
    mutationFn: (picture: File) => uploadFile(picture, () => undefined, new AbortController().signal),
    onSuccess: ({ id }) => onDone(id),
  });
  return (
    <HandwritingSheet
      title={text("handwriting.title")}
      fileName="手写签批.png"
      onDone={keep.mutate}
      onClose={onClose}
      pending={keep.isPending}
      error={keep.error}
    />
  );
}
