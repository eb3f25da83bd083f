import { StatusTag, type Tone } from "@tz/ui";
import type { ApplicationState } from "../../contract/index.ts";
import { useText } from "../text.ts";

const tones: Record<ApplicationState, Tone> = {
  draft: "plain",
  running: "active",
  returned: "warn",
  approved: "good",
  refused: "bad",
  cancelled: "plain",
};

/** Where an application stands: the step while it is handled, else its state. */
export function StateTag({ state, step }: { state: ApplicationState; step?: string | null }) {
  const text = useText();
  return <StatusTag tone={tones[state]}>{(state === "running" && step) || text(`state.${state}`)}</StatusTag>;
}
