import type { ProcessRemark } from "../../../../contract/workflow/index.ts";
import { useBilingual } from "../../../base/index.ts";

interface SentenceProps {
  said: ProcessRemark;
  /** Shows the element that the sentence is about, empty: the whole process; not where nothing can be selected. */
  onChoose?: ((element: string) => void) | undefined;
}

/** What a check says of an element; pressing it leads there. */
export function Sentence({ said: { element, message }, onChoose }: SentenceProps) {
  const words = useBilingual()(message);
  if (!onChoose) return words;
  return (
    <button type="button" onClick={() => onChoose(element)}>
      {words}
    </button>
  );
}
