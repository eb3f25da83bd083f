/** Numbers of the fonts and pictures that the pages name. */
export interface Resources {
  font(index: number): number;
  picture(key: string): number | undefined;
}
