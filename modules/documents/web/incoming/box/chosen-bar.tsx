import { SelectionBar } from "@tz/ui";
import { Button } from "antd";
import { useText } from "../text.ts";

const most = 200; // as the server allows in one acceptance

interface ChosenBarProps {
  count: number;
  /** The reader keeps the register, and so may register at once. */
  registers: boolean;
  accepting: boolean;
  onRegister: () => void;
  onAccept: () => void;
  onRefuse: () => void;
  onClear: () => void;
}

/** What can be done with the copies that are chosen; nothing while none is. */
export function ChosenBar(props: ChosenBarProps) {
  const text = useText();
  const { count, registers, accepting, onRegister, onAccept, onRefuse, onClear } = props;
  if (count === 0) return null;
  const tooMany = count > most;
  return (
    <SelectionBar words={tooMany ? text("box.tooMany", { count, most }) : text("box.chosen", { count })}>
      {registers && (
        <Button type="primary" disabled={tooMany || accepting} onClick={onRegister}>
          {text("atOnce.many", { count })}
        </Button>
      )}
      <Button type={registers ? "default" : "primary"} loading={accepting} disabled={tooMany} onClick={onAccept}>
        {text(registers ? "accept.only" : "accept.verb")}
      </Button>
      <Button danger onClick={onRefuse}>
        {text("refuse.verb")}
      </Button>
      <Button type="link" onClick={onClear}>
        {text("box.clear")}
      </Button>
    </SelectionBar>
  );
}
