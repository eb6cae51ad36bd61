import type { Browser, ElementHandle, Page } from 'puppeteer-core'
import { expect, vi } from 'vitest'

const PASSWORD = 'aksis-demo-2026'
const PATIENCE = { timeout: 30_000, interval: 100 }

/** What a person does in Firefox: found by what stands on it, waited for until it is there. */
export type FirefoxPerson = Awaited<ReturnType<typeof personIn>>

/** A person with cookies and a phone of her own, signed in with her password, on her first page. */
export async function personIn(browser: Browser, origin: string, account: string) {
  const context = await browser.createBrowserContext()
  const page = await context.newPage()
  await page.setViewport({ width: 360, height: 780 }).catch(unlessItOnlyTurns)
  const complaints: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`${page.url()}: ${message.text()}`)
  })
  page.on('pageerror', (error) => complaints.push(`${page.url()}: ${String(error)}`))
  const press = async (kind: string, name: RegExp) => {
    const target = await found(page, kind, name)
    // Away from the bars at the edges, which would take the press.
    await target.evaluate((element) => element.scrollIntoView({ block: 'center' }))
    await target.click()
  }
  const person = {
    open: (path: string) => page.goto(origin + path),
    follow: (name: RegExp) => press('a', name),
    press: (name: RegExp) => press('button', name),
    check: (name: RegExp) => press('label', name),
    write: async (label: RegExp, text: string) => {
      const field = await fieldOf(page, label)
      await field.evaluate((box) => {
        if (box instanceof HTMLTextAreaElement || box instanceof HTMLInputElement) box.select()
      })
      await field.type(text)
      // Leaving it saves at once.
      await page.keyboard.press('Tab')
    },
    sees: (words: string) =>
      vi.waitFor(async () => {
        expect(await page.evaluate(() => document.body.innerText)).toContain(words)
      }, PATIENCE),
    leave: async () => {
      expect(complaints).toEqual([])
      await context.close()
    },
  }
  await person.open('/masuk')
  await person.write(/^Surel/, `${account}@demo.aksis.test`)
  await person.write(/^Sandi/, PASSWORD)
  await person.press(/^Masuk$/)
  await vi.waitFor(() => expect(new URL(page.url()).pathname).toBe('/'), PATIENCE)
  return person
}

/** An older Firefox cannot turn a screen; it has the size by then. */
function unlessItOnlyTurns(error: unknown): void {
  if (!String(error).includes('emulation.setScreenOrientationOverride')) throw error
}

/** The first that shows of a kind with such a name. */
async function found(page: Page, kind: string, name: RegExp): Promise<ElementHandle<HTMLElement>> {
  return vi.waitFor(async () => {
    const handle = await page.evaluateHandle(
      (selector, wanted) =>
        [...document.querySelectorAll<HTMLElement>(selector)].find((element) => {
          const words = element.getAttribute('aria-label') ?? element.textContent
          return element.checkVisibility() && new RegExp(wanted).test(words.replace(/\s+/g, ' ').trim())
        }) ?? null,
      kind,
      name.source,
    )
    const element = handle.asElement()
    if (!element) throw new Error(`${page.url()} shows no ${kind} named ${String(name)}.`)
    return element as ElementHandle<HTMLElement> // every element that the selector finds is one
  }, PATIENCE)
}

async function fieldOf(page: Page, label: RegExp): Promise<ElementHandle<HTMLElement>> {
  const words = await found(page, 'label', label)
  const field = await words.evaluateHandle((one) => (one instanceof HTMLLabelElement ? one.control : null))
  const element = field.asElement()
  if (!element) throw new Error(`${String(label)} belongs to no field.`)
  return element as ElementHandle<HTMLElement> // as every field of a label
}
