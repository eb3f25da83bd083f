import { api, useCommand } from "@tz/kernel/web/base";
import { FaultNote } from "@tz/ui";
import { Button } from "antd";
import type { ReactNode } from "react";
import { archivesKey } from "../queries.ts";

interface PressProps {
  path: string;
  body: object;
  primary?: boolean;
  onDone?: () => void;
  children: ReactNode;
}

/** A step that needs no more than a press. */
export function Press({ path, body, primary = false, onDone, children }: PressProps) {
  const act = useCommand((_input: null, key) => api.post(path, body, key), {
    changes: [archivesKey],
    ...(onDone && { onDone }),
  });
  return (
    <>
      <Button type={primary ? "primary" : "default"} loading={act.isPending} onClick={() => act.mutate(null)}>
        {children}
      </Button>
      <FaultNote error={act.error} />
    </>
  );
}
