import { ConfirmSentence, EmptyState, FaultNote, Page, PageHeader, Sheet, toast } from "@tz/ui";
import { Button } from "antd";
import { useState } from "react";
import type { z } from "zod";
import type { ProcessesPublished } from "../../../../contract/workflow/index.ts";
import { api, useCommand } from "../../../base/index.ts";
import { DropFiles } from "../many/drop-files.tsx";
import { type Judged, publishable, wanted } from "../many/judged.ts";
import { JudgedList } from "../many/judged-list.tsx";
import { useJudged } from "../many/use-judged.ts";
import { processesKey } from "../queries.ts";
import { useText } from "../text.ts";

/** Publishes many files at once: what would become of each is seen before anything is published. */
export default function PublishManyPage() {
  const text = useText();
  const { judged, add, clear, pending, error } = useJudged();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const chosen = wanted(judged, left);
  const publish = useCommand(
    (files: readonly Judged[], key) =>
      api.post<z.output<typeof ProcessesPublished>>(
        "/api/processes/publish",
        { files: files.map(({ bpmn }) => bpmn) },
        key,
      ),
    {
      changes: [processesKey],
      onDone({ processes }) {
        toast(text("many.done", { count: processes.filter(({ isNew }) => isNew).length }));
        clear();
      },
    },
  );
  const possible = publishable(judged).length;
  return (
    <Page>
      <PageHeader title={text("many.title")} facts={text("many.what")} back="/administration/processes" />
      <Sheet>
        <DropFiles pending={pending} onFiles={(files) => void add(files)} />
        <FaultNote error={error} />
      </Sheet>
      <Sheet title={text("many.files")} padding="flush">
        {judged.length === 0 ? (
          <EmptyState title={text("many.none")} hint={text("many.noneHint")} />
        ) : (
          <JudgedList judged={judged} left={left} onLeave={setLeft} />
        )}
      </Sheet>
      {judged.length > 0 && (
        <Sheet>
          <ConfirmSentence
            sentence={
              chosen.length > 0
                ? text("many.sentence", { count: chosen.length, left: judged.length - chosen.length })
                : text(possible > 0 ? "many.nothingChosen" : "many.nothingPossible")
            }
            confirm={text("many.publish")}
            disabled={chosen.length === 0 || pending}
            pending={publish.isPending}
            error={publish.error}
            onConfirm={() => publish.mutate(chosen)}
          />
          <Button type="link" onClick={clear}>
            {text("many.clear")}
          </Button>
        </Sheet>
      )}
    </Page>
  );
}
