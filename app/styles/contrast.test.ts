import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'

const css = (name: string) => readFileSync(path.join(import.meta.dirname, name), 'utf8')
const light = roles(css('tokens.css'))
const [bySystem, byPerson] = css('tokens-dark.css')
  .split(":root[data-theme='dark']")
  .map((block) => roles(block))
const dark = { ...light, ...byPerson }

/** Text on ground: WCAG 2.2 AA asks for 4.5. */
const TEXT: readonly (readonly [text: string, ...grounds: string[]])[] = [
  ['ink', 'canvas', 'surface', 'sunken', 'action-soft', 'info-soft', 'warn-soft', 'danger-soft', 'ok-soft'],
  ['ink-2', 'canvas', 'surface', 'sunken', 'action-soft', 'info-soft'],
  ['link', 'canvas', 'surface', 'sunken', 'action-soft'],
  ['action-ink', 'action', 'action-hover'],
  ['on-accent', 'accent'],
  ['accent-ink', 'accent-soft', 'canvas', 'surface'],
  ['mast-ink', 'mast'],
  ['mast-ink-2', 'mast'],
  ...['ok', 'warn', 'danger', 'info'].map((tone) => [tone, `${tone}-soft`, 'surface', 'canvas'] as const),
]

/** Edges of controls, focus, bars: 3. */
const EDGES: typeof TEXT = [
  ['line-strong', 'canvas', 'surface'],
  ['action', 'canvas', 'surface'],
  ['focus', 'canvas', 'surface'],
  ['focus-halo', 'mast'],
]

describe('tokens', () => {
  it('give the same dark roles for the system’s wish and for the person’s', () => {
    expect(bySystem).toEqual(byPerson)
  })

  for (const [name, theme] of [
    ['light', light],
    ['dark', dark],
  ] as const) {
    it(`keep text readable in the ${name} theme`, () => {
      expect(tooClose(theme, TEXT, 4.5)).toEqual([])
    })

    it(`keep edges and focus visible in the ${name} theme`, () => {
      expect(tooClose(theme, EDGES, 3)).toEqual([])
    })
  }
})

function tooClose(theme: Record<string, string>, pairs: typeof TEXT, least: number): string[] {
  return pairs.flatMap(([text, ...grounds]) =>
    grounds.flatMap((ground) => {
      const ratio = contrast(colour(theme, text), colour(theme, ground))
      return ratio >= least ? [] : [`${text} on ${ground}: ${ratio.toFixed(2)}`]
    }),
  )
}

function roles(source: string): Record<string, string> {
  const plain = source.replace(/\/\*[^*]*\*\//g, '')
  return Object.fromEntries(
    plain.split(/[;{}]/).flatMap((line) => {
      const [name = '', value = ''] = line.split(':').map((half) => half.trim())
      return name.startsWith('--') ? [[name.slice(2), value]] : []
    }),
  )
}

function colour(theme: Record<string, string>, name: string): string {
  const value = theme[name]
  if (value === undefined) throw new Error(`no token --${name}`)
  const other = /^var\(--([a-z0-9-]+)\)$/.exec(value)?.[1]
  return other === undefined ? value : colour(theme, other)
}

function contrast(one: string, other: string): number {
  const [high = 0, low = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (high + 0.05) / (low + 0.05)
}

/** Relative luminance of #rgb or #rrggbb, by the formula of WCAG 2. */
function luminance(hex: string): number {
  const digits = hex.length === 4 ? hex.slice(1).replace(/./g, '$&$&') : hex.slice(1)
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => {
    const part = Number.parseInt(digits.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
