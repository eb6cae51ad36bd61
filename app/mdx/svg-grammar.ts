/** What a drawing may be made of: the same table reads files and feeds the output allow-list. */
export const SVG_NAMESPACE = 'http://www.w3.org/2000/svg'

const SHAPES = ['path', 'rect', 'circle', 'ellipse', 'line', 'polyline', 'polygon']
export const DRAWING_TAGS: ReadonlySet<string> = new Set(['svg', 'g', 'text', 'tspan', ...SHAPES])

/** Colours and sizes come from classes only, so a drawing follows the light and the dark theme. */
export const DRAWING_CLASSES: ReadonlySet<string> = new Set([
  ...['g-ink', 'g-ink2', 'g-a', 'g-on', 'g-soft', 'g-soft2', 'g-soft3', 'g-line', 'g-t', 'g-s', 'g-n'],
  ...['mid', 'end', 'mul'],
])

type AttributeRule = { property: string; test: (value: string) => boolean; only?: string }

const NUMBER = /^-?(?:\d{1,5}(?:\.\d{0,6})?|\.\d{1,6})$/
const VIEW_BOX = /^-?\d{1,4}(?:\.\d{1,3})?(?:[ ,]+-?\d{1,4}(?:\.\d{1,3})?){3}$/
const PATH = /^[MmLlHhVvCcSsQqTtAaZz0-9.,+\-\s]{1,4000}$/
const POINTS = /^[0-9.,+\-\s]{1,4000}$/
const TRANSFORM = /^(?:translate|rotate|scale)\([-0-9., ]{1,60}\)$/

function pattern(property: string, allowed: RegExp, only?: string): AttributeRule {
  return { property, test: (value) => allowed.test(value), ...(only ? { only } : {}) }
}

const NUMBERS = ['x', 'y', 'x1', 'y1', 'x2', 'y2', 'dx', 'dy', 'cx', 'cy', 'r', 'rx', 'ry', 'width', 'height']

export const DRAWING_ATTRIBUTES: ReadonlyMap<string, AttributeRule> = new Map<string, AttributeRule>([
  ...NUMBERS.map((name): [string, AttributeRule] => [name, pattern(name, NUMBER)]),
  ['viewBox', pattern('viewBox', VIEW_BOX, 'svg')],
  ['class', { property: 'className', test: isClassList }],
  ['d', pattern('d', PATH, 'path')],
  ['points', pattern('points', POINTS)],
  ['transform', pattern('transform', TRANSFORM)],
  ['fill', pattern('fill', /^none$/)],
  ['stroke-width', pattern('strokeWidth', NUMBER)],
  ['stroke-linecap', pattern('strokeLineCap', /^(?:round|square|butt)$/)],
  ['stroke-linejoin', pattern('strokeLineJoin', /^(?:round|bevel|miter)$/)],
  ['stroke-dasharray', pattern('strokeDashArray', /^\d{1,3}(?:[ ,]+\d{1,3}){0,5}$/)],
])

/** hast names of all drawing attributes, for the output allow-list. */
export const DRAWING_PROPERTIES: readonly string[] = [...DRAWING_ATTRIBUTES.values()].map(
  (rule) => rule.property,
)

function isClassList(value: string): boolean {
  const names = value.trim().split(/\s+/)
  return names.length <= 8 && names.every((name) => DRAWING_CLASSES.has(name))
}
