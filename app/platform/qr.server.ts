import { encode } from 'uqr'

export type Qr = { size: number; path: string }

/**
 * A QR code of a text as one SVG path on a grid of `size` by `size`, with the quiet zone of four that readers need
 * (ISO/IEC 18004); a seventh of it may be dirty.
 */
export function qrOf(text: string): Qr {
  const { size, data } = encode(text, { ecc: 'M', border: QUIET })
  const path = data.flatMap((row, y) =>
    runsOf(row).map(({ from, length }) => `M${from} ${y}h${length}v1h-${length}z`),
  )
  return { size, path: path.join('') }
}

const QUIET = 4

/** Dark fields that stand beside one another. */
function runsOf(row: readonly boolean[]): { from: number; length: number }[] {
  const runs: { from: number; length: number }[] = []
  for (const [x, dark] of row.entries()) {
    const last = runs.at(-1)
    if (!dark) continue
    if (last && last.from + last.length === x) last.length += 1
    else runs.push({ from: x, length: 1 })
  }
  return runs
}
