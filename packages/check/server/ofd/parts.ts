import { limits } from "../limits.ts";
import { resolvePath } from "../open-package.ts";
import { type Element, parseXml } from "../xml.ts";

/** The XML parts of a package, each read when first asked for and once only. */
export class Parts {
  readonly #files: ReadonlyMap<string, Uint8Array>;
  readonly #byLowerCase: ReadonlyMap<string, string>;
  #read = 0;

  constructor(files: ReadonlyMap<string, Uint8Array>) {
    this.#files = files;
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
   * @throws FileRefused damaged
   */
  read(path: string): Element | undefined {
    const bytes = this.#files.get(path) ?? this.#files.get(this.#byLowerCase.get(path.toLowerCase()) ?? "");
    this.#read += 1;
    if (!bytes || this.#read > limits.entries) return undefined;
    return parseXml(bytes);
  }
}
