import { expect, type Browser, type BrowserContext, type Page, type Route } from '@playwright/test'
import type axeCore from 'axe-core'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { ORIGIN } from './address.ts'
import { secondOpinion } from './second-engine.ts'

export const PHONE = { width: 360, height: 780 }
export const DESK = { width: 1280, height: 800 }

/** Half as long as what the package exports, and a page reads it anew each time. */
const AXE = readFileSync(path.resolve('node_modules/axe-core/axe.min.js'), 'utf8')
const PASSWORD = 'aksis-demo-2026'

type Viewport = { width: number; height: number }

type State = Awaited<ReturnType<BrowserContext['storageState']>>

/** Who writes signs in once for many tests; who decides or keeps the place running does so each time, with a password. */
const SIGN_IN_ONCE = /^(?:peserta|pelatih|penelaah)/
const signedIn = new Map<string, State>()
const inUse = new Set<string>()

/**
 * A person with a browser of her own, signed in, on the page `at` or her first one. The browser knows nothing of
 * earlier ones, also where it goes on with a session that another test has begun; two browsers at once never share one.
 */
export async function enter(
  browser: Browser,
  account: string,
  viewport: Viewport,
  { javaScriptEnabled = true, at = '/', touch = false } = {},
): Promise<Page> {
  const shares = SIGN_IN_ONCE.test(account) && !inUse.has(account)
  const storageState = shares ? signedIn.get(account) : undefined
  const context = await browser.newContext({
    viewport,
    javaScriptEnabled,
    storageState,
    hasTouch: touch,
    isMobile: touch,
  })
  if (shares) {
    inUse.add(account)
    context.on('close', () => inUse.delete(account))
  }
  if (!storageState || !(await isSignedIn(context))) {
    await signInUnseen(context, account)
    if (shares) signedIn.set(account, await context.storageState())
  }
  const page = await context.newPage()
  collectComplaints(page)
  await page.goto(at)
  if (javaScriptEnabled) await aliveIfEver(page)
  return page
}

/** Another test may have signed this session out. */
async function isSignedIn({ request }: BrowserContext): Promise<boolean> {
  return (await request.get('/profil', { maxRedirects: 0 })).ok()
}

/** By the form of the sign-in page, without drawing the page: that costs a third of a short test. */
async function signInUnseen({ request }: BrowserContext, account: string): Promise<void> {
  const form = { akun: `${account}@demo.aksis.test`, sandi: PASSWORD }
  const options = { form, headers: { Origin: ORIGIN }, maxRedirects: 0 }
  const answer = async () => (await request.post('/masuk', options)).status()
  // A server that has just begun on a busy machine may ask to come back in a second.
  await expect.poll(answer, { intervals: [1000], timeout: 15_000, message: `${account} signs in` }).toBe(302)
}

/** On the sign-in page: with one click where it offers that. */
export async function signIn(page: Page, email: string): Promise<void> {
  const oneClick = page.locator(`button[name="akun"][value="${email}"]`)
  if ((await oneClick.count()) > 0) await oneClick.click()
  else {
    await page.getByLabel('Surel').fill(email)
    await page.locator('input[type="password"]').fill(PASSWORD)
    await page.getByRole('button', { name: 'Masuk', exact: true }).click()
  }
  await page.waitForURL((address) => !address.pathname.startsWith('/masuk'))
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
}

/** The page has come to life: what is pressed now is heard by its scripts. */
export async function alive(page: Page): Promise<void> {
  await page.waitForFunction(() => '__remixRouter' in window && !('earlyTyping' in window))
}

/** The same, of a page that is sent without React too: that one has its script once it is loaded. */
async function aliveIfEver(page: Page): Promise<void> {
  const hasReact = await page.evaluate(() => document.querySelector('script[type=module]') !== null)
  if (hasReact) await alive(page)
}

const complaints = new WeakMap<BrowserContext, string[]>()

function collectComplaints(page: Page) {
  const list: string[] = []
  complaints.set(page.context(), list)
  page.on('console', (message) => {
    // Chromium notes a form that came back with its errors as a resource that failed to load.
    if (/status of 4(?:09|22)/.test(message.text())) return
    if (message.type() === 'error' || message.type() === 'warning')
      list.push(`${page.url()}: ${message.text()}`)
  })
  page.on('pageerror', (error) => list.push(`${page.url()}: ${error.message}`))
}

/** The server takes what goes through here, and its answer is lost. A line that it had just closed is no answer either. */
export async function loseAnswer(route: Route): Promise<void> {
  await route.fetch({ maxRetries: 3 })
  await route.abort('connectionreset')
}

/** Ends the visit; the browser must not have complained about anything, a blocked script or style included. */
export async function leave(page: Page): Promise<void> {
  expect(complaints.get(page.context()) ?? []).toEqual([])
  await page.context().close()
}

/** What is looked at only once per screen, in `rooms.spec.ts`, is looked at wherever somebody passes in the long form. */
export const LONG = process.env.TEST_LONG !== undefined

/**
 * axe finds nothing: with the whole page in the window, and on a phone also through the window a person has. What takes
 * the focus is never covered, and the page does not scroll sideways. `closely`: in the dark theme as well, and through
 * the window not only at the top of the page but in its middle and at its end.
 */
export async function inspect(page: Page, { closely = LONG } = {}): Promise<void> {
  await settle(page)
  const viewport = page.viewportSize() ?? DESK
  for (const colorScheme of closely ? (['light', 'dark'] as const) : (['light'] as const)) {
    // Colours move after a change of theme; axe would measure them halfway.
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await settle(page)
    await page.setViewportSize(viewport)
    await showWhole(page, viewport)
    // A theme changes colours only: what else the page says was asked in the first.
    const complaints = await complaintsOf(page, colorScheme === 'dark' ? { rules: COLOURS } : {})
    expect(complaints.map(inWords), `${page.url()} (${colorScheme})`).toEqual([])
  }
  await page.emulateMedia({ colorScheme: 'light' })
  await page.setViewportSize(viewport)
  // Back in the light theme the colours move once more.
  await settle(page)
  // What lies behind the bar at the foot is the end of a page; the places between are looked at in `npm run prove`.
  if (viewport.width === PHONE.width)
    await inspectThroughTheWindow(page, LONG ? [0, 0.5, 1] : [closely ? 1 : 0])
  // What closes as the focus comes to it hides nothing: it is looked for once more.
  await expect
    .poll(() => coveredWhenFocused(page), {
      message: `${page.url()} hides what has the focus`,
      timeout: 3_000,
    })
    .toEqual([])
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: null })
  const sideways = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  expect(sideways, `${page.url()} scrolls sideways`).toBeLessThanOrEqual(0)
  if (LONG) await secondOpinion(page)
}

/** A window as high as the page; a web font that has come since it was drawn is taken when the window changes. */
async function showWhole(page: Page, { width, height }: Viewport): Promise<void> {
  await page.evaluate(() => document.fonts.ready)
  for (let look = 0; look < 2; look += 1) {
    const whole = await page.evaluate(() => document.documentElement.scrollHeight)
    await page.setViewportSize({ width, height: Math.max(height, whole) })
  }
}

/** Nothing is on its way to the server any more, and no colour is on its way to another. */
async function settle(page: Page): Promise<void> {
  await page.waitForLoadState()
  await expect(page.locator('[aria-busy=true], .travel.busy')).toHaveCount(0)
  await page.evaluate(() =>
    Promise.allSettled(
      document
        .getAnimations()
        // What is driven by scrolling ends never.
        .filter(({ timeline }) => timeline === document.timeline)
        .map(({ finished }) => finished),
    ),
  )
}

type Complaint = { rule: string; target: string; html: string }

const inWords = ({ rule, html }: Complaint) => `${rule}: ${html.slice(0, 160)}`

const COLOURS = ['color-contrast', 'link-in-text-block']

/** Asks axe for what is broken: by all its rules or by some, in the whole page or in one place. */
async function complaintsOf(
  page: Page,
  { rules, target }: { rules?: string[]; target?: string } = {},
): Promise<Complaint[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE)
  return page.evaluate(
    async ({ runOnly, place }) => {
      // Put there by the line above.
      const { axe } = window as Window & { axe?: typeof axeCore }
      if (!axe) throw new Error('axe has not come.')
      const { violations } = await axe.run(place ?? document, {
        resultTypes: ['violations'],
        // axe leaves the size of targets out unless it is asked (WCAG 2.2, 2.5.8).
        rules: { 'target-size': { enabled: true } },
        ...(runOnly && { runOnly }),
      })
      return violations.flatMap(({ id, nodes }) =>
        nodes.map((node) => ({ rule: id, target: String(node.target[0]), html: node.html })),
      )
    },
    { runOnly: rules, place: target },
  )
}

/**
 * The bar at the bottom of a phone lies over whatever happens to be scrolled there, and a button of which it leaves a
 * strip is too small to axe. That strip is no fault if the page can bring the button out whole: so the button is
 * scrolled to, as the focus would be, and measured again.
 */
async function inspectThroughTheWindow(page: Page, parts: readonly number[]): Promise<void> {
  const rules = ['target-size']
  for (const part of parts) {
    await page.evaluate((share) => {
      const { scrollHeight } = document.documentElement
      window.scrollTo(0, share * (scrollHeight - window.innerHeight))
    }, part)
    for (const complaint of await complaintsOf(page, { rules })) {
      const said = `${page.url()}, scrolled to ${part}: ${inWords(complaint)}`
      await page.locator(complaint.target).evaluate((element) => element.scrollIntoView({ block: 'nearest' }))
      expect((await complaintsOf(page, { rules, target: complaint.target })).map(inWords), said).toEqual([])
    }
  }
  await page.evaluate(() => window.scrollTo(0, 0))
}

/** Names of what the keyboard reaches and a bar then covers (WCAG 2.4.11), or of which the window shows nothing. */
async function coveredWhenFocused(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const reachable = 'a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"]'
    const before = document.activeElement
    const covered = [...document.querySelectorAll<HTMLElement>(reachable)].filter((element) => {
      if (
        element.closest('.nav, .bar, .stay, .skip, dialog') ||
        !element.checkVisibility({ visibilityProperty: true })
      )
        return false
      element.focus()
      if (document.activeElement !== element) return false
      const { top, bottom, left, right } = element.getBoundingClientRect()
      const tops = [...document.querySelectorAll('.nav, .bar, .stay')]
        .filter((bar) => ['sticky', 'fixed'].includes(getComputedStyle(bar).position))
        .map((bar) => bar.getBoundingClientRect())
        .filter((bar) => bar.height > 0 && bar.top > window.innerHeight / 2)
        .filter((bar) => bar.left < right && left < bar.right && top < bar.bottom)
        .map((bar) => bar.top)
      const end = Math.min(window.innerHeight, ...tops)
      // What is taller than a browser may scroll to must only show a part of itself; of an editor that is the caret's line.
      const kept = parseFloat(getComputedStyle(document.documentElement).scrollPaddingBottom) || 0
      const isTall = bottom - top >= Math.min(end, window.innerHeight - kept)
      if (isTall || element.matches('[contenteditable=true]')) return bottom < 0 || top > end - 24
      // A browser brings the line one writes in into view, not the whole of a long field.
      const last = element.matches('textarea') ? Math.min(bottom, top + 48) : bottom
      return top < 0 || last > end + 1
    })
    if (before instanceof HTMLElement) before.focus()
    // The focus has scrolled tables too.
    for (const element of document.querySelectorAll('*')) element.scrollTo(0, 0)
    window.scrollTo(0, 0)
    return covered.map((element) => element.outerHTML.slice(0, 160))
  })
}

/** The word that the last action left at the top of the page. */
export function word(page: Page, text: string | RegExp) {
  return page.locator('.toast').getByRole('group').filter({ hasText: text })
}

/** What an act has produced, told where it stands on the page. */
export function receipt(page: Page, text: string | RegExp) {
  return page.locator('[data-arrival]').filter({ hasText: text })
}

/** What came of the last form, where it takes the focus and with it the view: a summary of errors, a question. */
export function arrived(page: Page) {
  return page.locator('main [role=group][tabindex="-1"]:not(.toast > *)')
}
