import { expect, type Browser, type BrowserContext, type Page } from '@playwright/test'
import { toOffer } from '../kept-pages.ts'
import { enter, PHONE, signIn } from '../people.ts'
import { isOf, mayStand, type Typed } from './oracle.ts'
import type { Step, Way } from './orders.ts'
import type { Field, Surface } from './surfaces.ts'

/** The doors that save what is typed. */
const DOOR = /\/(?:naskah|simpan)(?:\/[^/]*)?$/
const OFFERED = /^Tulisan di perangkat ini yang belum terkirim/
const NEIGHBOUR = 'peserta01@demo.aksis.test'

/** A person who writes on one page, whatever happens to her line, her tab and her phone. */
export class Writer {
  readonly #surface: Surface
  readonly #context: BrowserContext
  #page: Page
  #address = ''
  #way: Way = 'fine'
  #away = false
  #words = 0
  #seed = 0
  #typed = new Map<Field, Typed>()

  private constructor(surface: Surface, page: Page) {
    this.#surface = surface
    this.#page = page
    this.#context = page.context()
  }

  static async begin(browser: Browser, surface: Surface): Promise<Writer> {
    const page = await enter(browser, surface.account, PHONE)
    const writer = new Writer(surface, page)
    await writer.#context.route(DOOR, async (route) => {
      if (route.request().method() !== 'POST') return route.continue()
      const way = writer.#way
      if (writer.#isAway()) return route.abort('internetdisconnected')
      if (way === 'broken') return route.fulfill({ status: 503, headers: { 'retry-after': '1' } })
      if (way === 'slow') await new Promise((done) => setTimeout(done, 1500))
      if (way === 'lost' || way === 'twice') await route.fetch().catch(() => undefined)
      if (way === 'lost' || writer.#isAway()) return route.abort('connectionreset')
      return route.continue()
    })
    // A page that still keeps something asks before it is left; the person leaves.
    writer.#context.on('page', (opened) => opened.on('dialog', (dialog) => void dialog.accept()))
    page.on('dialog', (dialog) => void dialog.accept())
    await surface.find(page)
    writer.#address = page.url()
    return writer
  }

  /** One order of steps; afterwards the server has what was typed last. */
  async go(seed: number, steps: readonly Step[]) {
    this.#seed = seed
    this.#typed.clear()
    await this.#open()
    // What a second tab of the order before had not sent when it was closed.
    await this.#takeOffers()
    for (const field of this.#surface.fields) {
      const now = await field.read(this.#page)
      this.#typed.set(field, { now, at: 0, before: [], token: null, shared: false })
    }
    for (const step of steps) await this.#take(step)
    await this.#end()
  }

  async stop() {
    await this.#context.close()
  }

  async #take(step: Step) {
    switch (step.kind) {
      case 'write':
        return this.#write(this.#field(step.field), (field, word) => field.write(this.#page, word, step.how))
      case 'write badly': {
        const field = this.#field(step.field)
        if (!field.takesWords) return
        return this.#write(field, (one, word) => one.write(this.#page, `\uFFFD${word}`, 'replaced'))
      }
      case 'rest':
        return this.#page.waitForTimeout(step.milliseconds)
      case 'saves fare':
        this.#way = step.way
        return
      case 'line':
        return this.#line(step.away)
      case 'leave the field':
        return this.#page.keyboard.press('Tab')
      case 'reload':
        await this.#line(false)
        return this.#reload()
      case 'kill':
        return this.#die()
      case 'sign out and in':
        return this.#signOutAndIn()
      case 'other tab':
        return this.#inOtherTab(this.#field(step.field))
    }
  }

  #field(index: number): Field {
    const { fields } = this.#surface
    const field = fields[index % fields.length]
    if (!field) throw new Error(`${this.#surface.name} has no fields.`)
    return field
  }

  async #write(field: Field, write: (field: Field, word: string) => Promise<void>) {
    const token = `k${this.#seed}x${(this.#words += 1)}`
    const { before = [], shared = false } = this.#typed.get(field) ?? {}
    const text = await field.read(this.#page)
    await this.#choose()
    await write(field, token)
    const now = await field.read(this.#page)
    const at = Date.now()
    this.#typed.set(field, {
      now,
      at,
      before: [...before, { text, until: at }],
      token: field.takesWords ? token : null,
      shared,
    })
  }

  #isAway() {
    return this.#away
  }

  async #line(away: boolean) {
    this.#away = away
    await this.#context.setOffline(away)
  }

  async #reload() {
    const left = Date.now()
    await this.#page.reload()
    await this.#takeUp(left)
  }

  async #die() {
    const died = Date.now()
    await this.#page.close({ runBeforeUnload: false })
    this.#page = await this.#context.newPage()
    await this.#line(false)
    await this.#open()
    await this.#takeUp(died)
  }

  async #open() {
    await this.#page.goto(this.#address)
    // The engine holds a lock as long as the page is open; from then on it has looked at the device.
    await this.#page.waitForFunction(async () => ((await navigator.locks.query()).held ?? []).length > 0)
  }

  async #takeOffers() {
    const page = this.#page
    await page.waitForFunction(async () => ((await navigator.locks.query()).held ?? []).length > 0)
    // A lesson brings what offers texts when the device has one.
    if ((await page.locator('#jaga').count()) > 0) await page.waitForLoadState('networkidle')
    const offers = page.getByText(OFFERED).filter({ visible: true })
    const take = page.getByRole('button', { name: 'Pakai', exact: true }).filter({ visible: true })
    await expect(async () => {
      await this.#choose('device')
      // Nothing is taken while two texts stand against each other, so she presses once more.
      if ((await offers.count()) > 0) await take.first().click()
      await page.waitForTimeout(100)
      await this.#choose('device')
      // An offer that has not been drawn yet is one too: however slow, a text of hers must come before she goes on.
      expect(await toOffer(page)).toBe(0)
      await expect(offers).toHaveCount(0, { timeout: 500 })
    }).toPass({ timeout: 15_000, intervals: [50] })
  }

  /** Takes what the device offers, and looks whether it is what was typed last. `left`: when the page was. */
  async #takeUp(left: number) {
    await this.#takeOffers()
    for (const [field, typed] of this.#typed) {
      const found = await field.read(this.#page)
      if (found === typed.now || typed.shared) continue
      const said = `${this.#surface.name}, order ${this.#seed}: once more ${JSON.stringify({ found, ...typed })}`
      expect(mayStand(typed, found, left), said).toBe(true)
      this.#typed.set(field, { ...typed, now: found, token: null })
    }
  }

  /** Where two texts met, the person keeps what she typed. */
  async #choose(whose: 'mine' | 'device' = 'mine') {
    const words = whose === 'mine' ? /saya$|isian$/ : /^Pakai (?:yang di perangkat ini|tulisan saya)$/
    const choice = this.#page.getByRole('button', { name: words }).filter({ visible: true })
    while ((await choice.count()) > 0) {
      const device = this.#page
        .getByRole('button', { name: 'Pakai yang di perangkat ini' })
        .filter({ visible: true })
      const wanted = whose === 'device' && (await device.count()) > 0 ? device : choice
      await wanted.first().click()
      await this.#page.waitForTimeout(50)
    }
  }

  async #signOutAndIn() {
    const page = this.#page
    await this.#line(false)
    const writer = await page.locator('html').getAttribute('data-orang')
    const left = Date.now()
    const tokens = [...this.#typed.values()].flatMap(({ token }) => token ?? [])
    await page.goto('/')
    await page.getByRole('banner').getByRole('button', { name: 'Keluar' }).click()
    const discard = page.getByRole('button', { name: 'Buang dan keluar' })
    await discard.or(page.getByLabel('Surel')).first().waitFor()
    const discarded = await discard.isVisible()
    if (discarded) await discard.click()
    await page.waitForURL('**/masuk')
    const databases = await page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name))
    expect(databases).not.toContain(`aksis-${writer ?? ''}`)
    await signIn(page, NEIGHBOUR)
    const shown = await page.locator('body').innerText()
    for (const token of tokens) expect(shown).not.toContain(token)
    await page.getByRole('banner').getByRole('button', { name: 'Keluar' }).click()
    await page.waitForURL('**/masuk')
    await signIn(page, `${this.#surface.account}@demo.aksis.test`)
    await this.#open()
    if (!discarded) return this.#takeUp(left)
    for (const [field, typed] of this.#typed)
      this.#typed.set(field, { ...typed, now: await field.read(page), token: null })
  }

  async #inOtherTab(field: Field) {
    if (this.#away || this.#way === 'lost' || this.#way === 'broken') return
    const here = this.#page
    this.#page = await this.#context.newPage()
    await this.#open()
    const before = await field.read(this.#page)
    const saved = this.#page.waitForResponse((response) => DOOR.test(new URL(response.url()).pathname), {
      timeout: 8_000,
    })
    await field.write(this.#page, `t${this.#seed}x${(this.#words += 1)}`, 'pasted')
    const now = await field.read(this.#page)
    await this.#page.keyboard.press('Tab')
    // What was chosen already is not sent again.
    await (now === before ? saved.catch(() => undefined) : saved)
    await this.#page.close()
    this.#page = here
    const typed = this.#typed.get(field)
    // What she had typed here may still meet it: then both stand there, or what she chooses.
    if (typed) this.#typed.set(field, { ...typed, now, shared: true })
  }

  /** The line is back and the server well: what was typed last arrives, once. */
  async #end() {
    this.#way = 'fine'
    await this.#line(false)
    for (const [field, { now }] of this.#typed)
      if (now.includes('\uFFFD'))
        await this.#take({ kind: 'write', field: this.#surface.fields.indexOf(field), how: 'replaced' })
    await this.#page.evaluate(() => window.dispatchEvent(new Event('focus')))
    const plain = await this.#context.browser()?.newContext({
      javaScriptEnabled: false,
      storageState: await this.#context.storageState(),
    })
    if (!plain) throw new Error('The browser has gone.')
    const server = await plain.newPage()
    for (const [field, { now, token, shared }] of this.#typed) {
      const said = `${this.#surface.name}, order ${this.#seed}`
      await expect(async () => {
        await this.#choose()
        await server.goto(this.#address)
        const held = await field.read(server)
        if (!shared) expect(held, said).toBe(now)
        else expect(isOf(held, [await field.read(this.#page), now]), `${said}: ${held}`).toBe(true)
        // Of two tabs she may have taken the other's text.
        const times = held.split(`${token}.`).length + held.split(`${token}”`).length - 2
        if (token) expect(shared ? [0, 1] : [1], said).toContain(times)
      }).toPass({ timeout: 40_000, intervals: [200, 500, 1000] })
    }
    await plain.close()
  }
}
