import { chromium, type BrowserContext, type Page } from '@playwright/test'

const PHONE = { width: 360, height: 780 }

export type Transferred = { first: number; next: number; saving: number }

/** Bytes on the wire, headers included, as Chromium counts them on a phone-sized screen. */
export async function transferredBytes(
  origin: string,
  { reader, lesson, next }: { reader: string; lesson: string; next: string },
): Promise<Transferred> {
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
    const usual = await signedIn(await browser.newContext({ viewport: PHONE }), origin, reader)
    const page = await usual.newPage()
    const first = await counting(page, () => page.goto(origin + lesson))
    const link = page.locator(`a[href="${next}"]`).last()
    const second = await counting(page, async () => {
      await link.click()
      await page.waitForURL(origin + next)
    })
    const thrifty = await signedIn(
      await browser.newContext({ viewport: PHONE, extraHTTPHeaders: { 'Save-Data': 'on' } }),
      origin,
      reader,
    )
    const quiet = await thrifty.newPage()
    const saving = await counting(quiet, () => quiet.goto(origin + lesson))
    return { first, next: second, saving }
  } finally {
    await browser.close()
  }
}

/** A context with the session only: its cache is still empty. */
async function signedIn(context: BrowserContext, origin: string, reader: string): Promise<BrowserContext> {
  const answer = await context.request.post(`${origin}/masuk/contoh`, {
    form: { akun: reader },
    headers: { Origin: origin, 'Sec-Fetch-Site': 'same-origin' },
    maxRedirects: 0,
  })
  if (answer.status() !== 302) throw new Error(`Signing in answered ${answer.status()}.`)
  return context
}

async function counting(page: Page, action: () => Promise<unknown>): Promise<number> {
  const devtools = await page.context().newCDPSession(page)
  let bytes = 0
  devtools.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength))
  await devtools.send('Network.enable')
  await action()
  await page.waitForLoadState('networkidle')
  await devtools.detach()
  return bytes
}
