import { Alert, Button } from "antd";
import { useText } from "../text.ts";

interface KeptNoteProps {
  /** The document was changed elsewhere since the text was kept. */
  isOlder: boolean;
  onTake: () => void;
  onDrop: () => void;
}

/** This browser holds a text that never reached the server: asks whether to go on with it. */
export function KeptNote({ isOlder, onTake, onDrop }: KeptNoteProps) {
  const text = useText();
  return (
    <Alert
      type="warning"
      showIcon
      title={text("local.found")}
      description={text(isOlder ? "local.hintOlder" : "local.hint")}
      action={
        <>
          <Button size="small" type="primary" onClick={onTake}>
            {text("local.take")}
          </Button>{" "}
          <Button size="small" onClick={onDrop}>
            {text("local.drop")}
          </Button>
        </>
      }
    />
  );
}
