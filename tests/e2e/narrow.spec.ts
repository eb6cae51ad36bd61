import { expect, test } from '@playwright/test'
import { enter, leave, PHONE } from './people.ts'

test('on a phone every view of a list is in sight, and the way back is one link', async ({ browser }) => {
  const page = await enter(browser, 'sekretariat', PHONE, { at: '/rekomendasi' })
  const views = page.getByRole('navigation', { name: 'Saring menurut giliran' }).getByRole('link')
  await expect(views).toHaveCount(7)
  for (const view of await views.all()) await expect(view).toBeInViewport({ ratio: 1 })
  await page.goto('/rekomendasi?giliran=semua')
  await page.locator('ul.rows a, ol.rows a').first().click()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  const trail = page.getByRole('navigation', { name: 'Jejak halaman' })
  await expect(trail.getByRole('listitem')).toHaveCount(1)
  await expect(trail.getByRole('link', { name: 'Rekomendasi' })).toBeVisible()
  await leave(page)
})
