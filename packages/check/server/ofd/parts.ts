import { FileRefused } from "../file-fault.ts";
import { limits } from "../limits.ts";
import { resolvePath } from "../open-package.ts";
import { type Element, parseXml } from "../xml.ts";

/** The XML parts of a package, read when they are asked for; a few parts named again and again are not read without end. */
export class Parts {
  readonly #files: ReadonlyMap<string, Uint8Array>;
  readonly #byLowerCase: ReadonlyMap<string, string>;
  #left: number;

  /** @param most bytes that are read, those of a part that is named again counted again */
  constructor(files: ReadonlyMap<string, Uint8Array>, most: number = limits.read) {
    this.#files = files;
    this.#left = most;
    this.#byLowerCase = new Map([...files.keys()].map((name) => [name.toLowerCase(), name]));
  }

  has(name: string): boolean {
    return this.#files.has(name);
  }

  resolve(from: string, path: string): string {
    return resolvePath(from, path);
  }

  /**
   * The root element of a part; undefined where it is missing.
   * @throws FileRefused damaged, too_complex
   */
  read(path: string): Element | undefined {
    const bytes = this.#files.get(path) ?? this.#files.get(this.#byLowerCase.get(path.toLowerCase()) ?? "");
    if (!bytes) return undefined;
    this.#left -= bytes.length;
    if (this.#left < 0) throw new FileRefused("too_complex");
    return parseXml(bytes);
  }
}
