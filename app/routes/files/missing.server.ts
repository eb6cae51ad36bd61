import { plainFrame, plainTexts } from '#app/i18n/plain.ts'
import { PLAIN_PAGE_POLICY, plainPage } from '#app/platform/edge/plain-page.server.ts'

/** Doors that give files have no page of ours to draw an error on. */
export function missingFile(): Response {
  return new Response(plainPage(plainTexts.noFile, plainFrame), {
    status: 404,
    headers: { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': PLAIN_PAGE_POLICY },
  })
}
