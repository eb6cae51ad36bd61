import { chromium, type Browser, type BrowserContext, type Page as Tab } from '@playwright/test'
import { Visitor } from '#tests/setup/built-server.ts'
import { addressOf, LESSON, NEXT_LESSON, PAGES, READER } from './pages.ts'
import { EDITOR, lookAtAll, PICTURED, publishPictures, tabletOf } from './pictures.ts'

const PHONE = { width: 360, height: 780 }
const DESK = { width: 1280, height: 800 }
const ACCOUNT = `${READER}@demo.aksis.test`
const TRAINER = 'pelatih1@demo.aksis.test'

export type Transfer = { name: string; bytes: number; requests: number; most: number; mostRequests?: number }

/** Bytes and requests on the wire, headers included, as Chromium counts them on a phone-sized screen. */
export async function transfers(origin: string): Promise<Transfer[]> {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
  try {
    const [lesson, next] = await lessonAndNext(browser, origin)
    const saving = await firstVisit(browser, origin, LESSON, { 'Save-Data': 'on' })
    const home = await firstVisit(browser, origin, '/')
    const list = await firstVisit(browser, origin, '/rekomendasi')
    const section = await firstVisit(browser, origin, await sectionAddress(origin))
    return [
      { name: 'first lesson, empty cache', ...lesson, most: 33_000 },
      { name: 'next lesson', ...next, most: 8_000 },
      { name: 'first lesson, data-saver', ...saving, most: 19_000 },
      { name: 'Beranda first, empty cache', ...home, most: 33_000, mostRequests: 12 },
      { name: 'a list first, empty cache', ...list, most: 33_000, mostRequests: 12 },
      { name: 'section first, empty cache', ...section, most: 90_000, mostRequests: 12 },
      ...(await withPictures(browser, origin)),
    ]
  } finally {
    await browser.close()
  }
}

/** What a trainer makes: a lesson with three photographs, and the scripts of the page on which she writes. */
async function withPictures(browser: Browser, origin: string): Promise<Transfer[]> {
  const tablet = await tabletOf(browser)
  await signIn(tablet, origin, TRAINER)
  const made = await publishPictures(await tablet.newPage(), origin)
  await tablet.close()
  if (!made) return []
  const phone = await browser.newContext({ viewport: PHONE, deviceScaleFactor: 2 })
  await signIn(phone, origin)
  const reader = await phone.newPage()
  const seen = await counting(reader, () => lookAtAll(reader, origin))
  await phone.close()
  const saving = await firstVisit(browser, origin, PICTURED, { 'Save-Data': 'on' })
  const desk = await browser.newContext({ viewport: DESK })
  await signIn(desk, origin, TRAINER)
  const writer = await desk.newPage()
  const write = async () => {
    await writer.goto(origin + EDITOR)
    await writer.waitForFunction(() => '__remixRouter' in window)
    await writer.getByRole('textbox', { name: /^Naskah/ }).click()
  }
  const scripts = await counting(writer, write, 'Script')
  await desk.close()
  return [
    { name: 'lesson with three photographs', ...seen, most: 180_000 },
    { name: 'the same, data-saver, none asked for', ...saving, most: 19_000 },
    { name: 'the editor: scripts', ...scripts, most: 170_000 },
  ]
}

type Traffic = { bytes: number; requests: number }

async function lessonAndNext(browser: Browser, origin: string): Promise<[Traffic, Traffic]> {
  const tab = await signedInTab(browser, origin)
  const first = await counting(tab, () => tab.goto(origin + LESSON))
  const link = tab.locator(`a[href="${NEXT_LESSON}"]`).last()
  const next = await counting(tab, async () => {
    await link.click()
    await tab.waitForURL(origin + NEXT_LESSON)
  })
  await tab.context().close()
  return [first, next]
}

async function firstVisit(
  browser: Browser,
  origin: string,
  address: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<Traffic> {
  const tab = await signedInTab(browser, origin, headers)
  const traffic = await counting(tab, () => tab.goto(origin + address))
  await tab.context().close()
  return traffic
}

async function sectionAddress(origin: string): Promise<string> {
  const page = PAGES.find(({ name }) => name === 'section')
  if (!page) throw new Error('There is no page of the name "section".')
  const visitor = new Visitor(origin)
  await visitor.signIn(ACCOUNT)
  return addressOf(page, visitor)
}

/** A tab with the session only: its cache is still empty. */
async function signedInTab(browser: Browser, origin: string, headers = {}): Promise<Tab> {
  const context = await browser.newContext({ viewport: PHONE, extraHTTPHeaders: headers })
  await signIn(context, origin)
  return context.newPage()
}

async function signIn(context: BrowserContext, origin: string, akun = ACCOUNT): Promise<void> {
  const answer = await context.request.post(`${origin}/masuk/contoh`, {
    form: { akun },
    headers: { Origin: origin, 'Sec-Fetch-Site': 'same-origin' },
    maxRedirects: 0,
  })
  if (answer.status() !== 302) throw new Error(`Signing in answered ${answer.status()}.`)
}

/** What comes from the browser's own cache has no bytes on the wire and is no request. `kind`: only what is of that. */
async function counting(tab: Tab, action: () => Promise<unknown>, kind?: 'Script'): Promise<Traffic> {
  const devtools = await tab.context().newCDPSession(tab)
  const traffic = { bytes: 0, requests: 0 }
  const kinds = new Map<string, string>()
  devtools.on('Network.responseReceived', ({ requestId, type }) => kinds.set(requestId, type))
  devtools.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (kind !== undefined && kinds.get(requestId) !== kind) return
    traffic.bytes += encodedDataLength
    if (encodedDataLength > 0) traffic.requests += 1
  })
  await devtools.send('Network.enable')
  await action()
  await tab.waitForLoadState('networkidle')
  await devtools.detach()
  return traffic
}
