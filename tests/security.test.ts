import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { RULES } from '#app/domain/access/limits.server.ts'
import { ORDINARY, SENSITIVE } from '#app/domain/access/sessions.server.ts'
import { MOST_FILES } from '#app/domain/assignments/limits.ts'
import { MEGABYTE, MOST_FILE_BYTES, MOST_PERSON_BYTES, MOST_PIXELS } from '#app/domain/files/files.ts'
import { ACCEPTED_EXTENSIONS, MOST_SPREADSHEET_BYTES } from '#app/domain/files/files.ts'
import { TOKEN_LASTS } from '#app/domain/people/account-tokens.server.ts'
import { PASSWORD_LENGTH } from '#app/platform/password.server.ts'
import { DAY, HOUR, MINUTE } from '#app/platform/say/time.ts'

const promised = readFileSync('app/SECURITY.md', 'utf8')
/** With one space between the cells, however wide the table is drawn. */
const flat = promised.replace(/[ \n]+/g, ' ')

/** The sources of the server: neither tests nor commands, nor what runs in browsers, nor what others generate. */
const server = readdirSync('app', { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name))
  .filter((name) => !/^(?:commands|platform\/line|platform\/\.server|mdx\/attack)\//.test(name))
  .map((name) => ({ name, source: readFileSync(path.join('app', name), 'utf8') }))

/** The sources that match, by name. */
function holding(pattern: RegExp): string[] {
  return server.flatMap(({ name, source }) => (pattern.test(source) ? [name] : [])).toSorted()
}

test('the server starts no program and makes no code out of a text', () => {
  // The drill, which is asked for at the terminal, starts the same program over a place that is thrown away.
  expect(holding(/'(?:node:)?child_process'|'(?:node:)?cluster'/)).toEqual(['operate.server.ts'])
  expect(holding(/\beval\(|\bnew Function\(|\bFunction\(['"`]/)).toEqual([])
  // Files of the repository only; `mdx/content-evaluate.server.ts` says so.
  expect(holding(/'(?:node:)?vm'/)).toEqual(['mdx/content-evaluate.server.ts'])
  // A script that stands in the same file.
  expect(holding(/\beval: true/)).toEqual(['platform/data/file-check.server.ts'])
})

test('the server asks no other machine but its data base and its mail server', () => {
  expect(holding(/\bfetch\(|\bnew (?:WebSocket|EventSource|XMLHttpRequest)\b/)).toEqual([])
  expect(holding(/^import (?!type ).*'(?:node:)?(?:https?|http2|net|tls|dgram|dns)'/m)).toEqual([])
  expect(holding(/import\('(?:pg|nodemailer|@prisma\/adapter-pg)'\)/)).toEqual([
    'platform/backup/postgres-copy.server.ts',
    'platform/data/db.server.ts',
    'platform/data/migrations.server.ts',
    'platform/mail.server.ts',
  ])
  expect(holding(/^import (?!type ).*'(?:pg|nodemailer|undici|axios|got|ws)'/m)).toEqual([])
})

test('every file that hashes, signs or draws at random is in the inventory', () => {
  const makers = holding(/'(?:node:)?crypto'|'@node-rs\/argon2'|\bcreateCookie\(|from 'lucia'/)
  expect(makers.length).toBeGreaterThan(10)
  // A cookie that says the language of a visitor is signed by nobody.
  const unsigned = 'platform/language-cookie.server.ts'
  const missing = makers.filter((name) => !promised.includes(`\`${name}\``))
  expect(missing).toEqual([unsigned])
  expect(server.find(({ name }) => name === unsigned)?.source).not.toContain('secrets:')
})

test('hashes are SHA-256, but where PDF prescribes others, and nothing secret is drawn by Math.random', () => {
  const named = server.flatMap(({ name, source }) =>
    [...source.matchAll(/\bcreate(?:Hash|Hmac|Cipheriv|Decipheriv|Sign)\(\s*([^,)]+)/g)].map(
      ([, what = '']) => ({
        name,
        what,
      }),
    ),
  )
  expect(named.length).toBeGreaterThan(5)
  // The one cipher of ours, for secrets and copies: it notices what was changed.
  const ours = ["'sha256'", "'aes-256-gcm'"]
  const others = named.filter(({ what }) => !ours.includes(what)).map(({ name }) => name)
  expect([...new Set(others)].toSorted()).toEqual([
    'domain/files/pdf-encryption.server.ts',
    'domain/files/pdf-key.server.ts',
  ])
  expect(holding(/\bMath\.random\b/)).toEqual([])
})

test('the limits that are written down are those that hold', () => {
  for (const [name, { points, within, whenBroken }] of Object.entries(RULES))
    expect(rowOf(`\`${name}\``)).toContain(`| ${points} in ${spell(within)} | ${whenBroken} |`)
  for (const [purpose, lasts] of Object.entries(TOKEN_LASTS))
    expect(flat).toContain(`\`${purpose}\` ${spell(lasts)}`)
  for (const [who, { idle, absolute }] of [
    ['everybody', ORDINARY],
    ['leaders, administrators', SENSITIVE],
  ] as const)
    expect(rowOf(who)).toContain(`| ${spell(idle)} | ${spell(absolute)} |`)
  expect(flat).toContain(`has ${PASSWORD_LENGTH.min} to ${PASSWORD_LENGTH.max} letters`)
  const file = rowOf('a file of an assignment')
  expect(file).toContain(`| ${ACCEPTED_EXTENSIONS.replaceAll(',', ' ')} |`)
  expect(file).toContain(
    `${MOST_FILE_BYTES / MEGABYTE} MB, ${MOST_FILES} files an attempt, ${MOST_PERSON_BYTES / MEGABYTE} MB a person, ${MOST_PIXELS / 1_000_000} megapixels`,
  )
  expect(rowOf('a list of people, read and not kept')).toContain(`${MOST_SPREADSHEET_BYTES / MEGABYTE} MB,`)
})

test('no history, secret or test goes into the image', () => {
  const [everything, ...letIn] = readFileSync('.dockerignore', 'utf8').trim().split('\n')
  expect(everything).toBe('**')
  const named = letIn.filter((line) => line.startsWith('!')).map((line) => line.slice(1))
  expect(named.filter((name) => /^\.|^data|\*|^$/.test(name))).toEqual([])
  const [, , running = ''] = readFileSync('Dockerfile', 'utf8').split(/^FROM /m)
  const copied = [...running.matchAll(/^COPY (.+)$/gm)].map(([, what = '']) => what)
  expect(copied).toHaveLength(5)
  for (const what of copied)
    expect(what).toMatch(
      /^--from=build (?:\/aksis\/(?:package\.json|LICENSE|node_modules|build|content|prisma\/migrations) )+\S+$/,
    )
  expect(running).toMatch(/^USER node$/m)
})

/** The row of a table that begins with this. */
function rowOf(first: string): string {
  const row = promised.split('\n').find((line) => line.startsWith(`| ${first} `)) ?? ''
  return row.replace(/ +/g, ' ')
}

function spell(milliseconds: number): string {
  const units = { day: DAY, hour: HOUR, minute: MINUTE }
  const [unit, length] = Object.entries(units).find(([, each]) => milliseconds % each === 0) ?? ['', 1]
  const count = milliseconds / length
  return `${count} ${unit}${count === 1 ? '' : 's'}`
}
