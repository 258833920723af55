/** Finds the line of an offset. */
export interface Lines {
  /** 1 for the first line; a line ends with LF, CR or both. */
  lineOf(offset: number): number;
}

export function linesOf(text: string): Lines {
  const starts = [0];
  for (const end of text.matchAll(/\r\n|\n|\r/g)) starts.push(end.index + end[0].length);
  return {
    lineOf(offset) {
      let [low, high] = [0, starts.length];
      while (high - low > 1) {
        const middle = (low + high) >> 1;
        if ((starts[middle] ?? 0) <= offset) low = middle;
        else high = middle;
      }
      return low + 1;
    },
  };
}
