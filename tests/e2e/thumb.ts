import type { Page } from '@playwright/test'

/** Buttons for the one thing that waits which the page does not show when it is opened, and faults of its bar. */
export async function outOfReach(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const shown = (selector: string) =>
      [...document.querySelectorAll<HTMLElement>(selector)].filter(
        (element) => element.checkVisibility() && !element.closest('dialog'),
      )
    const unseen = shown('main .btn.primary').filter((button) => {
      const { left, top, width, height } = button.getBoundingClientRect()
      return !button.contains(document.elementFromPoint(left + width / 2, top + height / 2))
    })
    const bars = shown('main :is(.bar, .stay)').filter((bar) =>
      ['sticky', 'fixed'].includes(getComputedStyle(bar).position),
    )
    const high = bars.filter((bar) => bar.getBoundingClientRect().height > window.innerHeight / 3)
    return [
      ...unseen.map((button) => `out of reach: ${button.textContent.trim()}`),
      ...high.map((bar) => `too high: ${bar.textContent.trim()}`),
      ...(bars.length > 1 ? ['more than one bar'] : []),
    ]
  })
}
