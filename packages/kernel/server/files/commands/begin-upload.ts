import { z } from "zod";
import { UploadView } from "../../../contract/files/index.ts";
import { command, newId, tables } from "../../base/index.ts";
import { tooLarge } from "../store/staging.ts";
import type { FilesTables } from "../tables.ts";
import { acceptedName } from "../take-content.ts";
import { presentUpload, uploadExpiry } from "../uploads/upload-rows.ts";

const files = tables<FilesTables>();

/** Opens a resumable upload. It has no address of its own: the tus route reads name and size from headers. */
export const beginUpload = command({
  name: "files.begin-upload",
  summary: { zh: "开始断点续传", en: "Begin a resumable upload" },
  input: z.object({ name: z.string(), size: z.int().positive() }),
  output: UploadView,
  access: "signedIn",
  async run({ tx, now, actor, input, services, subject, note }) {
    const { fileLimit } = services.config;
    if (input.size > fileLimit) throw tooLarge(fileLimit);
    const row = {
      id: newId(),
      owner_person_id: actor.personId,
      owner_unit_id: actor.unitId,
      name: acceptedName(input.name),
      size: input.size,
      received: 0,
      file_id: null,
      expires_at: uploadExpiry(now),
    };
    await files(tx).insertInto("kernel.upload").values(row).execute();
    subject({ type: "upload", id: row.id, unitId: actor.unitId });
    note({ name: row.name, size: row.size });
    return presentUpload(row);
  },
});
