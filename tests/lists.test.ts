import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

/** The lists of what nouns bring along; each noun's part stands in a file of the same name in its folder. */
const LISTS = ['jobs.server.ts', 'mails.ts', 'turns.server.ts', 'uses.server.ts']

it.each(LISTS)('app/%s names every noun that has such a file, and nothing that is gone', (list) => {
  const listed = readFileSync(`app/${list}`, 'utf8').matchAll(/^export .* from '\.\/(.*)'$/gm)
  const there = ['domain', 'platform'].flatMap((folder) =>
    readdirSync(`app/${folder}`, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith(`/${list}`) || name === list)
      .map((name) => `${folder}/${name}`),
  )
  expect([...listed].map(([, file]) => file).sort()).toEqual(there.sort())
})
