import { Drawer } from "antd";
import type { DocumentView, Place } from "../../contract/index.ts";
import { CheckerPanel } from "../editor/checker-panel.tsx";
import { useCheck } from "../editor/use-check.ts";
import { useText } from "../text.ts";

/** What the rules say of a document that is only read here; a press leads to the paragraph. */
export function CheckDrawer({ document, onClose }: { document: DocumentView; onClose: () => void }) {
  const text = useText();
  const check = useCheck(document.content, document.id);
  const go = ({ element, index }: Place) => {
    onClose();
    const part = window.document.getElementById(element === "body" ? `block-${index}` : `element-${element}`);
    part?.scrollIntoView({ block: "center" });
  };
  return (
    <Drawer open onClose={onClose} title={text("check.title")} size={480}>
      <CheckerPanel check={check} onGo={go} />
    </Drawer>
  );
}
