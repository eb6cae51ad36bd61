import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'

const app = path.join(import.meta.dirname, '..')
const names = readdirSync(app, { recursive: true, encoding: 'utf8' })
const read = (name: string) => readFileSync(path.join(app, name), 'utf8')
const css = names.filter((name) => name.endsWith('.css')).map(read)

it('gives no element a class that Tailwind is told to leave out and no sheet of ours has', () => {
  const [, list = ''] = /@source not inline\('\{([^}]+)\}'\)/.exec(css.join('\n')) ?? []
  const dead = list.split(',').filter((word) => !css.some((sheet) => new RegExp(`\\.${word}\\b`).test(sheet)))
  expect(dead).toContain('block')
  const uses = names
    .filter((name) => name.endsWith('.tsx'))
    .flatMap((name) =>
      [...read(name).matchAll(/className="([^"]*)"/g)].flatMap(([, words = '']) =>
        words.split(' ').flatMap((word) => (dead.includes(word) ? [`${name}: ${word}`] : [])),
      ),
    )
  expect(uses).toEqual([])
})
