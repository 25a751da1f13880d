/** A small file that unpacks to more would fill the memory of whoever looks at it. */
const SIDE_MAX = 4_000;

export const fitsSides = (width: number, height: number): boolean =>
  width > 0 && height > 0 && width <= SIDE_MAX && height <= SIDE_MAX;
