import { pathToFileURL } from 'node:url'
import path from 'node:path'
import { z } from 'zod'
import { ICONS } from '../components/ui/icon-names.ts'

const FOLDER = path.resolve('node_modules/lucide-react/dist/esm/icons')

const iconSchema = z.object({
  __iconData: z.object({
    size: z.literal(24),
    node: z.array(z.tuple([z.string(), z.record(z.string(), z.string())])).min(1),
  }),
})

/** The lines of each icon as one path, by the product's name; drawn in a square of 24. */
export async function iconPaths(): Promise<Record<string, string>> {
  const paths = Object.entries(ICONS).map(async ([name, theirs]) => {
    const icon: unknown = await import(pathToFileURL(path.join(FOLDER, `${theirs}.mjs`)).href)
    const { node } = iconSchema.parse(icon).__iconData
    return [name, node.map(([shape, numbers]) => pathOf(shape, numbers)).join('')] as const
  })
  return Object.fromEntries(await Promise.all(paths))
}

/**
 * A shape as the path that SVG draws for it, begun where it begins: https://www.w3.org/TR/SVG2/shapes.html
 *
 * @throws Error for a shape that no icon of ours has
 */
export function pathOf(shape: string, given: Readonly<Record<string, string>>): string {
  const number = (name: string, otherwise = 0) => Number(given[name] ?? otherwise)
  // What follows a first point that is told from nowhere is told from there.
  if (shape === 'path')
    return (given.d ?? '').replace(
      /^m\s*(-?[\d.]+[\s,]*-?[\d.]+)\s*([A-Za-z])?/,
      (_, start: string, next = 'l') => `M${start}${next}`,
    )
  if (shape === 'line') return `M${number('x1')} ${number('y1')}L${number('x2')} ${number('y2')}`
  if (shape === 'polyline') return `M${given.points ?? ''}`
  if (shape === 'circle') {
    const r = number('r')
    return `M${number('cx') + r} ${number('cy')}a${r} ${r} 0 1 1 ${-2 * r} 0a${r} ${r} 0 1 1 ${2 * r} 0z`
  }
  if (shape === 'rect') {
    const [x, y, rx] = [number('x'), number('y'), number('rx', number('ry'))]
    const [across, down] = [number('width') - 2 * rx, number('height') - 2 * rx]
    const turn = (to: string) => (rx === 0 ? '' : `a${rx} ${rx} 0 0 1 ${to}`)
    return [
      `M${x + rx} ${y}h${across}${turn(`${rx} ${rx}`)}v${down}${turn(`${-rx} ${rx}`)}`,
      `h${-across}${turn(`${-rx} ${-rx}`)}v${-down}${turn(`${rx} ${-rx}`)}z`,
    ].join('')
  }
  throw new Error(`There is no path for the shape ${shape}.`)
}
