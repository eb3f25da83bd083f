import type { DeliveryView } from "@tz/kernel/contract/delivery";
import { lazy } from "react";
import type { Acceptance } from "./use-accept.ts";

const RefuseDrawer = lazy(() => import("./refuse-drawer.tsx"));
const AtOnceDrawer = lazy(() => import("./at-once-drawer.tsx"));

/** What lies over the box: copies to be refused, or to be accepted and registered together. */
export type Over = { what: "refuse" | "atOnce"; deliveries: readonly DeliveryView[] };

interface OverBoxProps {
  over: Over;
  accepting: boolean;
  error: unknown;
  onAccept: (acceptance: Acceptance) => void;
  onRefused: () => void;
  onClose: () => void;
}

/** The drawer in which copies are refused, or accepted and registered together. */
export function OverBox({ over, accepting, error, onAccept, onRefused, onClose }: OverBoxProps) {
  if (over.what === "refuse")
    return <RefuseDrawer deliveries={over.deliveries} onClose={onClose} onRefused={onRefused} />;
  return (
    <AtOnceDrawer
      deliveries={over.deliveries}
      pending={accepting}
      error={error}
      onAccept={onAccept}
      onClose={onClose}
    />
  );
}
