import type { KeyPage } from '#app/platform/data/by-key.ts'
import type { Spot } from '#app/platform/paging.ts'

type Read<Row> = (spot: Spot) => Promise<KeyPage<Row>>

/** Every row of a list by keys, page after page as a person turns them. */
export async function wholeList<Row>(read: Read<Row>): Promise<Row[]> {
  return (await pagesOf(read)).flat()
}

/** The pages of a list by keys, from its head. */
export async function pagesOf<Row>(read: Read<Row>, spot: Spot = null): Promise<Row[][]> {
  const { rows, after } = await read(spot)
  return after === null ? [rows] : [rows, ...(await pagesOf(read, { side: 'after', key: after }))]
}

/** The same pages, turned back from the last one to the head. */
export async function pagesBackOf<Row>(read: Read<Row>): Promise<Row[][]> {
  let page = await read(null)
  while (page.after !== null) page = await read({ side: 'after', key: page.after })
  const pages = [page.rows]
  while (page.before !== null) {
    page = await read({ side: 'before', key: page.before })
    pages.unshift(page.rows)
  }
  return pages
}
