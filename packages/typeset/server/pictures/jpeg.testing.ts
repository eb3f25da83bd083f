/** A JPEG of 5 × 3 pixels as far as its frame, with the segment of a program before it where one is named. */
export function jpeg(colours: number, program?: string): Buffer {
  const segment = program ? [0xff, 0xee, 0, 14, ...Buffer.from(program.padEnd(12, "\0"))] : [];
  const components = Array.from({ length: colours }, (_, index) => [index + 1, 17, 0]).flat();
  const frame = [0xff, 0xc0, 0, 8 + 3 * colours, 8, 0, 3, 0, 5, colours, ...components];
  return Buffer.from([0xff, 0xd8, ...segment, ...frame]);
}
