import { expect, test } from 'vitest'
import type { RouteConfigEntry } from '@remix-run/route-config'
import routes from '#app/routes.ts'
import { isSitePage, SITE_PAGES } from './site-pages.ts'

/** Pages that nobody is led to: what is shown for an address that does not exist, and one for measuring. */
const NOT_FOR_PEOPLE = ['/*', '/sehat/kosong']

function pagesOfTable(): string[] {
  const entries: RouteConfigEntry[] = routes
  return entries
    .filter(({ file }) => file.endsWith('.tsx'))
    .map(({ path = '' }) => `/${path}`)
    .filter((path) => !NOT_FOR_PEOPLE.includes(path))
}

test('the pages a lesson may lead to are those of the table of routes', () => {
  expect([...SITE_PAGES].sort()).toEqual(pagesOfTable().sort())
})

test('knows a page by its address, and a door without a page is none', () => {
  for (const path of ['/', '/rekomendasi', '/rekomendasi/abc', '/sekretariat/orang/1/ubah'])
    expect(isSitePage(path)).toBe(true)
  for (const path of ['/keluar', '/rekomendasi/abc/ajukan', '/tidak-ada', '/rekomendasi/a/b/c/d', '/sehat'])
    expect(isSitePage(path)).toBe(false)
})
