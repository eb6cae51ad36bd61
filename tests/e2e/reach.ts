import { expect, type Page } from '@playwright/test'

/** What the keyboard reaches. A field that an editor stands in for, and the button that Enter presses, are there for their form only. */
const REACHABLE =
  'a[href], button:not([aria-hidden=true]), input:not([type=hidden]), select, textarea:not([aria-hidden=true]), summary, [tabindex="0"]'

/**
 * What is pressed is as large as a thumb: 44 px, 48 on leaders' pages, measured by where a press lands on it, its label
 * and what it stretches over included. A link within a sentence is as high as its line (WCAG 2.5.8 excepts it).
 */
export async function largeEnough(page: Page): Promise<void> {
  const small = await page.evaluate((reachable) => {
    const least = document.querySelector('.frame.leader') ? 48 : 44
    return [...document.querySelectorAll<HTMLElement>(reachable)].flatMap((element) => {
      if (element.matches('.skip, .scroll, .pane, :disabled') || !shows(element)) return []
      const label = element instanceof HTMLInputElement ? (element.labels?.[0] ?? null) : null
      const presses = label && element.matches('[type=checkbox], [type=radio], .sr') ? label : element
      const { width, height } = presses.getBoundingClientRect()
      if ((width >= least - 0.5 && height >= least - 0.5) || standsInSentence(element)) return []
      presses.scrollIntoView({ block: 'center', inline: 'nearest' })
      const [across, down] = [reach(presses, 1, 0), reach(presses, 0, 1)]
      const size = `${Math.round(Math.max(across, width))} × ${Math.round(Math.max(down, height))} px`
      const fits = Math.max(across, width) >= least - 1 && Math.max(down, height) >= least - 1
      return fits ? [] : [`${size}: ${element.outerHTML.slice(0, 160)}`]
    })

    function shows(element: Element): boolean {
      return element.checkVisibility({ visibilityProperty: true, opacityProperty: true })
    }

    /** How far presses land on it along one direction, to both sides of where its name begins. */
    function reach(element: Element, right: number, down: number): number {
      const box = element.getBoundingClientRect()
      const [x, y] = [box.left + Math.min(box.width / 2, 60), box.top + box.height / 2]
      const far = (sign: number) => {
        let steps = 0
        while (steps < 48) {
          const hit = document.elementFromPoint(x + sign * right * (steps + 1), y + sign * down * (steps + 1))
          if (!hit || !element.contains(hit)) break
          steps += 1
        }
        return steps
      }
      return far(-1) + 1 + far(1)
    }

    function standsInSentence(element: Element): boolean {
      if (getComputedStyle(element).display !== 'inline') return false
      const line = element.closest('p, li, td, dd, label, figcaption')
      const words = (one: Element | null) => (one?.textContent ?? '').trim().length
      return words(line) > words(element) + 8
    }
  }, REACHABLE)
  await page.evaluate(() => window.scrollTo(0, 0))
  expect(small, `${page.url()} has targets that are too small`).toEqual([])
}

/** Tab goes on as the eye does: never back up, unless into the next column, and never back to the left in a line. */
export async function followsTheEye(page: Page): Promise<void> {
  const jumps = await page.evaluate((reachable) => {
    const stops = [...document.querySelectorAll<HTMLElement>(reachable)].filter(
      (element) =>
        element.tabIndex >= 0 &&
        element.checkVisibility({ visibilityProperty: true }) &&
        // The bars lie where the thumb is, whatever is scrolled behind them; they come before or after the page as a whole.
        !element.closest('.skip, .nav, .bar, .stay, dialog'),
    )
    const first = stops.filter((element) => element.tabIndex > 0)
    const back = stops.filter((element, index) => {
      const before = stops[index - 1]?.getBoundingClientRect()
      if (!before) return false
      const here = element.getBoundingClientRect()
      const inLine = Math.min(before.bottom, here.bottom) - Math.max(before.top, here.top)
      const up = here.bottom <= before.top + 4 && here.left < before.right - 4
      const left = here.right <= before.left + 4 && inLine > Math.min(before.height, here.height) / 2
      return up || left
    })
    return [...first, ...back].map((element) => element.outerHTML.slice(0, 160))
  }, REACHABLE)
  expect(jumps, `${page.url()}: Tab jumps back to`).toEqual([])
}
