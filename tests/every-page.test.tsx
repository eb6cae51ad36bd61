import { beforeAll, expect, test } from 'vitest'
import { issueToken } from '#app/domain/people/account-tokens.server.ts'
import { db, tx } from '#app/platform/data/db.server.ts'
import { linkToken } from '#app/platform/link-token.server.ts'
import { LANGUAGES } from '#app/platform/say/language.ts'
import * as person from '#app/routes/people/person.tsx'
import { addresses, CALLERS, DOORS, letsIn } from '#tests/support/door-table.ts'
import { misplaced } from '#tests/support/nesting.ts'
import { buildScene, type Scene } from '#tests/support/scene.ts'
import { reader, type Place } from '#tests/support/screens.tsx'
import { faultsOf, shapeOf } from '#tests/support/valid-html.ts'
import { drawDocument } from '#tests/support/whole-page.tsx'
import { createWorld } from '#tests/support/world.ts'

let scene: Scene
beforeAll(async () => {
  scene = await buildScene()
})

test('finds what a browser would put elsewhere', () => {
  expect(misplaced('<p>a<b>b</b></p><form><p>c</p></form><ul><li><p>d</p></li></ul>')).toEqual([])
  expect(misplaced('<p><span><form></form></span></p>')).toEqual(['form in p'])
  expect(misplaced('<form><div><form></form></div></form>')).toEqual(['form in form'])
  expect(misplaced('<a href="x>y"><button>z</button></a>')).toEqual(['button in a'])
  expect(misplaced('<ul><div></div></ul><div><li></li></div>')).toEqual(['div in ul', 'li in div'])
})

test('finds what HTML does not allow', () => {
  const page = (body: string) =>
    `<!DOCTYPE html><html lang="id"><head><title>x</title></head><body>${body}</body></html>`
  expect(faultsOf(page('<h1>x</h1><p id="a">y</p>'))).toEqual([])
  const rules = (body: string) => faultsOf(page(body)).map((fault) => fault.split(' ')[0])
  expect(rules('<p id="a">x</p><p id="a">y</p>')).toEqual(['no-dup-id'])
  expect(rules('<nav>x</nav><nav>y</nav>')).toEqual(['unique-landmark', 'unique-landmark'])
  expect(rules('<fieldset><input type="text" aria-label="x"></fieldset>')).toEqual(['wcag/h71'])
  expect(rules('<input type="text" name="x">')).toEqual(['input-missing-label'])
})

const pages = addresses().filter(({ path }) => DOORS[path] && DOORS[path].get !== 'nobody')

/** Its door answers on another page, so its field holds it back with a sentence of ours (`refuse` of `TextArea`). */
const HELD_BACK = 'id="kembalikan-tugas"'

/** Forms that the browser would hold back in a language and with words of its own. */
function judgedByTheBrowser(html: string): string[] {
  const forms = html.match(/<form\b[^>]*>[\s\S]*?<\/form>/g) ?? []
  return forms.filter((form) => {
    const tag = form.slice(0, form.indexOf('>'))
    const rules = / (?:required|pattern|min|max|minLength|maxLength)="|type="(?:email|url|date|number)"/i
    return rules.test(form) && !/ novalidate="/i.test(tag) && !tag.includes(HELD_BACK)
  })
}

test('finds the forms that a browser judges by itself', () => {
  const date = '<input type="date" min="2026-01-01"/></form>'
  expect(judgedByTheBrowser(`<form method="post">${date}<form novalidate="">${date}`)).toHaveLength(1)
})

test.each(pages)(
  '/$path is drawn as HTML says, with everything where it is written, and judges its forms itself, for each role',
  async ({ path, file }) => {
    const row = DOORS[path]
    if (!row) throw new Error('There is no row for this address.')
    const screen: Place['screen'] = await import(/* @vite-ignore */ `../app/${file}`)
    if (typeof screen.default !== 'function') return
    const roles = CALLERS.filter((caller) => letsIn(row.get, caller))
    const params = await scene.paramsFor(row.params ?? {})
    const shapes = new Set<string>()
    // In English only words are others: one who may see the page is enough.
    for (const [language, seenBy] of [
      ['id', roles],
      ['en', roles.slice(0, 1)],
    ] as const) {
      for (const role of seenBy) {
        const html = await drawDocument(
          { screen, path, params },
          language,
          scene.contextFor(role, 'document'),
        )
        const as = `as ${role ?? 'nobody'}, in ${language}`
        if (html === null) continue
        expect(misplaced(html), as).toEqual([])
        expect(judgedByTheBrowser(html), as).toEqual([])
        const shape = language + shapeOf(html)
        if (shapes.has(shape)) continue
        shapes.add(shape)
        expect(faultsOf(html), as).toEqual([])
      }
    }
    expect(shapes.size).toBeGreaterThan(1)
  },
)

const LINKS = {
  'undangan/:token': 'INVITATION',
  'atur-sandi/:token': 'PASSWORD_RESET',
  'surel/:token': 'EMAIL',
} as const

test.each(Object.entries(LINKS))('/%s is drawn as HTML says for whom its link is', async (path, purpose) => {
  const world = await createWorld()
  const { id: personId } = await world.person('Baru Datang', 'reviewer')
  const email = purpose === 'EMAIL' ? `${personId}@baru.test` : undefined
  const order = { personId, purpose, createdById: null, email }
  const { id } = await tx((t) => issueToken(t, order, new Date()))
  const screen: Place['screen'] = await import(/* @vite-ignore */ `../app/${fileOf(path)}`)
  const place = { screen, path, params: { token: linkToken(id) } }
  for (const language of LANGUAGES) {
    const html = (await drawDocument(place, language, scene.contextFor(null, 'document'))) ?? ''
    expect(html).toContain('type="password"')
    expect(faultsOf(html)).toEqual([])
  }
})

function fileOf(wanted: string): string {
  return addresses().find(({ path }) => path === wanted)?.file ?? ''
}

test('the page of a person whose account is closed is drawn with everything where it is written', async () => {
  const world = await createWorld()
  const { id } = await world.person('Sudah Pergi', 'reviewer')
  await db.person.update({ where: { id }, data: { status: 'DISABLED' } })
  const admin = await reader(world.people.admin.id)
  const page = await admin.open({ screen: person, path: 'sekretariat/orang/:id', params: { id } })
  expect(page.html).toContain('<form')
  expect(misplaced(page.html)).toEqual([])
})
