import { executableContents, type FileType, fileTypes } from "../../../contract/files/index.ts";
import { AppError } from "../../base/index.ts";
import { extensionOf } from "../name.ts";
import { contentKind } from "./content-kind.ts";

/**
 * The kind of file that a name claims to be.
 * @throws AppError files.type_not_accepted
 */
export function claimedType(name: string): FileType {
  const extension = extensionOf(name);
  const type = Object.hasOwn(fileTypes, extension) ? fileTypes[extension] : undefined;
  if (!type) throw new AppError("files.type_not_accepted", { extension: extension === "" ? "—" : `.${extension}` });
  return type;
}

/**
 * Compares what a file says it is with what it is.
 * @returns the media type under which it is kept
 * @throws AppError files.type_not_accepted, files.executable, files.mislabelled
 */
export async function checkContent(name: string, path: string): Promise<string> {
  const type = claimedType(name);
  const kind = await contentKind(path, type.contents.includes("text"));
  if (executableContents.has(kind)) throw new AppError("files.executable", { name, kind });
  if (!type.contents.includes(kind))
    throw new AppError(kind === "unknown" ? "files.unrecognised" : "files.mislabelled", {
      name,
      extension: extensionOf(name),
      kind,
    });
  return type.mediaType;
}
