/** Stands where lines were left out. */
const LEFT_OUT = '[…]'

/** Two texts without the lines that they begin and end with alike; `isPart`: some were left out. */
export function differingLines(one: string, other: string): { one: string; other: string; isPart: boolean } {
  const [ones, others] = [one.split('\n'), other.split('\n')]
  const most = Math.min(ones.length, others.length)
  let head = 0
  while (head < most && ones[head] === others[head]) head += 1
  let tail = 0
  while (tail < most - head && ones.at(-1 - tail) === others.at(-1 - tail)) tail += 1
  const cut = (lines: string[]) =>
    [
      ...(head > 0 ? [LEFT_OUT] : []),
      lines
        .slice(head, lines.length - tail)
        .join('\n')
        .trim(),
      ...(tail > 0 ? [LEFT_OUT] : []),
    ].join('\n')
  // Texts that are the same, and those of one line, stand there whole.
  if (head + tail === 0 || head === most) return { one, other, isPart: false }
  return { one: cut(ones), other: cut(others), isPart: true }
}
