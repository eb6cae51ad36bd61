/** Bounds of one lesson text. They keep the parser, which is worse than linear, inside its two seconds. */
export const LIMITS = {
  sourceBytes: 100_000,
  /** Letters of what it becomes: an address, a note or a drawing named a thousand times is written out a thousand times. */
  outputLength: 1_000_000,
  lineLength: 20_000,
  depth: 40,
  nodes: 20_000,
  quoteDepth: 10,
  listDepth: 11,
  brackets: 200,
  attributeLength: 2_000,
  urlLength: 2_000,
  drawingBytes: 60_000,
  drawingElements: 1_500,
  drawingDepth: 12,
  chartRows: 20,
  chartLabel: 28,
  chartHead: 80,
} as const
