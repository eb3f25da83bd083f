/** What pg-cursor takes from the driver, too; its types leave it out. */
declare module "pg/lib/utils.js" {
  export function prepareValue(value: unknown): string | Buffer | null;
}
