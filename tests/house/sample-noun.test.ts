import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { NOUN, withNoun } from './announcements/recipe.ts'
import { faultsOf, MAY_TOUCH, touched } from './footprint.ts'
import { copyProject, filesOf, readTree, writeTree, type Tree } from './tree.ts'

const before = readTree('.', filesOf('.'))
const project = copyProject()
afterAll(project.remove)

/** Runs a program of the copy, in an environment that knows nothing of this test; answers how it ended and what it said. */
async function run(...args: string[]): Promise<{ ok: boolean; said: string }> {
  const env = { PATH: process.env.PATH, HOME: process.env.HOME, NODE_ENV: 'test', NO_COLOR: '1' } as const
  const options = { cwd: project.folder, env, maxBuffer: 64 * 1024 * 1024, encoding: 'utf8' } as const
  try {
    return { ok: true, said: (await promisify(execFile)(process.execPath, args, options)).stdout }
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string } // what execFile throws
    return { ok: false, said: `${stdout}${stderr}` || String(error) }
  }
}

/** What a program that should have nothing to complain of complained of. */
async function complaints(...args: string[]): Promise<string> {
  const { ok, said } = await run(...args)
  return ok ? '' : said
}

describe('the footprint of a new noun', () => {
  const after = withNoun(before)
  const changed = (name: string, change: (text: string) => string): Tree =>
    new Map(after).set(name, change(after.get(name) ?? ''))

  it('refuses an eleventh file', () => {
    const eleventh = changed('app/routes/home/texts.ts', (text) => `${text}// one more\n`)
    expect(faultsOf(before, eleventh, NOUN)).toEqual(['app/routes/home/texts.ts has to be touched, too'])
  })

  it('refuses a new file outside its folders', () => {
    const another = changed('app/emails/announcement.ts', () => 'export const one = 1\n')
    expect(faultsOf(before, another, NOUN)).toEqual(['app/emails/announcement.ts has to be touched, too'])
  })

  it('refuses a second place in one file, and a line that has to be changed', () => {
    const twice = changed('app/paths.ts', (text) => `${text}// one more\n`)
    expect(faultsOf(before, twice, NOUN)).toEqual(['app/paths.ts is touched at 2 places'])
    const other = changed('app/mails.ts', (text) => text.replace('Every mail', 'Each mail'))
    expect(faultsOf(before, other, NOUN)).toEqual(['app/mails.ts: a line had to be changed'])
  })
})

describe('a noun with a screen, a mail, a turn, a job, a permission and a list', () => {
  let files: string[] = []

  beforeAll(async () => {
    writeTree(project.folder, withNoun(before))
    expect(await complaints('app/commands/generate.mjs')).toBe('')
    expect(await complaints('node_modules/tsx/dist/cli.mjs', 'prisma/migrate.ts', NOUN)).toBe('')
    const own = [`app/domain/${NOUN}/`, `app/routes/${NOUN}/`]
    const all = filesOf(project.folder)
    const after = readTree(project.folder, all)
    files = [
      ...touched(before, after, NOUN),
      ...all.filter((name) => own.some((place) => name.startsWith(place))),
    ]
  })

  it('touches the ten files, each by one row, and no eleventh', () => {
    const after = readTree(project.folder, filesOf(project.folder))
    expect(faultsOf(before, after, NOUN)).toEqual([])
    expect(touched(before, after, NOUN)).toEqual(MAY_TOUCH)
  })

  it('is formatted, and lint has nothing to say', async () => {
    expect(
      await complaints('node_modules/prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', ...files),
    ).toBe('')
    const linted = files.filter((name) => /\.tsx?$/.test(name))
    expect(await complaints('node_modules/oxlint/bin/oxlint', ...linted)).toBe('')
  })

  it('has the right types', async () => {
    const info = ['--tsBuildInfoFile', '.cache/tsbuildinfo']
    expect(
      await complaints('node_modules/typescript-native/bin/tsc', '--noEmit', '--pretty', 'false', ...info),
    ).toBe('')
  })

  it('imports only downwards', async () => {
    const cruise = ['--config', 'app/commands/import-rules.mjs', '--output-type', 'err', 'app', 'prisma']
    expect(await complaints('node_modules/dependency-cruiser/bin/dependency-cruise.mjs', ...cruise)).toBe('')
  })

  it('has doors that let in who may enter, a mail that is sent, a job that is done, a turn on Beranda', async () => {
    const projects = ['--project', 'unit', '--project', 'integration-sqlite', '--reporter=json']
    const chosen = [
      'every-door',
      `domain/${NOUN}`,
      'app/mails',
      'tests/lists',
      '-t',
      'pengumuman|announcement|app/',
    ]
    const { ok, said } = await run('node_modules/vitest/vitest.mjs', 'run', ...projects, ...chosen)
    expect(ok, said).toBe(true)
    const report: { testResults: { assertionResults: { title: string; status: string }[] }[] } =
      JSON.parse(said)
    const passed = report.testResults
      .flatMap(({ assertionResults }) => assertionResults)
      .flatMap(({ title, status }) => (status === 'passed' ? [title.replaceAll("'", '')] : []))
    expect(passed).toEqual(
      expect.arrayContaining([
        '/pengumuman lets in exactly who may enter, for pages and for data',
        '/pengumuman/:id lets in exactly who may enter, for pages and for data',
        '/pengumuman/:id hides what belongs to another district',
        'pengumuman: refuses other districts and roles without the permission',
        'pengumuman: the hour tells the secretariat once, and it waits on Beranda',
        'app/mails.ts names every noun that has such a file, and nothing that is gone',
        expect.stringMatching(/^announcement-begun says the same/),
      ]),
    )
  })
})
