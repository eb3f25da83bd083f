import { diffLines } from "diff";
import { type DocumentContent, plainText } from "../../contract/index.ts";
import { Changed } from "../document/changed.tsx";
import { useText } from "../text.ts";

interface ComparisonProps {
  before: DocumentContent;
  after: DocumentContent;
}

const whole = ({ title, body }: DocumentContent) => `${title}\n${plainText(body)}\n`;

/** Two texts of one document, line by line: what only the other has is struck, what only this one has is marked. */
export default function Comparison({ before, after }: ComparisonProps) {
  const text = useText();
  const parts = diffLines(whole(before), whole(after)).map(({ added, removed, value }) => ({
    kind: added ? ("added" as const) : removed ? ("removed" as const) : ("same" as const),
    text: value,
  }));
  return (
    <>
      <p>{text("conflict.legend")}</p>
      <Changed parts={parts} />
    </>
  );
}
