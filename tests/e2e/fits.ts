import type { Page } from '@playwright/test'

/**
 * What the window does not hold: the page scrolls sideways, something reaches out of it, or a text is cut off or runs out of
 * its own box. Regions that scroll by themselves may.
 */
export async function unfitting(page: Page): Promise<string[]> {
  await page.evaluate(() => document.fonts.ready)
  return page.evaluate(() => {
    const seen = [...document.body.querySelectorAll<HTMLElement>('*')].filter((element) => {
      const { width, height } = element.getBoundingClientRect()
      const apart = element.closest('.scroll, .sr, .who, .skip, .code, dialog, svg, progress')
      return width > 1 && height > 1 && !apart && element.checkVisibility({ visibilityProperty: true })
    })
    const cuts = (element: HTMLElement) =>
      [getComputedStyle(element).overflowX, getComputedStyle(element).overflowY].some((way) =>
        ['hidden', 'clip'].includes(way),
      )
    const isFull = ({ scrollWidth, clientWidth, scrollHeight, clientHeight }: HTMLElement) =>
      scrollWidth > clientWidth + 1 || scrollHeight > clientHeight + 1
    const said = (what: string, { tagName, className, textContent }: HTMLElement) =>
      `${what}: ${tagName.toLowerCase()}.${className} "${textContent.trim().slice(0, 40)}"`
    const { scrollWidth } = document.documentElement
    return [
      ...(scrollWidth > window.innerWidth ? [`sideways by ${scrollWidth - window.innerWidth} px`] : []),
      ...seen
        .filter((element) => element.getBoundingClientRect().right > window.innerWidth + 1)
        .map((element) => said('out of the window', element)),
      // The browser scrolls what one writes in a field.
      ...seen
        .filter((element) => !element.matches('input, select, textarea') && cuts(element) && isFull(element))
        .map((element) => said('cut off', element)),
      ...seen
        .filter((element) => element.matches('.btn, .pill, .nav a, .mast-btn, label, .seg > *'))
        .filter(({ scrollWidth: needs, clientWidth: has }) => has > 0 && needs > has + 1)
        .map((element) => said('out of its box', element)),
    ]
  })
}
